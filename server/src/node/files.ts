import { open, opendir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FolderEntry, HostFiles } from "../host.js";

/** No profile is as long as this. */
const mostBytes = 5_000_000;

/** A folder with more in it is no meeting's. */
const mostEntries = 5000;

/** The disk of the machine the server runs on. */
export const nodeFiles: HostFiles = {
  async read(uri) {
    const path = pathOf(uri);
    if (path === null) return null;
    try {
      const file = await open(path);
      try {
        const found = await file.stat();
        if (!found.isFile()) return null;
        if (found.size > mostBytes) throw Object.assign(new Error(), { code: "EFBIG" });
        return await file.readFile();
      } finally {
        await file.close();
      }
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  },

  async mayExist(uri) {
    const path = pathOf(uri);
    if (path === null) return true;
    try {
      await stat(path);
      return true;
    } catch (error) {
      return !isMissing(error);
    }
  },

  async list(uri) {
    const path = pathOf(uri);
    if (path === null) return null;
    const entries: FolderEntry[] = [];
    try {
      for await (const entry of await opendir(path, { bufferSize: 256 })) {
        if (entries.length === mostEntries) return null;
        entries.push({ name: entry.name, isFolder: entry.isDirectory() });
      }
      return entries;
    } catch {
      return null;
    }
  },
};

/** Null for a URI that is no path here, as `file:///home/…` on Windows. */
function pathOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}
