import type { Publication } from "../language/index.js";
import type { FilePlaces } from "./links.js";
import type { PdfStandard } from "./pdf/conformance.js";
import type { HouseStyle } from "./style.js";

/** What `--to` can be, in the order of help and lists. */
export const exportFormats = ["html", "pdf", "docx", "json", "ics", "txt"] as const;

export type ExportFormat = (typeof exportFormats)[number];

/** Those that need libraries of their own, and Node. */
export const heavyFormats: readonly ExportFormat[] = ["pdf", "docx"];

export interface ExportRequest {
  readonly publication: Publication;
  readonly format: ExportFormat;
  readonly style: HouseStyle;
  /** Where the files lie that the document names; null: where they are. */
  readonly files: FilePlaces | null;
  /** `Dagsorden 0.1.0`. */
  readonly generator: string;
  readonly now: Date;
  readonly pdfStandard: PdfStandard;
}

/** The whole output, and what a user should know about it. */
export interface Exported {
  readonly bytes: Uint8Array;
  /** Characters that the output's fonts do not have. */
  readonly missing: readonly string[];
}

/** A calendar entry needs a day. */
export class NoDate extends Error {}
