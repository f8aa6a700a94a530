import type { Span } from "../../text/span.js";
import type { Agenda, PlacedUnit } from "../agenda.js";
import { foldTitle, withoutPage } from "../evidence.js";
import { referencesOf, targetsWith, type Reference } from "../references.js";
import type { RestructureEdit } from "./edit.js";
import type { Renumbering } from "./reference-edits.js";

/** A line of the contents, or of an overview at the front, and what it names. Spans count from the document's start. */
interface ContentsEntry {
  readonly reference: Reference;
  readonly target: PlacedUnit;
  /** Its lines without the last line's end. */
  readonly lines: Span;
}

/**
 * The edits that keep the table of contents right: numbers follow, the entry of a deleted item goes, and
 * where the entries stood in the order of the document they do so again.
 *
 * @param order the units that stay, in their new order
 */
export function contentsEdits(agenda: Agenda, change: Renumbering, order: readonly PlacedUnit[]): readonly RestructureEdit[] {
  const entries = entriesOf(agenda);
  if (entries.length === 0) return [];
  const gone = entries.filter(({ target }) => change.deleted.has(target)).map(({ lines }): RestructureEdit => ({ kind: "contents", span: withLineEnd(agenda, lines), newText: "" }));
  const staying = entries.filter(({ target }) => !change.deleted.has(target));
  const place = new Map(order.map((unit, index) => [unit, index]));
  const before = new Map(agenda.units.map((unit, index) => [unit, index]));
  const wasSorted = isAscending(staying.map(({ target }) => before.get(target) ?? 0));
  const sorted = wasSorted ? [...staying].sort((a, b) => (place.get(a.target) ?? 0) - (place.get(b.target) ?? 0)) : staying;
  return [...gone, ...staying.flatMap((slot, index) => entryEdits(agenda, slot, sorted[index] ?? slot, change))];
}

function entryEdits(agenda: Agenda, slot: ContentsEntry, entry: ContentsEntry, { numbers }: Renumbering): readonly RestructureEdit[] {
  const { reference, target, lines } = entry;
  const number = numbers.get(target) ?? reference.number;
  const isNumbered = agenda.slice(reference.span) === reference.number;
  if (entry === slot) return isNumbered && number !== reference.number ? [{ kind: "contents", span: reference.span, newText: number }] : [];
  const before = agenda.slice({ start: lines.start, end: reference.span.start });
  const behind = agenda.slice({ start: reference.span.end, end: lines.end });
  return [{ kind: "contents", span: slot.lines, newText: before + (isNumbered ? number : agenda.slice(reference.span)) + behind }];
}

function entriesOf(agenda: Agenda): readonly ContentsEntry[] {
  return referencesOf(agenda).flatMap((reference) => {
    if (reference.kind !== "contents" || reference.elsewhere) return [];
    const target = namedBy(agenda, reference);
    return target === null ? [] : [{ reference, target, lines: linesOf(agenda, reference.wholeSpan) }];
  });
}

/** Of several headings with the entry's number the one with its title. */
function namedBy(agenda: Agenda, { number, wholeSpan, span }: Reference): PlacedUnit | null {
  const written = agenda.slice({ start: span.end, end: wholeSpan.end }).replace(/^[.\s]+/u, "");
  const titles = [foldTitle(written), foldTitle(withoutPage(written))];
  const same = targetsWith(agenda, number);
  return same.find(({ unit }) => same.length > 1 && titles.includes(foldTitle(unit.heading?.title ?? ""))) ?? same[0] ?? null;
}

function linesOf(agenda: Agenda, span: Span): Span {
  const first = agenda.positionAt(span.start).line;
  const last = agenda.positionAt(span.end).line;
  return { start: agenda.offsetAt({ line: first, character: 0 }), end: agenda.offsetAt({ line: last, character: Number.MAX_SAFE_INTEGER }) };
}

function withLineEnd(agenda: Agenda, { start, end }: Span): Span {
  const { line } = agenda.positionAt(end);
  return { start, end: Math.max(end, agenda.offsetAt({ line: line + 1, character: 0 })) };
}

function isAscending(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || (values[index - 1] ?? 0) < value);
}
