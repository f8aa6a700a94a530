import { existsSync } from "node:fs";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { WorkspaceFiles } from "../workspace/files.js";
import { readAll } from "./reading-pool.js";
import { findAgendaFiles, pathOf, statFile } from "./walk.js";

/** The name of the saved index in the client's folder. */
const storeName = "sagshukommelse.ndjson";

/**
 * The disk, for the case memory.
 *
 * @param workerFile the built worker that reads files; without it they are read in this thread
 */
export function nodeWorkspaceFiles(workerFile: string): WorkspaceFiles {
  const worker = existsSync(workerFile) ? workerFile : null;
  return {
    find: findAgendaFiles,
    stat: statFile,
    read: (jobs, cancelling, onResult) => readAll(jobs, worker, cancelling, onResult),
    load: async (folder) => {
      const path = storeIn(folder);
      if (path === null) return null;
      try {
        return await readFile(path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    save: async (folder, pieces) => {
      const path = storeIn(folder);
      if (path === null) return;
      await mkdir(dirname(path), { recursive: true });
      // Written aside and then put in place: a reader never sees half of it.
      const draft = `${path}.${process.pid}.tmp`;
      try {
        await writePieces(draft, pieces);
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
  };
}

function storeIn(folder: string): string | null {
  const path = pathOf(folder);
  return path === null ? null : join(path, storeName);
}

/** How much is written at a time, in bytes. */
const chunk = 4 * 1024 * 1024;

/** Nobody but the user may read it: it holds excerpts of agendas. */
const ownerOnly = 0o600;

async function writePieces(path: string, pieces: Iterable<Uint8Array>): Promise<void> {
  const file = await open(path, "w", ownerOnly);
  try {
    let waiting: Uint8Array[] = [];
    let length = 0;
    for (const piece of pieces) {
      waiting.push(piece);
      length += piece.length;
      if (length < chunk) continue;
      await file.writeFile(Buffer.concat(waiting));
      waiting = [];
      length = 0;
    }
    await file.writeFile(Buffer.concat(waiting));
  } finally {
    await file.close();
  }
}
