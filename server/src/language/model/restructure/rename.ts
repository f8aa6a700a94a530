import { shifted, touches, type Span } from "../../text/span.js";
import type { Agenda, PlacedUnit } from "../agenda.js";
import { numberOf, referencesOf, targetOf } from "../references.js";
import type { Refusal } from "./moves.js";
import { entriesOf } from "./outline-numbers.js";
import { restructured, type Restructured } from "./restructure.js";

/** A number that can be renamed: that of a heading, or one that names it. */
export interface RenamedNumber {
  readonly placed: PlacedUnit;
  readonly number: string;
  /** The number alone, its last dot left out. Counts from the document's start. */
  readonly span: Span;
}

/** The number at `offset`, in a heading, a reference, the contents or a note; null where there is none, or it names nothing here. */
export function numberAt(agenda: Agenda, offset: number): RenamedNumber | null {
  const placed = agenda.unitAt(offset);
  const heading = placed?.unit.heading ?? null;
  if (placed !== null && heading !== null && heading.number !== null) {
    const { start } = shifted(heading.numberSpan, placed.start);
    const span = { start, end: start + heading.number.length };
    // The last dot belongs to the number for whoever points at it.
    if (start <= offset && offset <= placed.start + heading.numberSpan.end) return { placed, number: heading.numbers.join("."), span };
  }
  for (const { number, span, elsewhere, missing } of referencesOf(agenda)) {
    if (elsewhere || missing || !touches(span, offset)) continue;
    const target = targetOf(agenda, number);
    return target === null || agenda.slice(span) !== number ? null : { placed: target, number, span };
  }
  return null;
}

/**
 * Gives the heading that `renamed` names another number and rewrites everything that names it. Nothing
 * moves; the items of a section take its number over.
 *
 * @param written what the user wrote: `2.4`, also `2.4.` or `pkt. 2.4`
 */
export function renameNumber(agenda: Agenda, { placed }: RenamedNumber, written: string): Restructured {
  const number = written.trim().replace(/^(?:pkt\.?|punkt)\s*/iu, "").replace(/\.$/u, "");
  const reason = refusalOf(agenda, placed, number);
  if (reason !== null) return { kind: "refused", reason };
  const own = numberOf(placed.unit);
  const items = placed.unit.kind === "section" ? (agenda.sections.find(({ heading }) => heading === placed)?.items ?? []) : [];
  const carried = new Set(items);
  const entries = entriesOf(agenda);
  const numbers = entries.map(({ source }) => {
    const before = source === null ? null : numberOf(source.unit);
    if (source === placed) return number;
    const [section, item] = before?.split(".") ?? [];
    return source !== null && carried.has(source) && section === own && item !== undefined ? `${number}.${item}` : before;
  });
  return restructured(agenda, { entries, numbers, focus: null });
}

function refusalOf(agenda: Agenda, placed: PlacedUnit, number: string): Refusal | null {
  if (!/^[1-9]\d{0,2}(?:\.[1-9]\d{0,2}){0,3}$/u.test(number)) return "notANumber";
  if (number.split(".").length !== (placed.unit.heading?.numbers.length ?? 0)) return "otherLevel";
  const taken = targetOf(agenda, number);
  return taken !== null && taken !== placed ? "numberTaken" : null;
}
