import { isBroken, missingMarkOf } from "../broken-references.js";
import type { Agenda, PlacedUnit } from "../agenda.js";
import { referencesOf, targetOf, targetsOf, type Reference } from "../references.js";
import type { RestructureEdit } from "./edit.js";

/** What becomes of the numbers of a document. */
export interface Renumbering {
  /** The numbers of the units that stay; groups and the front have none. */
  readonly numbers: ReadonlyMap<PlacedUnit, string>;
  /** The numbers of new and copied units, which nothing refers to yet. */
  readonly added: readonly string[];
  readonly deleted: ReadonlySet<PlacedUnit>;
  /** Whether a reference that names nothing may come to name what gets its number: the user gave the number and meant it. */
  readonly mendsBroken: boolean;
}

/**
 * The edits that make every reference name the same sections and items as before. A range that would
 * take in others becomes a list. A reference to a deleted item stays, and so does one that named nothing
 * before; where another item gets its number, `[findes ikke]` is written behind it, until the number is
 * free again. References to other meetings and documents are left alone; the contents is the task of
 * `contents-edits.ts`.
 */
export function referenceEdits(agenda: Agenda, change: Renumbering): readonly RestructureEdit[] {
  const edits: RestructureEdit[] = [];
  const references = referencesOf(agenda);
  const places = new Places(change);
  for (let index = 0; index < references.length; index++) {
    const reference = references[index] as Reference;
    if (reference.kind === "contents" || reference.elsewhere) continue;
    const last = reference.until === null ? undefined : references[index + 1];
    if (last === undefined) {
      edits.push(...singleEdits(agenda, reference, change, places));
      continue;
    }
    index++;
    edits.push(...rangeEdits(agenda, reference, last, references[index + 1], change, places));
  }
  return edits;
}

function singleEdits(agenda: Agenda, reference: Reference, change: Renumbering, places: Places): readonly RestructureEdit[] {
  const target = reference.missing ? null : targetOf(agenda, reference.number);
  if (target !== null && !change.deleted.has(target)) return replaced(reference, change.numbers.get(target) ?? reference.number);
  const wasBroken = target === null && (change.mendsBroken || !(reference.missing || isBroken(agenda, reference)));
  return wasBroken ? [] : markEdits(agenda, reference, places.has(reference.number));
}

/** Puts `[findes ikke]` behind the number, or takes it away, where it is not as it should be. */
function markEdits(agenda: Agenda, reference: Reference, isTaken: boolean): readonly RestructureEdit[] {
  const span = missingMarkOf(agenda, reference);
  if (isTaken === span.end > span.start) return [];
  return [{ kind: kindOf(reference), span, newText: isTaken ? missingMark : "" }];
}

const missingMark = " [findes ikke]";

function replaced(reference: Reference, number: string): readonly RestructureEdit[] {
  return number === reference.number ? [] : [{ kind: kindOf(reference), span: reference.span, newText: number }];
}

function kindOf({ kind }: Reference): RestructureEdit["kind"] {
  return kind === "note" ? "note" : "reference";
}

/** `pkt. 2.1-2.3`: `from` is its first number, `last` its last. */
function rangeEdits(agenda: Agenda, from: Reference, last: Reference, next: Reference | undefined, change: Renumbering, places: Places): readonly RestructureEdit[] {
  const kind = kindOf(from);
  const span = { start: from.span.start, end: last.span.end };
  const ends = from.missing ? [null, null] : [targetOf(agenda, from.number), targetOf(agenda, last.number)];
  if (ends.some((end) => end === null) && ends.some((end) => end !== null)) return halfBroken(from, last, ends, change, places);
  const isTaken = places.has(from.number) || places.has(last.number);
  if (ends[0] === null) return change.mendsBroken || !(from.missing || isBroken(agenda, last)) ? [] : markEdits(agenda, last, isTaken);
  const numbers = targetsOf(agenda, from).filter((target) => !change.deleted.has(target)).flatMap((target) => change.numbers.get(target) ?? []);
  if (numbers.length === 0) return markEdits(agenda, last, isTaken);
  const runs = places.runsOf(numbers);
  const [run] = runs;
  if (runs.length === 1 && run !== undefined && run.length > 1) return [...replaced(from, run[0] ?? ""), ...replaced(last, run.at(-1) ?? "")];
  const written = agenda.slice({ start: from.span.end, end: last.span.start });
  const dash = /[\r\n]/u.test(written) ? "-" : written;
  const pieces = runs.flatMap((one) => (one.length > 2 ? [`${one[0] ?? ""}${dash}${one.at(-1) ?? ""}`] : one));
  const goesOn = next !== undefined && next.kind === from.kind && next.unit === from.unit && joint.test(agenda.slice({ start: span.end, end: Math.max(span.end, next.span.start) }));
  return [{ kind, span, newText: listOf(pieces, goesOn) }];
}

/** Of a range with one end that names nothing the other end follows; where that would give the first a meaning, the two part. */
function halfBroken(from: Reference, last: Reference, ends: readonly (PlacedUnit | null)[], change: Renumbering, places: Places): readonly RestructureEdit[] {
  const isUnclear = !change.mendsBroken && [from, last].some(({ number }, index) => (ends[index] ?? null) === null && places.has(number));
  const written = [from, last].map((reference, index) => numberAfter(reference, ends[index] ?? null, change));
  if (!isUnclear) return [from, last].flatMap((reference, index) => replaced(reference, written[index] ?? reference.number));
  const newText = written.map((number, index) => ((ends[index] ?? null) === null ? number + missingMark : number)).join(" og ");
  return [{ kind: kindOf(from), span: { start: from.span.start, end: last.span.end }, newText }];
}

function numberAfter({ number }: Reference, target: PlacedUnit | null, { numbers }: Renumbering): string {
  return (target === null ? undefined : numbers.get(target)) ?? number;
}

/** What stands between two numbers of one list. */
const joint = /^\s{0,3}(?:,\s{0,3}og|,|og|samt|eller)\s{1,3}$/iu;

function listOf(pieces: readonly string[], goesOn: boolean): string {
  if (pieces.length < 2 || goesOn) return pieces.join(", ");
  return `${pieces.slice(0, -1).join(", ")} og ${pieces.at(-1) ?? ""}`;
}

/** The numbers of the document as it is to be, in order, to see which of them follow each other. */
class Places {
  readonly #index = new Map<string, number>();

  constructor({ numbers, added }: Renumbering) {
    const sorted = [...numbers.values(), ...added].sort(byNumber);
    // Sections and items count apart, with a gap between them.
    let place = 0;
    let depth = 0;
    for (const number of sorted) {
      if (depthOf(number) !== depth) place++;
      depth = depthOf(number);
      this.#index.set(number, place++);
    }
  }

  has(number: string): boolean {
    return this.#index.has(number);
  }

  /** Numbers that follow each other in the document, each run in order. */
  runsOf(numbers: readonly string[]): readonly (readonly string[])[] {
    const runs: string[][] = [];
    let before = -2;
    for (const number of [...new Set(numbers)].sort(byNumber)) {
      const place = this.#index.get(number) ?? -2;
      if (place === before + 1) runs.at(-1)?.push(number);
      else runs.push([number]);
      before = place;
    }
    return runs;
  }
}

function depthOf(number: string): number {
  return number.split(".").length;
}

function byNumber(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  return left.length - right.length || (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
}
