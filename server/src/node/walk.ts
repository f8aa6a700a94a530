import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Cancelling, FoundFile } from "../workspace/files.js";

/** Folders of programs; nobody keeps agendas there. Hidden folders are left out as well. */
const foreign = /^(?:\.|node_modules$)/u;

const agendaFile = /\.(?:dagsorden|referat)$/iu;

/** How many folders or files are asked for at a time: on a server far away each takes its time. */
const atOnce = 32;

/**
 * Every agenda and minutes below the folders. Links are not followed: what they lead to inside the folders
 * is found without them, and what lies outside is nobody's business.
 */
export async function findAgendaFiles(folders: readonly string[], cancelling: Cancelling, onFailure: (what: string, error: unknown) => void): Promise<readonly FoundFile[]> {
  const paths = new Set<string>();
  const seen = new Set<string>();
  let waiting = folders.flatMap((uri) => pathOf(uri) ?? []);
  while (waiting.length > 0 && !cancelling.isCancellationRequested) {
    const below: string[] = [];
    await inTurns(waiting, async (folder) => {
      try {
        const real = await realpath(folder);
        if (seen.has(real)) return;
        seen.add(real);
        for (const entry of await readdir(folder, { withFileTypes: true })) {
          if (entry.isDirectory() && !foreign.test(entry.name)) below.push(join(folder, entry.name));
          else if (entry.isFile() && agendaFile.test(entry.name)) paths.add(join(folder, entry.name));
        }
      } catch (error) {
        onFailure(`gennemgang af mappen ${folder}`, error);
      }
    });
    waiting = below;
  }
  const found: FoundFile[] = [];
  await inTurns([...paths].sort(), async (path) => {
    const file = cancelling.isCancellationRequested ? null : await statOf(path);
    if (file !== null) found.push(file);
  });
  return found;
}

/** The file as it is now, or null where there is none that the index is of. */
export async function statFile(uri: string): Promise<FoundFile | null> {
  const path = pathOf(uri);
  if (path === null || !agendaFile.test(path)) return null;
  const file = await statOf(path);
  return file === null ? null : { ...file, uri };
}

async function statOf(path: string): Promise<FoundFile | null> {
  try {
    const { mtimeMs, size } = await stat(path);
    return { uri: pathToFileURL(path).href, mtime: mtimeMs, size };
  } catch {
    // Gone since it was listed.
    return null;
  }
}

/** The path of a `file:` URI; null for any other, which only the client can read. */
export function pathOf(uri: string): string | null {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : null;
  } catch {
    return null;
  }
}

async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < all.length) await work(all[next++] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
}
