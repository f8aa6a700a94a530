import type { Documents, OpenDocument } from "./documents.js";
import type { Cancellable, Host } from "./host.js";
import { agendaNamedAs, bodyOf, type Agenda, type Memory } from "./language/index.js";
import type { FoundProfile, ReadFile } from "./profiles/find.js";
import { agendaText } from "./workspace/agenda-text.js";
import { uriKey } from "./workspace/uri-key.js";

/** How long a file is taken for granted where nobody tells of changes, in milliseconds. */
const trusted = 5000;

/** How long after the last keystroke in an agenda its minutes are checked by it, in milliseconds. */
const pause = 300;

export interface SentAgendasParts {
  readonly host: Pick<Host, "schedule" | "now">;
  readonly documents: Documents;
  readonly read: ReadFile;
  readonly profileFor: (uri: string) => Promise<FoundProfile>;
  readonly memory: () => Memory;
  /** Told of minutes whose agenda is another one or says something else. */
  readonly onChange: (uri: string) => void;
}

/** Minutes whose agenda a rule has asked for, or may ask for. */
interface Minutes {
  document: OpenDocument;
  /** What rules are given: another function as soon as the agenda is another one. */
  answer: () => Agenda | null;
  /** What was answered last; nobody looks before somebody asks. */
  agenda: Agenda | null;
  isAsked: boolean;
}

/** An agenda that is not open. */
interface AgendaFile {
  readonly uri: string;
  /** Null where there is none; undefined while nobody has looked. */
  agenda: Agenda | null | undefined;
  text: string | null;
  looked: number;
  reading: Promise<void> | null;
  /** Something has happened to it since it was last begun to be read. */
  isStale: boolean;
}

/**
 * Finds the agenda that was sent out before the meeting of minutes that are open: the file of the same name, else the one
 * that the case memory knows; open in the editor, else on the disk. The question must be answered at once: a file that
 * nobody has read counts as not there, is read, and then the minutes are checked again.
 */
export class SentAgendas {
  readonly #minutes = new Map<string, Minutes>();
  readonly #files = new Map<string, AgendaFile>();
  #timer: Cancellable | null = null;

  constructor(private readonly parts: SentAgendasParts) {}

  /** The answer for minutes, which costs nothing until a rule asks. */
  agendaFor(document: OpenDocument): () => Agenda | null {
    const minutes = this.#minutes.get(document.uri) ?? this.#newMinutes(document);
    minutes.document = document;
    if (minutes.isAsked) {
      const agenda = this.#agendaOf(document);
      if (agenda !== minutes.agenda) {
        minutes.agenda = agenda;
        minutes.answer = () => agenda;
      }
    }
    return minutes.answer;
  }

  /** Resolves when what was asked for has been read; null where that is so. */
  looking(uri: string): Promise<void> | null {
    const minutes = this.#minutes.get(uri);
    return minutes?.isAsked === true && this.#readingFor(minutes) !== null ? this.#allRead(minutes) : null;
  }

