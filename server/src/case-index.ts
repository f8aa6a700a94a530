import type { Connection } from "vscode-languageserver";
import type { ClientTraits } from "./client-traits.js";
import type { Documents, OpenDocument } from "./documents.js";
import type { Host } from "./host.js";
import { summaryOf, type Agenda, type Memory, type MeetingLookup, type Texts } from "./language/index.js";
import type { Log } from "./log.js";
import { CaseMemory } from "./workspace/case-memory.js";
import type { Cancelling, IndexProgress } from "./workspace/files.js";
import { Indexer } from "./workspace/indexer.js";
import { DocumentRecord } from "./workspace/record.js";
import type { SearchHit } from "./workspace/search.js";

export interface CaseIndexParts {
  readonly connection: Connection;
  readonly host: Host;
  readonly traits: ClientTraits;
  readonly log: Log;
  readonly documents: Documents;
  /** The text of the profile file that holds for a document; null for the default. */
  readonly profileFor: (uri: string) => Promise<string | null>;
  /** The folders of the workspace as URIs. */
  readonly folders: () => readonly string[];
  /** The client's folder for what is kept between sessions, as a URI, or null. */
  readonly storage: string | null;
  readonly program: string;
  readonly texts: () => Texts;
  /** The meetings of the workspace are others than before. */
  readonly onMeetings: () => void;
  /** Cases may be on other meetings than before. */
  readonly onChange: () => void;
}

/** The case memory of one client: the files of its folders, and above them what is open. */
export class CaseIndex {
  readonly #memory = new CaseMemory();
  readonly #indexer: Indexer | null;
  /** What was last taken over of each open document. */
  readonly #taken = new Map<OpenDocument, Agenda>();
  #shownMeetings: MeetingLookup | null = null;

  constructor(private readonly parts: CaseIndexParts) {
    const { host, log, profileFor, program, storage } = parts;
    this.#indexer = host.workspace === null ? null : new Indexer({
      memory: this.#memory, files: host.workspace, schedule: (task, milliseconds) => host.schedule(task, milliseconds), log, profileFor, program, storage,
      progress: (cancelling) => this.#progress(cancelling),
      onChange: () => this.#changed(),
    });
  }

  /** Everything that is known now. */
  get memory(): Memory {
    this.#takeOpen();
    return this.#memory;
  }

  /** The meetings of the workspace for rules, or null as long as not all files are known. */
  get meetings(): MeetingLookup | null {
    if (this.#indexer?.isComplete !== true) return null;
    this.#takeOpen();
    return this.#memory.meetings.lookup;
  }

  /** The symbols that fit a query best, the best first. */
  search(query: string, limit: number): readonly SearchHit[] {
    this.#takeOpen();
    return this.#memory.search(query, limit);
  }

  /** The agendas and minutes that are known of so far, as URIs. */
  get files(): readonly string[] {
    return [...this.#memory.files()].map(({ uri }) => uri);
  }

  /** Whether all files are known. */
  get isComplete(): boolean {
    return this.#indexer?.isComplete ?? true;
  }

  /** Reads the folders in the background, from now on also when they are others. */
  start(): void {
    const folders = this.parts.folders();
    if (folders.length > 0 || this.#memory.size > 0) void this.#indexer?.start(folders);
  }

  /** Something has happened to files, whatever it was. */
  filesChanged(uris: readonly string[]): void {
    const own = uris.filter((uri) => isAgendaFile(uri) && this.#isInside(uri));
    if (own.length > 0) void this.#indexer?.changed(own);
  }

  /** Something has happened that single files do not tell of: a folder was moved, a profile is another one. */
  rescan(): void {
    void this.#indexer?.rescan();
  }

  /** Resolves when everything known of so far is done. */
  get settled(): Promise<void> {
    return this.#indexer?.settled ?? Promise.resolve();
  }

  stop(): Promise<void> {
    return this.#indexer?.stop() ?? Promise.resolve();
  }

  #isInside(uri: string): boolean {
    return this.parts.folders().some((folder) => this.#memory.isInside(uri, folder));
  }

  /** Lets what is open count. An agenda is immutable, so one that was taken over already is done. */
  #takeOpen(): void {
    const open = new Set(this.parts.documents.all());
    for (const document of this.#taken.keys()) {
      if (open.has(document)) continue;
      this.#taken.delete(document);
      this.#memory.removeOpen(document.uri);
    }
    for (const document of open) {
      if (!isFile(document.uri)) continue;
      const agenda = document.excess === null ? document.agenda : null;
      if (agenda === null || this.#taken.get(document) === agenda) continue;
      this.#taken.set(document, agenda);
      this.#memory.setOpen(DocumentRecord.ofOpen(document.uri, summaryOf(agenda)));
    }
  }

  #changed(): void {
    this.parts.onChange();
    const { meetings } = this;
    if (meetings === this.#shownMeetings) return;
    this.#shownMeetings = meetings;
    this.parts.onMeetings();
  }

  async #progress(cancelling: (isCancelled: Cancelling) => void): Promise<IndexProgress | null> {
    const { connection, traits, texts, log } = this.parts;
    if (!traits.showsProgress) return null;
    try {
      const reporter = await connection.window.createWorkDoneProgress();
      reporter.begin(texts().memoryBuilding(), 0, "", true);
      cancelling(reporter.token);
      let shown = 0;
      return {
        report: (done, all) => {
          const percent = Math.floor((done / all) * 100);
          // A message for every file would keep the client busier than the files keep the server.
          if (percent === shown) return;
          shown = percent;
          reporter.report(percent, texts().memoryRead(done, all));
        },
        end: () => reporter.done(),
      };
    } catch (error) {
      log.failed("visning af fremdrift", error);
      return null;
    }
  }
}

/** Whether a URI is an agenda's or minutes' by its name. */
export function isAgendaFile(uri: string): boolean {
  return /\.(?:dagsorden|referat)$/iu.test(uri);
}

/** Not the earlier versions that the editor shows beside a file under another scheme. */
function isFile(uri: string): boolean {
  return !/^(?:git|gitfs|scm|vscode-scm|review|pr|conflictResolution|vscode-local-history|output|debug):/iu.test(uri);
}
