import type { ExportFormat, ExportRequest } from "./exporter.js";

/** What an output is made of, as it can be sent to a thread: everything but the libraries. */
export interface ExportJob extends Omit<ExportRequest, "format" | "files"> {
  /** One format; several go into a zip file with the attachments. */
  readonly formats: readonly ExportFormat[];
  /** The document's folder as a path, for a zip file with its attachments; null for the output alone. */
  readonly bundleFolder: string | null;
}

/** The output, or why there is none. */
export type JobResult =
  | { readonly kind: "done"; readonly bytes: Uint8Array; readonly missing: readonly string[] }
  | { readonly kind: "noDate" }
  | { readonly kind: "missingFiles"; readonly paths: readonly string[] };