  /** An agenda was opened, edited or closed: the minutes it was sent out for are checked again in a moment. */
  touched(uri: string): void {
    const key = uriKey(uri);
    if (![...this.#minutes.values()].some(({ document, isAsked }) => isAsked && this.#placesOf(document).some((place) => uriKey(place) === key))) return;
    this.#timer?.cancel();
    this.#timer = this.parts.host.schedule(() => this.#tell(), pause);
  }

  /** Something has happened to these files. */
  changed(uris: readonly string[]): void {
    for (const uri of uris) {
      const file = this.#files.get(uriKey(uri));
      if (file !== undefined) this.#read(file);
    }
  }

  /** Agendas may be read by another profile than before. */
  profilesChanged(): void {
    for (const file of this.#files.values()) this.#read(file);
  }

  /** The minutes are closed. */
  forget(uri: string): void {
    this.#minutes.delete(uri);
    if (this.#minutes.size === 0) this.#files.clear();
  }

  dispose(): void {
    this.#timer?.cancel();
  }

  #newMinutes(document: OpenDocument): Minutes {
    const answer = (): Agenda | null => {
      if (!minutes.isAsked) {
        minutes.isAsked = true;
        minutes.agenda = this.#agendaOf(minutes.document);
      }
      return minutes.agenda;
    };
    const minutes: Minutes = { document, answer, agenda: null, isAsked: false };
    this.#minutes.set(document.uri, minutes);
    return minutes;
  }

  /** The first agenda that is there, as it is now; null too while it is being read. */
  #agendaOf(document: OpenDocument): Agenda | null {
    for (const place of this.#placesOf(document)) {
      const open = this.#openAt(place);
      if (open !== null) return open.excess === null ? open.agenda : null;
      const { agenda } = this.#fileAt(place);
      if (agenda !== null) return agenda ?? null;
    }
    return null;
  }

  /** Where the agenda may be, the likeliest place first. */
  #placesOf({ uri, agenda }: OpenDocument): readonly string[] {
    const [beside, body, day] = [agendaNamedAs(uri), bodyOf(agenda), agenda.header.date];
    const memory = this.parts.memory();
    const known = body === null || day === null ? undefined : memory.ofMeeting(body, day).find((document) => document.kind === "dagsorden" && !memory.isSame(document.uri, uri));
    return [...(beside === null ? [] : [beside]), ...(known === undefined ? [] : [known.uri])];
  }

  #openAt(place: string): OpenDocument | null {
    const key = uriKey(place);
    return this.parts.documents.get(place) ?? this.parts.documents.all().find(({ uri }) => uriKey(uri) === key) ?? null;
  }

  #fileAt(uri: string): AgendaFile {
    const known = this.#files.get(uriKey(uri));
    const file: AgendaFile = known ?? { uri, agenda: undefined, text: null, looked: 0, reading: null, isStale: false };
    this.#files.set(uriKey(uri), file);
    if (known === undefined || (file.reading === null && this.parts.host.now().getTime() - file.looked > trusted)) this.#read(file);
    return file;
  }

  #read(file: AgendaFile): void {
    file.isStale = true;
    file.reading ??= this.#reading(file).finally(() => {
      file.reading = null;
      this.#tell();
    });
  }

  async #reading(file: AgendaFile): Promise<void> {
    while (file.isStale) {
      file.isStale = false;
      file.looked = this.parts.host.now().getTime();
      const text = await this.#textOf(file.uri);
      const profile = await this.parts.profileFor(file.uri);
      // The same agenda is the same object, so that nothing is compared again.
      if (text !== null && text === file.text && file.agenda?.names === profile.names) continue;
      file.text = text;
      const document = text === null ? null : this.parts.documents.unopened(file.uri, text, profile);
      file.agenda = document?.excess === null ? document.agenda : null;
    }
  }

  /** Null where there is no such file, or none that can be read. */
  async #textOf(uri: string): Promise<string | null> {
    try {
      const held = await this.parts.read(uri);
      return typeof held === "string" || held === null ? held : agendaText(held);
    } catch {
      return null;
    }
  }

  #readingFor({ document }: Minutes): Promise<void> | null {
    this.#agendaOf(document);
    for (const place of this.#placesOf(document)) {
      if (this.#openAt(place) !== null) return null;
      const file = this.#files.get(uriKey(place));
      if (file?.agenda === undefined) return file?.reading ?? null;
      if (file.agenda !== null) return null;
    }
    return null;
  }

  async #allRead(minutes: Minutes): Promise<void> {
    for (let reading = this.#readingFor(minutes); reading !== null; reading = this.#readingFor(minutes)) await reading;
  }

  /** Tells of the minutes whose agenda is another one than was answered last. */
  #tell(): void {
    for (const [uri, { document, agenda, isAsked }] of this.#minutes) if (isAsked && this.#agendaOf(document) !== agenda) this.parts.onChange(uri);
  }
}
