import type { Agenda, PlacedUnit } from "../../language/index.js";

/** A document's outline as plain data: lines from 1, absent values null. The form is fixed. */
export function outlineOf(file: string, agenda: Agenda): Outline {
  const { body, date, start, end, place } = agenda.header;
  const sections = agenda.sections.map(({ heading, items }) => ({
    number: heading?.unit.heading?.number ?? null,
    title: heading === null ? null : titleOf(heading),
    line: heading === null ? null : lineOf(heading),
    parts: heading === null ? [] : partsOf(heading),
    items: items.map(itemOf),
  }));
  return { file, kind: agenda.kind, body, date, start, end, place, sections };
}

interface OutlinePart {
  readonly name: string;
  readonly line: number;
}

interface OutlineItem {
  readonly number: string | null;
  readonly title: string | null;
  readonly line: number;
  readonly minutes: number | null;
  readonly closed: boolean;
  readonly case: { readonly number: string; readonly initials: string | null; readonly line: number } | null;
  readonly parts: readonly OutlinePart[];
}

export interface Outline {
  readonly file: string;
  readonly kind: "dagsorden" | "referat";
  readonly body: string | null;
  readonly date: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly sections: readonly {
    readonly number: string | null;
    readonly title: string | null;
    readonly line: number | null;
    readonly parts: readonly OutlinePart[];
    readonly items: readonly OutlineItem[];
  }[];
}

export function outlineJson(outlines: readonly Outline[]): string {
  return `${JSON.stringify(outlines, null, 2)}\n`;
}

function itemOf(placed: PlacedUnit): OutlineItem {
  const { heading, caseReference } = placed.unit;
  return {
    number: heading?.number ?? null,
    title: titleOf(placed),
    line: lineOf(placed),
    minutes: heading?.minutes ?? null,
    closed: placed.closed,
    case: caseReference === null ? null : { number: caseReference.number, initials: caseReference.initials, line: placed.line + caseReference.line + 1 },
    parts: partsOf(placed),
  };
}

/** A heading that is only a number has no title. */
function titleOf({ unit }: PlacedUnit): string | null {
  const title = unit.heading?.title ?? "";
  return title === "" ? null : title;
}

function lineOf({ unit, line }: PlacedUnit): number {
  return line + (unit.heading?.line ?? 0) + 1;
}

function partsOf({ unit, line }: PlacedUnit): readonly OutlinePart[] {
  return unit.parts.map((part) => ({ name: part.name, line: line + part.line + 1 }));
}
