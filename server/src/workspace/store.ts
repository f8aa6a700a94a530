import { DocumentRecord } from "./record.js";

/** What must be the same for a saved index to be used: its form, and the program that made it. */
export interface StoreHeader {
  readonly form: "dagsorden-case-memory";
  readonly format: number;
  /** The program's version: another one may read documents differently. */
  readonly program: string;
  /** The folders it is of, sorted. */
  readonly folders: readonly string[];
}

/** Raised whenever the records look different. */
const format = 2;

const newline = 10;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

export function headerFor(program: string, folders: readonly string[]): StoreHeader {
  return { form: "dagsorden-case-memory", format, program, folders: [...folders].sort() };
}

/** The saved form: a line for the header, one for each document, and one with their number, so that a half-written file is noticed. */
export function* storedLines(header: StoreHeader, records: readonly Uint8Array[]): Generator<Uint8Array> {
  yield encoder.encode(`${JSON.stringify(header)}\n`);
  const end = Uint8Array.of(newline);
  for (const bytes of records) {
    yield bytes;
    yield end;
  }
  yield encoder.encode(`${JSON.stringify({ count: records.length })}\n`);
}

/** What a saved index says, or why it cannot be used. */
export type LoadedStore = { readonly records: readonly DocumentRecord[] } | { readonly unusable: "other" | "damaged" };

/** Reads a saved index. The records go on using the bytes; `onDamage` is told when those of one turn out to be damaged. */
export function readStore(bytes: Uint8Array, header: StoreHeader, onDamage: (uri: string) => void): LoadedStore {
  try {
    const lines = linesOf(bytes);
    const [first, last] = [lines.next().value, lastLine(bytes)];
    if (first === undefined || !isSame(JSON.parse(decoder.decode(first)), header)) return { unusable: first === undefined ? "damaged" : "other" };
    const { count } = JSON.parse(decoder.decode(last)) as { readonly count: unknown };
    const records: DocumentRecord[] = [];
    for (const line of lines) if (records.length < Number(count)) records.push(DocumentRecord.decode(line, onDamage));
    return typeof count === "number" && records.length === count ? { records } : { unusable: "damaged" };
  } catch {
    return { unusable: "damaged" };
  }
}

function isSame(stored: unknown, header: StoreHeader): boolean {
  return JSON.stringify(stored) === JSON.stringify(header);
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array, undefined> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(newline, from);
    const to = end < 0 ? bytes.length : end;
    yield bytes.subarray(from, to);
    from = to + 1;
  }
}

function lastLine(bytes: Uint8Array): Uint8Array {
  if (bytes.at(-1) !== newline) throw new Error("no end");
  return bytes.subarray(bytes.lastIndexOf(newline, -2) + 1, -1);
}
