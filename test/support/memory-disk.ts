import type { Cancelling, FoundFile, ReadJob, ReadResult, WorkspaceFiles } from "../../server/src/workspace/files.js";
import { RecordReader } from "../../server/src/workspace/read-record.js";

/** A disk that exists in the test alone, for the case memory; every change makes a file newer. */
export class MemoryDisk implements WorkspaceFiles {
  readonly #files = new Map<string, { text: string; mtime: number }>();
  #clock = 1;
  /** What was saved last, by folder. */
  readonly stores = new Map<string, Uint8Array>();
  /** The files that were read, in order. */
  readonly reads: string[] = [];
  /** Called before each file is read. */
  beforeRead: (uri: string) => void | Promise<void> = () => undefined;

  write(uri: string, text: string): void {
    this.#files.set(uri, { text, mtime: this.#clock++ });
  }

  remove(uri: string): void {
    this.#files.delete(uri);
  }

  get files(): ReadonlyMap<string, { readonly text: string }> {
    return this.#files;
  }

  find(folders: readonly string[]): Promise<readonly FoundFile[]> {
    const inside = [...this.#files.keys()].filter((uri) => folders.some((folder) => uri.startsWith(`${folder}/`)));
    return Promise.resolve(inside.map((uri) => this.#found(uri)).filter((file) => file !== null));
  }

  stat(uri: string): Promise<FoundFile | null> {
    return Promise.resolve(this.#found(uri));
  }

  async read(jobs: readonly ReadJob[], cancelling: Cancelling, onResult: (result: ReadResult) => void): Promise<void> {
    const reader = new RecordReader();
    for (const job of jobs) {
      await this.beforeRead(job.uri);
      if (cancelling.isCancellationRequested) return;
      this.reads.push(job.uri);
      const file = this.#files.get(job.uri);
      onResult(file === undefined ? { uri: job.uri, failure: "væk" } : reader.read(job, new TextEncoder().encode(file.text)));
    }
  }

  load(folder: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.stores.get(folder) ?? null);
  }

  save(folder: string, pieces: Iterable<Uint8Array>): Promise<void> {
    this.stores.set(folder, Buffer.concat([...pieces]));
    return Promise.resolve();
  }

  #found(uri: string): FoundFile | null {
    const file = this.#files.get(uri);
    return file === undefined ? null : { uri, mtime: file.mtime, size: file.text.length };
  }
}
