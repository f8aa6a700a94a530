import type { Agenda, PlacedUnit } from "../../server/src/language/index.js";

/** The outline in the form of the truth files: lines from 1, absent values null. */
export function outlineOf(agenda: Agenda): readonly unknown[] {
  return agenda.sections.map(({ heading, items }) => ({
    number: heading?.unit.heading?.number ?? null,
    title: heading?.unit.heading?.title ?? null,
    line: heading === null ? null : heading.line + (heading.unit.heading?.line ?? 0) + 1,
    parts: heading === null ? [] : partsOf(heading),
    items: items.map(itemOf),
  }));
}

function itemOf(placed: PlacedUnit): unknown {
  const { heading, caseReference } = placed.unit;
  return {
    number: heading?.number ?? null,
    title: heading?.title === "" ? null : (heading?.title ?? null),
    line: placed.line + (heading?.line ?? 0) + 1,
    minutes: heading?.minutes ?? null,
    closed: placed.closed,
    case: caseReference && { number: caseReference.number, initials: caseReference.initials, line: placed.line + caseReference.line + 1 },
    parts: partsOf(placed),
  };
}

function partsOf({ unit, line }: PlacedUnit): readonly unknown[] {
  return unit.parts.map((part) => ({ name: part.name, line: line + part.line + 1 }));
}
