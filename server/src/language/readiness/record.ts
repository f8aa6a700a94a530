import type { Language } from "../messages/texts.js";
import type { Readiness } from "./checklist.js";

/** What the record says of the file and the check beside the checklist. */
export interface RecordFacts {
  readonly file: string;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
  /** When it was checked, as ISO 8601. */
  readonly time: string;
  /** The program's version. */
  readonly version: string;
  readonly language: Language;
}

/** The report for programs; the form is fixed, the same from the editor and the command line. */
export interface ReadinessRecord extends Readiness {
  readonly tool: { readonly name: "Dagsorden"; readonly version: string };
  readonly file: string;
  readonly sha256: string;
  readonly checked: string;
  readonly language: Language;
}

export function readinessRecord(readiness: Readiness, { file, hash, time, version, language }: RecordFacts): ReadinessRecord {
  return { tool: { name: "Dagsorden", version }, file, sha256: hash, checked: time, language, ...readiness };
}
