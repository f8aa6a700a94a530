import { zipSync, type Zippable } from "fflate";
import type { BundleFiles } from "./bundle.js";

/** The bundle as one zip file; what is compressed already is stored as it is. */
export function zipped(files: BundleFiles, now: Date): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) entries[path] = [bytes, { mtime: now, level: /\.(?:pdf|docx|xlsx|pptx|png|jpe?g|zip)$/iu.test(path) ? 0 : 6 }];
  return zipSync(entries);
}
