import { applyEdits, shifted } from "../../text/span.js";
import { Agenda, type PlacedUnit } from "../agenda.js";
import type { Unit } from "../unit.js";
import { contentsEdits } from "./contents-edits.js";
import { inOrder, type RestructureEdit } from "./edit.js";
import type { Refusal } from "./moves.js";
import { entriesOf, numbersFor, type Entry } from "./outline-numbers.js";
import { Pieces } from "./pieces.js";
import { referenceEdits, type Renumbering } from "./reference-edits.js";
import type { TextChanges } from "./text-edits.js";

/** What is to become of a document's outline. */
export interface Restructuring {
  /** The units in their new order. */
  readonly entries: readonly Entry[];
  /** The number of each entry as the user wants it; where left out everything is counted from first to last. */
  readonly numbers?: readonly (string | null)[];
  /** What happens to the text beside the new numbers; where left out nothing. */
  readonly text?: (numbers: readonly (string | null)[]) => TextChanges;
  /** The entry the cursor goes to afterwards, or null. */
  readonly focus: number | null;
  /** The titles of new entries. */
  readonly newTitle?: string;
}

export type Restructured =
  | {
      readonly kind: "edits";
      /** In order, none overlapping; empty where everything is as it should be. Offsets count from the document's start. */
      readonly edits: readonly RestructureEdit[];
      /** Where the heading that was moved or made begins in the text after the edits, or null. */
      readonly focus: number | null;
      /** The document with the edits made. */
      readonly after: Agenda;
    }
  | { readonly kind: "refused"; readonly reason: Refusal };

/**
 * All edits of a change of the outline, in one list: text that moves, the numbers of headings, and every
 * reference, entry of the contents and note that names them. What the text would be is read as an agenda
 * before anything is promised: where headings would not be found as they should, the change is refused.
 */
export function restructured(agenda: Agenda, change: Restructuring): Restructured {
  const { entries, focus } = change;
  const numbers = change.numbers ?? numbersFor(agenda, entries);
  const renumbering: Renumbering = { ...renumberingOf(agenda, entries, numbers), mendsBroken: change.numbers !== undefined };
  const order = entries.flatMap(({ source, isCopy }) => (source === null || isCopy ? [] : [source]));
  const edits = [...headingEdits(entries, numbers), ...referenceEdits(agenda, renumbering), ...contentsEdits(agenda, renumbering, order)];
  const all = merged(inOrder(change.text === undefined ? edits : change.text(numbers)(new Pieces(agenda), edits)));
  if (all === null) return { kind: "refused", reason: "unclear" };
  if (all.length === 0) return { kind: "edits", edits: [], focus: null, after: agenda };
  const after = Agenda.of(applyEdits(agenda.text, all), { names: agenda.names, defaultKind: agenda.defaultKind });
  const headings = after.units.filter(({ unit }) => unit.kind !== "front");
  const expected = entries.map((entry, index) => ({ ...entry, number: numbers[index] ?? null })).filter(({ kind }) => kind !== "front");
  const isAsExpected = headings.length === expected.length && headings.every(({ unit }, index) => isLike(unit, expected[index] as (typeof expected)[number], change.newTitle));
  if (!isAsExpected) return { kind: "refused", reason: "unclear" };
  return { kind: "edits", edits: all, focus: focus === null ? null : placeOf(headings[focus - (entries.length - expected.length)]), after };
}

/** The edits that give the document as it stands the numbers it should have. */
export function renumberAll(agenda: Agenda): Restructured {
  return restructured(agenda, { entries: entriesOf(agenda), focus: null });
}

function renumberingOf(agenda: Agenda, entries: readonly Entry[], all: readonly (string | null)[]): Omit<Renumbering, "mendsBroken"> {
  const numbers = new Map<PlacedUnit, string>();
  const added: string[] = [];
  const deleted = new Set(agenda.units);
  for (const [index, { source, isCopy }] of entries.entries()) {
    const number = all[index] ?? null;
    if (source !== null && !isCopy) {
      deleted.delete(source);
      if (number !== null) numbers.set(source, number);
    } else if (number !== null) added.push(number);
  }
  return { numbers, added, deleted };
}

function headingEdits(entries: readonly Entry[], numbers: readonly (string | null)[]): readonly RestructureEdit[] {
  return entries.flatMap(({ source, isCopy }, index) => (source === null || isCopy ? [] : headingEdit(source, numbers[index] ?? null)));
}

/** The edit that gives a heading its new number, its last dot and everything else as they are; none where it has it. */
export function headingEdit({ unit, start }: PlacedUnit, number: string | null): readonly RestructureEdit[] {
  const { heading } = unit;
  if (heading?.number === null || heading === null || number === null || heading.numbers.join(".") === number) return [];
  const at = shifted(heading.numberSpan, start).start;
  return [{ kind: "heading", span: { start: at, end: at + heading.number.length }, newText: number }];
}

/** Deletions that overlap as one; null where anything else does. */
function merged(edits: readonly RestructureEdit[]): readonly RestructureEdit[] | null {
  const result: RestructureEdit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last === undefined || last.span.end <= edit.span.start) result.push(edit);
    else if (last.newText === "" && edit.newText === "") result[result.length - 1] = { ...last, span: { start: last.span.start, end: Math.max(last.span.end, edit.span.end) } };
    else return null;
  }
  return result;
}

function isLike({ kind, heading }: Unit, expected: Entry & { readonly number: string | null }, newTitle: string | undefined): boolean {
  const title = expected.source === null ? newTitle : expected.source.unit.heading?.title;
  return kind === expected.kind && heading?.title === title && (expected.number === null || heading?.numbers.join(".") === expected.number);
}

function placeOf(placed: PlacedUnit | undefined): number | null {
  return placed === undefined ? null : placed.start + (placed.unit.heading?.span.start ?? 0);
}
