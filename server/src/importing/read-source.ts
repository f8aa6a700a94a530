import { plainSource, type ImportSource, type ReadFailure } from "../language/index.js";

/** A file beyond this is no agenda. Keeps time and memory bounded. */
export const largestFile = 40 * 1024 * 1024;

/**
 * What can be imported out of a file: a PDF, a Word document, or text. What it is, its first bytes say,
 * since names are often wrong. Rejects for nothing that may stand in a file.
 *
 * @param decode text out of bytes, or null where they are no text
 */
export async function readSource(bytes: Uint8Array, decode: (bytes: Uint8Array) => string | null): Promise<ImportSource | ReadFailure> {
  if (bytes.length > largestFile) return { failure: "tooLarge" };
  if (startsWith(bytes, "%PDF-")) return (await import("./pdf.js")).readPdf(bytes);
  if (startsWith(bytes, "PK\u0003\u0004")) return (await import("./word.js")).readWord(bytes);
  if (startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) return { failure: "oldWord" };
  const text = decode(bytes);
  if (text === null) return { failure: "unknown" };
  return text.trim() === "" ? { failure: "empty" } : plainSource(text);
}

/** Some programs put a little in front of a PDF's first line. */
function startsWith(bytes: Uint8Array, mark: string): boolean {
  const head = Buffer.from(bytes.subarray(0, mark === "%PDF-" ? 1024 : mark.length)).toString("latin1");
  return mark === "%PDF-" ? head.includes(mark) : head === mark;
}
