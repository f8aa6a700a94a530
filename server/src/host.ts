import type { ExportJob, JobResult } from "./export/job.js";
import type { ImportSource, ReadFailure } from "./language/index.js";
import type { WorkspaceFiles } from "./workspace/files.js";

/** Something that can be called off. */
export interface Cancellable {
  cancel(): void;
}

/** Takes PDF files and Word documents apart, reads text in the encodings of older programs, and says why where it cannot. Its libraries are loaded when it is first used. */
export type Importer = (bytes: Uint8Array) => Promise<ImportSource | ReadFailure>;

/** A file or folder in a folder, by its name as it is on the disk. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The disk the server runs beside, for `file:` URIs. Each may take long, and never holds up anything else. */
export interface HostFiles {
  /** What the file holds, or null where there is none. Rejects where there is one that cannot be read. */
  read(uri: string): Promise<Uint8Array | null>;
  /** False where it is certain that there is no such file or folder. */
  mayExist(uri: string): Promise<boolean>;
  /** What is in a folder, hidden files too, in no order. Null where it cannot be read, and where it holds thousands: nobody looks through those. */
  list(uri: string): Promise<readonly FolderEntry[] | null>;
}

/** Makes outputs beside the server, which goes on answering. */
export interface HostExports {
  /** `result` rejects where it was called off. */
  run(job: ExportJob): { readonly result: Promise<JobResult>; readonly cancel: () => void };
}

/**
 * What the server needs of the place it runs in: a process, a worker, or a test that decides itself
 * when time passes.
 */
export interface Host {
  /** Runs `task` once, `milliseconds` from now. */
  schedule(task: () => void, milliseconds: number): Cancellable;
  /** What the clock says. */
  now(): Date;
  /** The folder with the packaged pages of the rules as a URI that ends in `/`, or null where there is none. */
  readonly rulePages: string | null;
  /** Null where there is no disk: in a browser. */
  readonly files: HostFiles | null;
  /** The disk for the case memory; null where there is none. */
  readonly workspace: WorkspaceFiles | null;
  /** Null where there is no room for its libraries: in a browser. */
  readonly importer: Importer | null;
  /** Makes PDF, Word and bundles; null likewise. */
  readonly exports: HostExports | null;
}

/** Time as it passes in every JavaScript engine. */
export function schedule(task: () => void, milliseconds: number): Cancellable {
  const timer = setTimeout(task, milliseconds);
  return { cancel: () => clearTimeout(timer) };
}

/** The clock of every JavaScript engine. */
export function now(): Date {
  return new Date();
}
