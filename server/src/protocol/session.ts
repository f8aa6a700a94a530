/** How many findings of each severity a document has. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** What the status bar says about one document: sent after every pass of the diagnostics. */
export interface StatusParams {
  readonly uri: string;
  /** The document version that the counts belong to. */
  readonly version: number;
  readonly kind: "dagsorden" | "referat";
  /** The organ, as the document writes it: `KKR HOVEDSTADEN`. */
  readonly body: string | null;
  /** The meeting's date as `ÅÅÅÅ-MM-DD`. */
  readonly date: string | null;
  /** When the meeting starts, as `TT:MM`. */
  readonly start: string | null;
  /** The items' minutes together, and the meeting's; null where the document does not say. */
  readonly minutes: { readonly planned: number; readonly length: number | null } | null;
  readonly counts: FindingCounts;
}

/** Server to client, notification: the status of one document. */
export const statusMethod = "dagsorden/status";

/**
 * Server to client, request: what a profile or an agenda holds that the server cannot read itself, because it lies on no
 * disk or the server runs in a browser. Null where there is no such file.
 */
export const readFileMethod = "dagsorden/readFile";

export interface ReadFileParams {
  readonly uri: string;
}

/**
 * Server to client, notification: open documents are read by another profile. For clients that keep what they were told
 * of a text as long as the text stays the same.
 */
export const profileChangedMethod = "dagsorden/profileChanged";

/** What a client may give the server when it starts it (`initializationOptions`). All of it is optional. */
export interface InitializationOptions {
  /** The folder with the pages of the rules as a URI, which the client can open; each page is `<rule>.md`. */
  readonly rulePages?: string;
  /** The setting `dagsorden.language`, for clients that do not answer `workspace/configuration`. */
  readonly language?: "da" | "en";
  /** A folder of the client's own as a URI, for what the server keeps between sessions; without it nothing is kept. */
  readonly storage?: string;
  /** The client's command that shows the history of a case; it is given a `CaseTimelineParams`. */
  readonly timelineCommand?: string;
  /** Whether the client answers `dagsorden/readFile`. */
  readonly readsFiles?: boolean;
}
