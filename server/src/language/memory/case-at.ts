import type { Agenda } from "../model/agenda.js";
import { caseKey } from "../model/cases.js";
import { thingAt } from "../model/things.js";

/** The case that is meant at an offset: the number that stands there, else that of the item the place is in; null where there is none. */
export function caseNumberAt(agenda: Agenda, offset: number): string | null {
  const thing = thingAt(agenda, offset);
  if (thing?.kind === "case") return caseKey(thing.found.number);
  const own = agenda.unitAt(offset)?.unit.caseReference ?? null;
  return own === null ? null : caseKey(own.number);
}
