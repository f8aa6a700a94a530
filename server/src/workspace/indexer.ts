import type { CaseMemory } from "./case-memory.js";
import type { Cancelling, FoundFile, IndexProgress, ReadJob, ReadResult, Schedule, WorkspaceFiles } from "./files.js";
import { DocumentRecord } from "./record.js";
import { headerFor, readStore, storedLines } from "./store.js";
import { uriKey } from "./uri-key.js";

/** The profile of a document, as far as the index needs it: the text of its file, or null for the default. */
export type ProfileTextFor = (uri: string) => Promise<string | null>;

/** What the indexer tells the log. */
export interface IndexLog {
  failed(what: string, error: unknown): void;
  note(message: string): void;
}

export interface IndexerParts {
  readonly memory: CaseMemory;
  readonly files: WorkspaceFiles;
  readonly schedule: Schedule;
  readonly log: IndexLog;
  readonly profileFor: ProfileTextFor;
  /** The program's version, by which a saved index is recognised. */
  readonly program: string;
  /** Where the index is saved, as a URI; null: nowhere. */
  readonly storage: string | null;
  /** Shows the user that files are being read, and lets him stop it; null where nobody can be shown anything. */
  readonly progress: (cancelling: (isCancelled: Cancelling) => void) => Promise<IndexProgress | null>;
  /** Told when a pass has ended or files have changed: answers may be different now. */
  readonly onChange: () => void;
}

/** Fewer files than this are read without telling anybody. */
const worthTelling = 40;

/** How long after the last change the index is saved, in milliseconds. */
const restBeforeSaving = 30_000;

/**
 * Keeps the memory as the disk is: reads in the background what is not known or has changed, follows
 * what happens to single files, and saves the result for the next session.
 */
export class Indexer {
  #folders: readonly string[] = [];
  #queue: Promise<void> = Promise.resolve();
  #isComplete = false;
  #isStopped = false;
  /** What has happened to files while others are being read: what is read of them then is old. */
  #touched = new Set<string>();
  #isDirty = false;
  #saving: { cancel(): void } | null = null;
  #isLoaded = false;

  constructor(private readonly parts: IndexerParts) {}

  /** Whether every file has been looked at: before, nobody can say what is missing. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Resolves when everything asked for so far is done. */
  get settled(): Promise<void> {
    return this.#queue;
  }

