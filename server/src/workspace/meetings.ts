import type { KnownMeeting, MeetingLookup } from "../language/index.js";
import type { DocumentRecord } from "./record.js";

/** The documents by body and day. */
export class Meetings {
  readonly #bodies = new Map<string, Map<string, Map<string, DocumentRecord>>>();
  #lookup: MeetingLookup | null = null;

  /** For rules; the same object as long as no meeting has changed. */
  get lookup(): MeetingLookup {
    return (this.#lookup ??= this.#newLookup());
  }

  /** Every body once, as one of its files writes it. */
  get bodies(): readonly string[] {
    return [...this.#bodies.values()].flatMap((days) => [...days.values()].flatMap((documents) => [...documents.values()].flatMap(({ body }) => body ?? []))[0] ?? []);
  }

  /** The documents of a meeting: minutes before agendas. Without a body those of any. */
  documents(body: string | null, day: string): readonly DocumentRecord[] {
    const bodies = body === null ? [...this.#bodies.values()] : [this.#bodies.get(bodyKey(body))];
    return bodies.flatMap((days) => [...(days?.get(day)?.values() ?? [])]).sort((a, b) => Number(b.kind === "referat") - Number(a.kind === "referat") || (a.uri < b.uri ? -1 : 1));
  }

  replace(key: string, before: DocumentRecord | null, after: DocumentRecord | null): void {
    if (before !== null) this.#take(key, before);
    if (after !== null) this.#put(key, after);
    if (factsOf(before) !== factsOf(after)) this.#lookup = null;
  }

  #put(key: string, record: DocumentRecord): void {
    if (record.body === null || record.date === null) return;
    const name = bodyKey(record.body);
    const days = this.#bodies.get(name) ?? new Map<string, Map<string, DocumentRecord>>();
    this.#bodies.set(name, days);
    const documents = days.get(record.date);
    if (documents === undefined) days.set(record.date, new Map([[key, record]]));
    else documents.set(key, record);
  }

  #take(key: string, { body, date }: DocumentRecord): void {
    if (body === null || date === null) return;
    const days = this.#bodies.get(bodyKey(body));
    const documents = days?.get(date);
    documents?.delete(key);
    if (documents?.size === 0) days?.delete(date);
    if (days?.size === 0) this.#bodies.delete(bodyKey(body));
  }

  #newLookup(): MeetingLookup {
    const known = new Map<string, readonly KnownMeeting[]>();
    return (body) => {
      const name = bodyKey(body);
      let meetings = known.get(name);
      if (meetings === undefined) {
        meetings = [...(this.#bodies.get(name) ?? [])].map(([day, documents]) => meetingOn(day, [...documents.values()])).sort((a, b) => (a.day < b.day ? -1 : 1));
        known.set(name, meetings);
      }
      return meetings;
    };
  }
}

function meetingOn(day: string, documents: readonly DocumentRecord[]): KnownMeeting {
  const minutes = documents.filter(({ kind }) => kind === "referat");
  const agendas = documents.filter(({ kind }) => kind === "dagsorden");
  const announced = (among: readonly DocumentRecord[]): string | null => among.find(({ nextMeeting }) => nextMeeting !== null)?.nextMeeting ?? null;
  return { day, hasAgenda: agendas.length > 0, hasMinutes: minutes.length > 0, nextMeeting: announced(minutes) ?? announced(agendas) };
}

/** What rules may see of a document. */
function factsOf(record: DocumentRecord | null): string {
  return record === null ? "" : JSON.stringify([record.body, record.date, record.kind, record.nextMeeting]);
}

function bodyKey(body: string): string {
  return body.replace(/\s+/gu, " ").trim().toLowerCase();
}
