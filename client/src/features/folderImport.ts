import type { ImportAnswer, ImportPlanAnswer } from "../../../server/src/protocol/import.js";

/** A file of the folder that is to be imported. Paths are those of the plan. */
export type PlannedFile = ImportPlanAnswer["files"][number];

/** What became of a folder's files. */
export interface FolderImport {
  readonly imported: readonly ImportedFile[];
  readonly failed: readonly { readonly source: string; readonly message: string }[];
  /** How many nobody came to, because the user stopped it. */
  readonly left: number;
}

/** A file that was imported. */
export interface ImportedFile {
  readonly source: string;
  /** Where it went, with its ending. */
  readonly target: string;
  readonly report: string;
  /** How many places somebody should look at. */
  readonly lookAt: number;
}

/** What importing needs of the world. */
export interface FolderImportParts {
  /** Rejects where the file cannot be read. */
  readonly importOne: (source: string) => Promise<ImportAnswer | null>;
  /** Writes a file; `replaces`: one that may be there. Says in a sentence why it could not. */
  readonly save: (target: string, text: string, replaces: boolean) => Promise<string | null>;
  /** For the log and the report: why a file could not be read. */
  readonly unread: (source: string, error: unknown) => string;
  /** Told before each file; counts from 1. */
  readonly progress: (number: number, source: string) => void;
  readonly isStopped: () => boolean;
}

/**
 * Imports one file after the other until all are done or somebody stops it. A file is there whole or not at all, so what was
 * stopped goes on where it was by the next plan.
 */
export async function importAll(files: readonly PlannedFile[], { importOne, save, unread, progress, isStopped }: FolderImportParts): Promise<FolderImport> {
  const imported: ImportedFile[] = [];
  const failed: { source: string; message: string }[] = [];
  let done = 0;
  for (const { source, target, existing } of files) {
    if (isStopped()) break;
    progress(done + 1, source);
    let answer: ImportAnswer | null;
    try {
      answer = await importOne(source);
    } catch (error) {
      // A request that was called off is rejected; that is no failure.
      if (isStopped()) break;
      answer = { kind: "failed", message: unread(source, error) };
    }
    if (isStopped()) break;
    done++;
    if (answer?.kind !== "imported") {
      failed.push({ source, message: answer?.message ?? unread(source, null) });
      continue;
    }
    const written = `${target}.${answer.documentKind}`;
    const failure = await save(written, answer.text, written === existing);
    if (failure === null) imported.push({ source, target: written, report: answer.report, lookAt: answer.lookAt });
    else failed.push({ source, message: failure });
  }
  return { imported, failed, left: files.length - done };
}