  /** Indexes these folders from now on, beginning with what is saved of them. */
  start(folders: readonly string[]): Promise<void> {
    this.#folders = folders;
    return this.#then("opbygning af sagshukommelsen", async () => {
      if (!this.#isLoaded) await this.#load();
      this.#isLoaded = true;
      await this.#scan();
    });
  }

  /** Looks through the folders again. */
  rescan(): Promise<void> {
    return this.#then("gennemgang af mapperne", () => this.#scan());
  }

  /** Something has happened to these files, whatever it was. */
  changed(uris: readonly string[]): Promise<void> {
    for (const uri of uris) this.#touched.add(uriKey(uri));
    return this.#follow(uris).catch((error: unknown) => this.parts.log.failed("opdatering af sagshukommelsen", error));
  }


  /** Stops what is going on, and saves. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#saving?.cancel();
    if (this.#isDirty) await this.#save();
  }

  #then(what: string, task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      try {
        if (!this.#isStopped) await task();
      } catch (error) {
        this.parts.log.failed(what, error);
      }
    });
    return this.#queue;
  }

  async #load(): Promise<void> {
    const { storage, files, log, memory, program } = this.parts;
    if (storage === null) return;
    const bytes = await files.load(storage);
    if (bytes === null) return;
    const loaded = readStore(bytes, headerFor(program, this.#folders), (uri) => this.#damaged(uri));
    if ("unusable" in loaded) {
      log.note(loaded.unusable === "damaged" ? "Den gemte sagshukommelse er beskadiget. Den bygges op igen." : "Den gemte sagshukommelse er fra en anden version eller en anden mappe. Den bygges op igen.");
      return;
    }
    for (const record of loaded.records) memory.setFile(record);
    this.parts.onChange();
  }

  /** Brings the memory to what lies on the disk. */
  async #scan(): Promise<void> {
    const { files, memory, log } = this.parts;
    const cancelling = new Scan(() => this.#isStopped);
    this.#touched = new Set();
    const found = await files.find(this.#folders, cancelling, (what, error) => log.failed(what, error));
    if (cancelling.isCancellationRequested) return;
    const jobs = await this.#outdated(found);
    const there = new Set(found.map(({ uri }) => uriKey(uri)));
    for (const { uri } of [...memory.files()]) if (!there.has(uriKey(uri)) && !this.#touched.has(uriKey(uri))) this.#removed(uri);
    const isWhole = await this.#readAll(jobs, cancelling);
    this.#isComplete = isWhole;
    this.parts.onChange();
    if (this.#isDirty && isWhole) await this.#save();
  }

  /** Whether all of them were read. */
  async #readAll(jobs: readonly ReadJob[], cancelling: Scan): Promise<boolean> {
    const { files, log, progress } = this.parts;
    const shown = jobs.length < worthTelling ? null : await progress((user) => (cancelling.user = user));
    let done = 0;
    try {
      await files.read(jobs, cancelling, (result) => {
        if (!this.#touched.has(uriKey(result.uri))) this.#take(result);
        shown?.report(++done, jobs.length);
      });
    } finally {
      shown?.end();
    }
    if (cancelling.isCancellationRequested) log.note(`Opbygningen af sagshukommelsen blev stoppet efter ${done} af ${jobs.length} filer.`);
    return !cancelling.isCancellationRequested;
  }

  async #follow(uris: readonly string[]): Promise<void> {
    const { files } = this.parts;
    const stats = await Promise.all(uris.map(async (uri) => ({ uri, file: await files.stat(uri) })));
    for (const { uri, file } of stats) if (file === null) this.#removed(uri);
    const jobs = await this.#outdated(stats.flatMap(({ file }) => file ?? []));
    await files.read(jobs, new Scan(() => this.#isStopped), (result) => this.#take(result));
    this.parts.onChange();
    this.#saveSoon();
  }

  /** What has to be read of the files that are there. */
  async #outdated(found: readonly FoundFile[]): Promise<readonly ReadJob[]> {
    const jobs: ReadJob[] = [];
    for (const { uri, mtime, size } of found) {
      const profile = await this.parts.profileFor(uri);
      const stamp = { mtime, size, profile: profile === null ? "" : digest(profile) };
      const known = this.parts.memory.file(uri)?.stamp;
      if (known?.mtime !== mtime || known.size !== size || known.profile !== stamp.profile) jobs.push({ uri, stamp, profile });
    }
    return jobs;
  }

  #take(result: ReadResult): void {
    this.#isDirty = true;
    if ("bytes" in result) {
      this.parts.memory.setFile(DocumentRecord.decode(result.bytes));
      return;
    }
    this.parts.memory.removeFile(result.uri);
    this.parts.log.note(`${result.uri} kunne ikke læses til sagshukommelsen: ${result.failure}`);
  }

  /** The saved record of a file turned out to be damaged while somebody asked: the file is read again. */
  #damaged(uri: string): void {
    this.parts.log.note(`Den gemte sagshukommelse er beskadiget for ${uri}. Filen læses igen.`);
    // Not while somebody is going through what the memory holds.
    void Promise.resolve().then(() => {
      this.#removed(uri);
      return this.changed([uri]);
    });
  }

  #removed(uri: string): void {
    if (this.parts.memory.file(uri) === null) return;
    this.#isDirty = true;
    this.parts.memory.removeFile(uri);
  }

  #saveSoon(): void {
    if (!this.#isDirty || this.parts.storage === null || this.#isStopped) return;
    this.#saving?.cancel();
    this.#saving = this.parts.schedule(() => void this.#then("lagring af sagshukommelsen", () => this.#save()), restBeforeSaving);
  }

  async #save(): Promise<void> {
    const { storage, files, memory, program, log } = this.parts;
    if (storage === null) return;
    this.#isDirty = false;
    try {
      const records = [...memory.files()].flatMap(({ bytes }) => bytes ?? []);
      await files.save(storage, storedLines(headerFor(program, this.#folders), records));
    } catch (error) {
      log.failed("lagring af sagshukommelsen", error);
    }
  }
}

/** One pass over the files, which the user or the end of the session may call off. */
class Scan implements Cancelling {
  user: Cancelling | null = null;

  constructor(private readonly isStopped: () => boolean) {}

  get isCancellationRequested(): boolean {
    return this.isStopped() || this.user?.isCancellationRequested === true;
  }
}

/** A short name for a text. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
