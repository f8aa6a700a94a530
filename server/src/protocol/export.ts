/** Client to server, request: an open document as it goes out. Null where it is not open or too large. */
export const exportMethod = "dagsorden/export";

export interface ExportParams {
  readonly textDocument: { readonly uri: string };
  /** One; several only in a bundle. */
  readonly formats: readonly ("html" | "pdf" | "docx" | "json" | "ics" | "txt")[];
  readonly audience: "internal" | "public";
  readonly pdfStandard: "ua-1" | "a-2a";
  /** A zip file with the attachments, which lie beside the document. */
  readonly isBundle: boolean;
}

export type ExportAnswer =
  /** `name` is what the file may be called, without ending; `missing` are the characters that a PDF's font lacks. */
  | { readonly kind: "done"; readonly name: string; readonly base64: string; readonly missing: readonly string[] }
  /** A calendar entry needs a day. */
  | { readonly kind: "noDate" }
  | { readonly kind: "missingFiles"; readonly paths: readonly string[] }
  /** In a browser. */
  | { readonly kind: "unsupported" };

/** Client to server, request: what changed in an open document since the version given. Null as for an export. */
export const compareMethod = "dagsorden/compare";

export interface CompareParams {
  readonly textDocument: { readonly uri: string };
  /** The text of the earlier version. */
  readonly before: string;
}

export interface CompareAnswer {
  /** A page with the changes marked. */
  readonly html: string;
  /** A list to send with the new version. */
  readonly list: string;
}
