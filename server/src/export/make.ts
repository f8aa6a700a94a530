import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { heavyFormats, type Exported, type ExportRequest } from "./exporter.js";
import { lightExport } from "./light.js";

/** An output in any format. The libraries of PDF and Word are a bundle of their own, loaded when they are wanted. */
export async function made(request: ExportRequest): Promise<Exported> {
  if (!heavyFormats.includes(request.format)) return { bytes: lightExport(request), missing: [] };
  const { heavyExport } = await import("./heavy.js");
  return heavyExport(request);
}

/** Reads the files in and below a document's folder by their paths as the document has them; null where there is none. */
export function readerOf(folder: string): (path: string) => Uint8Array | null {
  return (path) => {
    const file = join(folder, path);
    return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file) : null;
  };
}
