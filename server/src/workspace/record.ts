import { searchable, type CasePlace, type DocumentKind, type DocumentSummary, type KnownDocument } from "../language/index.js";
import { decodeCases, decodeDetails, encodeCases, encodeDetails } from "./details.js";

/** When a file was last written and how large it is: it is read again when one of them changes, or the profile it is read with. */
export interface Stamp {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  /** Names the profile; empty for the default. */
  readonly profile: string;
}

type Keys = readonly [
  uri: string, mtime: number, size: number, profile: string, kind: number, body: string | null, date: string | null, next: string | null,
  treated: readonly string[], mentioned: readonly string[],
];

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const tab = 9;

/**
 * What is kept of one document. Of ten thousand only what they are looked up by is taken apart; the rest
 * stays as bytes until somebody asks for it. As bytes it is a line without its end: keys, the places of
 * its cases, what is searched, and everything else, with tabs between them.
 */
export class DocumentRecord implements KnownDocument {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly body: string | null;
  readonly date: string | null;
  readonly nextMeeting: string | null;
  /** The cases that items of it have. */
  readonly treated: readonly string[];
  /** The cases that its text names besides. */
  readonly mentioned: readonly string[];
  #search: string | null = null;

  private constructor(
    [uri, mtime, size, profile, kind, body, date, next, treated, mentioned]: Keys,
    /** The whole line; null for an open document. */
    readonly bytes: Uint8Array | null,
    /** Where the parts behind the keys begin. */
    private readonly starts: readonly number[],
    private readonly known: DocumentSummary | null,
    /** Told when the bytes turn out to be damaged. */
    private readonly onDamage: (uri: string) => void,
  ) {
    this.uri = uri;
    this.stamp = bytes === null ? null : { mtime, size, profile };
    this.kind = kind === 1 ? "referat" : "dagsorden";
    this.body = body;
    this.date = date;
    this.nextMeeting = next;
    this.treated = treated;
    this.mentioned = mentioned;
  }

  /** Null for an open document, whose text counts and not its file. */
  readonly stamp: Stamp | null;

  /** The record of an open document. */
  static ofOpen(uri: string, summary: DocumentSummary): DocumentRecord {
    return new DocumentRecord(keysOf(uri, { mtime: 0, size: 0, profile: "" }, summary), null, [], summary, () => undefined);
  }

  /** The line for a file. */
  static encode(uri: string, stamp: Stamp, summary: DocumentSummary): Uint8Array {
    // The only tabs are those between the parts: JSON writes its own as `\t`, and what is searched has none.
    return encoder.encode([JSON.stringify(keysOf(uri, stamp, summary)), encodeCases(summary), searchable(summary), encodeDetails(summary)].join("\t"));
  }

  /** Reads the keys of a line. Throws where it is none. What stands behind them is read when somebody asks; `onDamage` is told where it cannot be. */
  static decode(bytes: Uint8Array, onDamage: (uri: string) => void = () => undefined): DocumentRecord {
    const starts: number[] = [];
    for (let at = bytes.indexOf(tab); at >= 0 && starts.length < 3; at = bytes.indexOf(tab, at + 1)) starts.push(at + 1);
    const [first = 0] = starts;
    const keys = JSON.parse(decoder.decode(bytes.subarray(0, first - 1))) as Keys;
    if (starts.length < 3 || !areKeys(keys)) throw new Error("no record");
    return new DocumentRecord(keys, bytes, starts, null, onDamage);
  }

  /** Where its cases stand. */
  get cases(): readonly CasePlace[] {
    return this.known?.cases ?? this.#read(0, decodeCases, []);
  }

  /** Of damaged bytes no more than the keys. Not kept: what was asked for once would fill the memory in time. */
  get summary(): DocumentSummary {
    const { kind, body, date, nextMeeting, cases } = this;
    return this.known ?? this.#read(2, (json) => decodeDetails(json, this), { kind, body, date, nextMeeting, cases, start: null, end: null, location: null, items: [], meetings: [], people: [] });
  }

  /** What is searched, in the order of `searchable`. */
  get search(): string {
    return (this.#search ??= this.known === null ? this.#read(1, (text) => text, "") : searchable(this.known));
  }

  /** Reads a part behind the keys. */
  #read<T>(part: 0 | 1 | 2, read: (text: string) => T, otherwise: T): T {
    const { bytes, starts } = this;
    const next = starts[part + 1];
    try {
      return bytes === null ? otherwise : read(decoder.decode(bytes.subarray(starts[part], next === undefined ? undefined : next - 1)));
    } catch {
      this.onDamage(this.uri);
      return otherwise;
    }
  }
}

function keysOf(uri: string, { mtime, size, profile }: Stamp, { kind, body, date, nextMeeting, cases }: DocumentSummary): Keys {
  const treated = new Set(cases.filter(({ isLine }) => isLine).map(({ number }) => number));
  const mentioned = new Set(cases.map(({ number }) => number).filter((number) => !treated.has(number)));
  return [uri, mtime, size, profile, Number(kind === "referat"), body, date, nextMeeting, [...treated], [...mentioned]];
}

function areKeys([uri, mtime, size, profile, , , , , treated, mentioned]: Keys): boolean {
  return typeof uri === "string" && typeof mtime === "number" && typeof size === "number" && typeof profile === "string" && isList(treated) && isList(mentioned);
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}
