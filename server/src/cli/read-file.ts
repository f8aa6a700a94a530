import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { decode, type Decoded } from "./decode.js";
import type { Terminal } from "./terminal.js";
import { texts } from "./texts.js";

/** Beyond this a file is no agenda: the longest real ones have some 100 000 characters. Keeps time and memory bounded. */
export const limits = { bytes: 20 * 1024 * 1024, lines: 1_200_000 } as const;

/** A file as it was read, or why it was not, in one sentence for the user. */
export type ReadResult = (Decoded & { readonly bytes: Uint8Array }) | { readonly failure: string };

/** Reads `file`, `-` being standard input; `name` is what the user calls it. Never throws. */
export async function readDocument(file: string, name: string, readStdin: Terminal["readStdin"]): Promise<ReadResult> {
  try {
    const bytes = file === "-" ? await readStdin(limits.bytes) : readBytes(file);
    if (bytes.length > limits.bytes) return { failure: texts.tooLarge(name, limits.bytes) };
    const decoded = decode(bytes);
    if (decoded.encoding === null) return { failure: texts.notText(name, decoded.kind && texts.fileKinds[decoded.kind]) };
    const lines = lineCount(decoded.text);
    return lines > limits.lines ? { failure: texts.tooManyLines(name, lines, limits.lines) } : { ...decoded, bytes };
  } catch (error) {
    return { failure: failureText(name, error) };
  }
}

/** The bytes of a file, no more of them than a little beyond the limit. Also reads what has no size, as `<(…)` in a shell. */
export function readBytes(file: string): Uint8Array {
  const handle = openSync(file, "r");
  try {
    const stat = fstatSync(handle);
    if (stat.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    const most = Math.max(65_536, Math.min(stat.size, limits.bytes) + 1);
    const chunks: Buffer[] = [];
    let length = 0;
    while (length <= limits.bytes) {
      const chunk = Buffer.allocUnsafe(most);
      const read = readSync(handle, chunk, 0, most, null);
      if (read > 0) chunks.push(chunk.subarray(0, read));
      length += read;
      // A file gives all it has; a pipe may give the rest later.
      if (read === 0 || (read < most && stat.isFile())) break;
    }
    return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
  } finally {
    closeSync(handle);
  }
}

/** What a secretary can do something about; else the system's own name for it. */
export function failureText(name: string, error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? String(error);
  if (code === "ENOENT" || code === "ENOTDIR") return texts.notFound(name);
  if (code === "EISDIR") return texts.isDirectory(name);
  if (code === "EACCES" || code === "EPERM") return texts.noAccess(name);
  return texts.unreadable(name, code);
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count > 1 ? count : text.split("\r").length;
}
