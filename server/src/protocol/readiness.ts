/** Client to server, request: is this open document ready to be sent out? Null where it is not open or too large to be checked. */
export const readinessMethod = "dagsorden/readiness";

export interface ReadinessParams {
  readonly textDocument: { readonly uri: string };
}

/** The checklist for one version of a document; every text is in the user's language. */
export interface ReadinessAnswer {
  readonly version: number;
  readonly title: string;
  readonly light: ReadinessLight;
  readonly verdict: string;
  readonly lines: readonly ReadinessAnswerLine[];
  /** The heading of `manual`. */
  readonly manualTitle: string;
  /** What a person must still look at. */
  readonly manual: readonly string[];
}

export type ReadinessLight = "green" | "yellow" | "red";

export interface ReadinessAnswerLine {
  readonly title: string;
  readonly light: ReadinessLight;
  /** The light in words. */
  readonly status: string;
  readonly summary: string;
  /** Where to look first, from 0; null where there is nothing to look at. */
  readonly line: number | null;
  readonly findings: readonly { readonly rule: string; readonly severity: "error" | "warning"; readonly message: string; readonly line: number }[];
}

/** Client to server, request: the same as a report to keep. Null as for the checklist. */
export const readinessReportMethod = "dagsorden/readinessReport";

/** What only the client knows about the file. */
export interface ReadinessReportParams extends ReadinessParams {
  /** The file's name. */
  readonly file: string;
  /** SHA-256 of the file's bytes in hexadecimal digits. */
  readonly hash: string;
  /** When the client asked, as the user should read it. */
  readonly checked: string;
  /** The same as ISO 8601. */
  readonly time: string;
}

/** The report's two files, and the version of the document that they are about. */
export interface ReadinessReportAnswer {
  readonly version: number;
  readonly html: string;
  readonly json: string;
}
