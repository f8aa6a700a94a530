import { caseKey, type CaseDocument, type KnownDocument, type KnownMeeting, type Memory } from "../language/index.js";
import { Meetings } from "./meetings.js";
import type { DocumentRecord } from "./record.js";
import { Search, type SearchHit } from "./search.js";
import { uriKey } from "./uri-key.js";

/**
 * Everything the files of a workspace have in common: cases, meetings, people. Pure data; somebody else
 * reads the files. What is open in the editor counts instead of its file.
 */
export class CaseMemory implements Memory {
  readonly #files = new Map<string, DocumentRecord>();
  readonly #open = new Map<string, DocumentRecord>();
  readonly #cases = new Map<string, Map<string, DocumentRecord>>();
  readonly #meetings = new Meetings();
  readonly #search = new Search();

  /** How many documents there are. */
  get size(): number {
    return this.#files.size + [...this.#open.keys()].filter((key) => !this.#files.has(key)).length;
  }

  /** The meetings of the workspace, for rules; another object when one of them changes. */
  get meetings(): Meetings {
    return this.#meetings;
  }

  /** What is known of the file itself, whatever is open. */
  file(uri: string): DocumentRecord | null {
    return this.#files.get(uriKey(uri)) ?? null;
  }

  files(): Iterable<DocumentRecord> {
    return this.#files.values();
  }

  setFile(record: DocumentRecord): void {
    this.#replace(this.#files, uriKey(record.uri), record);
  }

  removeFile(uri: string): void {
    this.#replace(this.#files, uriKey(uri), null);
  }

  setOpen(record: DocumentRecord): void {
    this.#replace(this.#open, uriKey(record.uri), record);
  }

  removeOpen(uri: string): void {
    this.#replace(this.#open, uriKey(uri), null);
  }

  clearFiles(): void {
    for (const { uri } of [...this.#files.values()]) this.removeFile(uri);
  }

  withCase(number: string): readonly CaseDocument[] {
    const wanted = caseKey(number);
    return [...(this.#cases.get(wanted)?.values() ?? [])].map((document) => ({
      document,
      isTreated: document.treated.includes(wanted),
      get places() {
        return document.cases.filter((place) => place.number === wanted);
      },
    }));
  }

  ofMeeting(body: string | null, day: string): readonly KnownDocument[] {
    return this.#meetings.documents(body, day);
  }

  get bodies(): readonly string[] {
    return this.#meetings.bodies;
  }

  meetingsOf(body: string): readonly KnownMeeting[] {
    return this.#meetings.lookup(body);
  }

  isSame(uri: string, other: string): boolean {
    return uriKey(uri) === uriKey(other);
  }

  /** Whether a file lies in a folder or below it. */
  isInside(uri: string, folder: string): boolean {
    const start = uriKey(folder);
    return uriKey(uri).startsWith(start.endsWith("/") ? start : `${start}/`);
  }

  /** The symbols that fit a query best, the best first. */
  search(query: string, limit: number): readonly SearchHit[] {
    return this.#search.find(query, limit);
  }

  /** Puts `record` in the place of what `layer` holds, and lets what is looked up follow. */
  #replace(layer: Map<string, DocumentRecord>, key: string, record: DocumentRecord | null): void {
    const before = this.#active(key);
    if (record === null) layer.delete(key);
    else layer.set(key, record);
    const after = this.#active(key);
    if (before === after) return;
    if (before !== null) this.#forget(key, before, after);
    if (after !== null) this.#learn(key, after);
    this.#meetings.replace(key, before, after);
    this.#search.replace(key, after);
  }

  #active(key: string): DocumentRecord | null {
    return this.#open.get(key) ?? this.#files.get(key) ?? null;
  }

  #learn(key: string, record: DocumentRecord): void {
    for (const number of numbersOf(record)) {
      const documents = this.#cases.get(number);
      if (documents === undefined) this.#cases.set(number, new Map([[key, record]]));
      else documents.set(key, record);
    }
  }

  #forget(key: string, record: DocumentRecord, after: DocumentRecord | null): void {
    const kept = new Set(after === null ? [] : numbersOf(after));
    for (const number of numbersOf(record)) {
      const documents = this.#cases.get(number);
      if (kept.has(number) || documents?.delete(key) !== true) continue;
      if (documents.size === 0) this.#cases.delete(number);
    }
  }
}

function numbersOf({ treated, mentioned }: DocumentRecord): readonly string[] {
  return mentioned.length === 0 ? treated : [...treated, ...mentioned];
}
