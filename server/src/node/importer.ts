import type { Importer } from "../host.js";
import { agendaText } from "../workspace/agenda-text.js";

/** Reads PDF files, Word documents and old text files by a bundle of its own, dist/import/reader.js, which is loaded when the first of them comes. */
export const importer: Importer = async (bytes) => {
  const { readSource } = await import("../importing/read-source.js");
  return readSource(bytes, agendaText);
};
