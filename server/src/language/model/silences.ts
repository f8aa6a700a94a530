import type { Agenda } from "./agenda.js";
import type { Unit } from "./unit.js";

/** `// ignorer: tom-del – …`: the rules that are silent on some lines. Lines count from the document's first. */
export interface Silence {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly fromLine: number;
  readonly endLine: number;
  /** The line of the note itself. */
  readonly noteLine: number;
}

export type Silences = readonly Silence[];

interface UnitSilence {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly line: number;
  readonly reach: "line" | "unit" | "document";
  /** The line it is about, where its reach is one line. */
  readonly target: number;
}

const cache = new WeakMap<Unit, readonly UnitSilence[]>();

/**
 * The silences of a document. A note at the top of the file counts for the file; right below the title
 * or case line of an item or section, for that item or section; anywhere else, for the next line with
 * text in it.
 */
export function silencesOf(agenda: Agenda): Silences {
  const silences: Silence[] = [];
  for (const { unit, line } of agenda.units) {
    for (const note of ofUnit(unit)) {
      const [from, to] =
        note.reach === "document" ? [0, agenda.lineCount] : note.reach === "unit" ? [line, line + unit.lineCount] : [line + note.target, line + note.target + 1];
      silences.push({ rules: note.rules, reason: note.reason, fromLine: from, endLine: to, noteLine: line + note.line });
    }
  }
  return silences;
}

function ofUnit(unit: Unit): readonly UnitSilence[] {
  const known = cache.get(unit);
  if (known) return known;
  const found: UnitSilence[] = [];
  const { lines } = unit;
  const top = topOf(unit);
  let target = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || line.kind === "blank") continue;
    if (line.kind !== "note") target = index;
    else if (line.directive !== null) {
      const reach = index >= top ? "line" : unit.kind === "front" ? "document" : "unit";
      found.push({ rules: line.directive.rules, reason: line.directive.reason, line: index, reach, target });
    }
  }
  found.reverse();
  cache.set(unit, found);
  return found;
}

/** The first line that a note must stand above to count for more than a line: behind title and case line, or the first of the front. */
function topOf(unit: Unit): number {
  const { lines } = unit;
  const headingEnd = headingEndOf(unit);
  const index = lines.findIndex((line, at) => at >= headingEnd && line.kind !== "blank" && line.kind !== "note" && (unit.kind === "front" || line.kind !== "case"));
  return index < 0 ? lines.length : index;
}

/** The first line behind everything that belongs to the unit's heading: title, case line, `LUKKET`. */
export function headingEndOf(unit: Unit): number {
  const segment = unit.segments[unit.headIndex];
  return segment === undefined ? 0 : unit.segmentLine(unit.headIndex) + segment.extent.contentFrom;
}
