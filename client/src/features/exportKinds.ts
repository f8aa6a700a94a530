import type { ExportParams } from "../../../server/src/protocol/export.js";

/** What a user can choose, and what the server is asked for then. */
export interface ExportChoice extends Pick<ExportParams, "formats" | "pdfStandard" | "isBundle"> {
  readonly ending: string;
  /** Between name and ending. */
  readonly suffix: string;
}

const plain = { pdfStandard: "ua-1", isBundle: false, suffix: "" } as const;

/** In the order of the list: what is wanted most, first. */
export const exportChoices = {
  html: { ...plain, formats: ["html"], ending: "html" },
  pdf: { ...plain, formats: ["pdf"], ending: "pdf" },
  docx: { ...plain, formats: ["docx"], ending: "docx" },
  bundle: { ...plain, formats: ["pdf", "html"], isBundle: true, ending: "zip" },
  archive: { ...plain, formats: ["pdf"], pdfStandard: "a-2a", ending: "pdf", suffix: "-arkiv" },
  ics: { ...plain, formats: ["ics"], ending: "ics" },
  json: { ...plain, formats: ["json"], ending: "json" },
  txt: { ...plain, formats: ["txt"], ending: "txt" },
} as const satisfies Readonly<Record<string, ExportChoice>>;

export type ExportKind = keyof typeof exportChoices;

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
