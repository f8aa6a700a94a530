import type { Importer } from "../host.js";

/** Reads PDF files and Word documents by a bundle of its own, dist/import/reader.js, which is loaded when the first of them comes. */
export const importer: Importer = async (bytes) => {
  const { readSource } = await import("../importing/read-source.js");
  return readSource(bytes, () => null);
};
