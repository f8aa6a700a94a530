import type { Stamp } from "./record.js";

/** A file of the workspace as it lies on the disk. */
export interface FoundFile {
  readonly uri: string;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
}

/** A file to be read. */
export interface ReadJob {
  readonly uri: string;
  readonly stamp: Stamp;
  /** The text of the profile file to read it with; null for the default. */
  readonly profile: string | null;
}

/** What came of reading a file: its record as bytes, or why there is none. */
export type ReadResult = { readonly uri: string; readonly bytes: Uint8Array } | { readonly uri: string; readonly failure: string };

/** Whether somebody has called the work off. */
export interface Cancelling {
  readonly isCancellationRequested: boolean;
}

/** The disk, as far as the case memory needs it. Only a host with a disk has one. */
export interface WorkspaceFiles {
  /**
   * Every agenda and minutes below the folders, each once, whatever links lead to it. Folders of programs
   * and hidden ones are left out; what cannot be read is told and passed over.
   */
  find(folders: readonly string[], cancelling: Cancelling, onFailure: (what: string, error: unknown) => void): Promise<readonly FoundFile[]>;
  /** The file as it is now, or null where there is none. */
  stat(uri: string): Promise<FoundFile | null>;
  /** Reads files side by side and gives each result as soon as it is there. Never rejects because of one file. */
  read(jobs: readonly ReadJob[], cancelling: Cancelling, onResult: (result: ReadResult) => void): Promise<void>;
  /** What was saved last, or null. */
  load(folder: string): Promise<Uint8Array | null>;
  /** Saves all of it or nothing. */
  save(folder: string, pieces: Iterable<Uint8Array>): Promise<void>;
}

/** How the indexer tells how far it is. */
export interface IndexProgress {
  report(done: number, all: number): void;
  end(): void;
}

export type Schedule = (task: () => void, milliseconds: number) => { cancel(): void };
