import { countedFrom } from "../text/span.js";
import type { Agenda } from "./agenda.js";
import { targetOf, type Reference } from "./references.js";

/** Whether a reference names a section or item that is not there; one of which nobody can say that it names an item at all does not. */
export function isBroken(agenda: Agenda, reference: Reference): boolean {
  if (reference.elsewhere || reference.kind !== "prose") return false;
  return reference.missing || (isCertain(agenda, reference) && targetOf(agenda, reference.number) === null);
}

/** `punkt 4` alone may count points of a plan or an agreement; a number with two levels is an item of an agenda. */
function isCertain(agenda: Agenda, { number, span, unit: { unit, start } }: Reference): boolean {
  if (agenda.sections.length === 0) return false;
  if (number.includes(".") && agenda.names.profile.numbering.levels === 2) return true;
  const own = countedFrom(span, start);
  const before = unit.slice({ start: Math.max(0, own.start - 40), end: own.start });
  const after = unit.slice({ start: own.end, end: Math.min(unit.length, own.end + 30) });
  return /(?:jf\.|jfr\.|\bse|under)\s+(?:dagsordenens\s+)?(?:pkt\.|punkt)\s*$/iu.test(before) && !/^\s*(?:i|af|på|fra|om)\s/iu.test(after);
}

/** The mark behind the number, with the blanks before it; empty where there is none. Counts from the document's start. */
export function missingMarkOf(agenda: Agenda, { span }: Reference): { readonly start: number; readonly end: number } {
  const behind = agenda.slice({ start: span.end, end: Math.min(agenda.length, span.end + 40) });
  const mark = /^\s*\[findes ikke\]/iu.exec(behind)?.[0] ?? "";
  return { start: span.end, end: span.end + mark.length };
}
