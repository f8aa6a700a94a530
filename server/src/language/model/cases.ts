import { shifted, type Span } from "../text/span.js";
import { onceAtAgenda, type Agenda, type PlacedUnit } from "./agenda.js";
import { onceAtUnit, type Unit } from "./unit.js";

/** A place where a case number stands. Spans count from the document's start. */
export interface CaseOccurrence {
  readonly number: string;
  /** `line`: the case line of an item, which has initials too; `prose`: anywhere else. */
  readonly kind: "line" | "prose";
  readonly initials: string | null;
  readonly wellFormed: boolean;
  /** The number alone. */
  readonly span: Span;
  /** With the initials of a case line. */
  readonly wholeSpan: Span;
  /** The unit it stands in. */
  readonly unit: PlacedUnit;
}

type UnitOccurrence = Omit<CaseOccurrence, "unit">;

/** Every case number of the document, in order. */
export const casesOf = onceAtAgenda((agenda): readonly CaseOccurrence[] => agenda.units.flatMap((unit) => ofUnit(unit.unit).map((found) => placed(found, unit))));

/** A case number as it is compared: no regard to case, blanks or the kind of dash. */
export function caseKey(number: string): string {
  return number.replace(/[\s\u00a0]+/gu, "").replace(/[\u2010-\u2015]/gu, "-").toUpperCase();
}

/** The items that have a case, by their case line. */
export function itemsWithCase(agenda: Agenda, number: string): readonly PlacedUnit[] {
  return agenda.units.filter(({ unit }) => unit.caseReference?.number === number);
}

function placed(found: UnitOccurrence, unit: PlacedUnit): CaseOccurrence {
  return { ...found, span: shifted(found.span, unit.start), wholeSpan: shifted(found.wholeSpan, unit.start), unit };
}

const ofUnit = onceAtUnit((unit): readonly UnitOccurrence[] => compute(unit));

function compute(unit: Unit): readonly UnitOccurrence[] {
  const found: UnitOccurrence[] = [];
  const own = unit.caseReference;
  if (own !== null) {
    found.push({ number: own.number, kind: "line", initials: own.initials, wellFormed: own.wellFormed, span: own.numberSpan, wholeSpan: own.span });
  }
  for (const { span, inlines } of unit.blocks) {
    for (const inline of inlines) {
      if (inline.kind !== "caseNumber") continue;
      const place = { start: span.start + inline.start, end: span.start + inline.end };
      found.push({ number: inline.number, kind: "prose", initials: null, wellFormed: true, span: place, wholeSpan: place });
    }
  }
  // The case line may stand behind a number in the title.
  return found.sort((a, b) => a.span.start - b.span.start);
}
