import { searchable, type CasePlace, type DocumentKind, type DocumentSummary, type KnownDocument } from "../language/index.js";
import { decodeDetails, encodeDetails } from "./details.js";

/** When a file was last written and how large it is: it is read again when one of them changes, or the profile it is read with. */
export interface Stamp {
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  /** Names the profile; empty for the default. */
  readonly profile: string;
}

type StoredCase = readonly [number: string, line: number, start: number, end: number, before: number, within: number, isLine: number];
type Keys = readonly [uri: string, mtime: number, size: number, profile: string, kind: number, body: string | null, date: string | null, next: string | null, cases: readonly StoredCase[]];

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const tab = 9;

/**
 * What is kept of one document. Of ten thousand only what they are looked up by is taken apart; the rest
 * stays as bytes until somebody asks for it. As bytes it is a line without its end: keys, what is
 * searched, and everything else, with tabs between them.
 */
export class DocumentRecord implements KnownDocument {
  #summary: DocumentSummary | null = null;
  #search: string | null = null;

  private constructor(
    readonly uri: string,
    /** Null for an open document, whose text counts and not its file. */
    readonly stamp: Stamp | null,
    readonly kind: DocumentKind,
    readonly body: string | null,
    readonly date: string | null,
    readonly nextMeeting: string | null,
    readonly cases: readonly CasePlace[],
    /** The whole line; null for an open document. */
    readonly bytes: Uint8Array | null,
    private readonly searchFrom: number,
    private readonly detailsFrom: number,
    /** Told when the bytes turn out to be damaged. */
    private readonly onDamage: (uri: string) => void,
  ) {}

  /** The record of an open document. */
  static ofOpen(uri: string, summary: DocumentSummary): DocumentRecord {
    const record = new DocumentRecord(uri, null, summary.kind, summary.body, summary.date, summary.nextMeeting, summary.cases, null, 0, 0, () => undefined);
    record.#summary = summary;
    return record;
  }

  /** The line for a file. */
  static encode(uri: string, { mtime, size, profile }: Stamp, summary: DocumentSummary): Uint8Array {
    const cases = summary.cases.map(({ number, line, start, end, more, isLine }): StoredCase => [number, line, start, end, more[0], more[1], Number(isLine)]);
    const keys: Keys = [uri, mtime, size, profile, Number(summary.kind === "referat"), summary.body, summary.date, summary.nextMeeting, cases];
    // The only tabs are those between the three: JSON writes its own as `\t`, and what is searched has none.
    return encoder.encode(`${JSON.stringify(keys)}\t${searchable(summary).join("\n").replaceAll("\n", separator)}\t${encodeDetails(summary)}`);
  }

  /** Reads the keys of a line. Throws where it is none. What stands behind them is read when somebody asks; `onDamage` is told where it cannot be. */
  static decode(bytes: Uint8Array, onDamage: (uri: string) => void = () => undefined): DocumentRecord {
    const first = bytes.indexOf(tab);
    const second = bytes.indexOf(tab, first + 1);
    if (first < 0 || second < 0) throw new Error("no record");
    const keys = JSON.parse(decoder.decode(bytes.subarray(0, first))) as Keys;
    const [uri, mtime, size, profile, kind, body, date, next, cases] = keys;
    if (typeof uri !== "string" || typeof mtime !== "number" || typeof size !== "number" || typeof profile !== "string" || !isList(cases)) throw new Error("no record");
    const places = cases.map(([number, line, start, end, before, within, isLine]): CasePlace => ({ number, line, start, end, more: [before, within], isLine: isLine === 1 }));
    return new DocumentRecord(uri, { mtime, size, profile }, kind === 1 ? "referat" : "dagsorden", body, date, next, places, bytes, first + 1, second + 1, onDamage);
  }

  /** Of damaged bytes no more than the keys. */
  get summary(): DocumentSummary {
    if (this.#summary !== null) return this.#summary;
    try {
      // Not kept: what was asked for once would fill the memory in time.
      return decodeDetails(decoder.decode(this.#bytesFrom(this.detailsFrom)), this);
    } catch {
      this.onDamage(this.uri);
      const { kind, body, date, nextMeeting, cases } = this;
      return { kind, body, date, nextMeeting, cases, start: null, end: null, location: null, items: [], meetings: [], people: [] };
    }
  }

  /** What is searched, in the order of `searchable`. */
  get search(): string {
    return (this.#search ??= this.#summary === null ? this.#readSearch() : searchable(this.#summary).join(separator));
  }

  #readSearch(): string {
    try {
      return decoder.decode(this.#bytesFrom(this.searchFrom, this.detailsFrom - 1));
    } catch {
      this.onDamage(this.uri);
      return "";
    }
  }

  #bytesFrom(from: number, to?: number): Uint8Array {
    return (this.bytes ?? new Uint8Array()).subarray(from, to);
  }
}

function isList(value: unknown): boolean {
  return Array.isArray(value);
}

/** Between the texts of `search`; no text holds it, being folded. */
export const separator = "\u001f";
