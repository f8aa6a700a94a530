/**
 * What client and server say to each other beyond the Language Server Protocol.
 * The only file of the server that the client may import; it imports nothing itself.
 */

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
  readonly counts: FindingCounts;
}

/** Server to client, notification: the status of one document. */
export const statusMethod = "dagsorden/status";

/** What a client may give the server when it starts it (`initializationOptions`). All of it is optional. */
export interface InitializationOptions {
  /** The folder with the pages of the rules as a URI, which the client can open; each page is `<rule>.md`. */
  readonly rulePages?: string;
  /** The setting `dagsorden.language`, for clients that do not answer `workspace/configuration`. */
  readonly language?: "da" | "en";
}
