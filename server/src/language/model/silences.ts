import { shifted, type Span } from "../text/span.js";
import type { Agenda } from "./agenda.js";
import type { Unit } from "./unit.js";

/** A rule's id in a note, and where it stands. */
export interface SilencedRule {
  readonly id: string;
  readonly span: Span;
}

/** `// ignorer: tom-del – …`: the rules that are silent on some lines. Lines count from the document's first. */
export interface Silence {
  readonly rules: readonly SilencedRule[];
  readonly reason: string;
  readonly fromLine: number;
  readonly endLine: number;
  /** The line of the note itself, its end included. Counts from the document's start. */
  readonly note: Span;
}

export type Silences = readonly Silence[];

interface UnitSilence {
  /** Spans count from the unit's start. */
  readonly rules: readonly SilencedRule[];
  readonly reason: string;
  readonly note: Span;
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
  for (const { unit, line, start } of agenda.units) {
    for (const note of ofUnit(unit)) {
      const [from, to] =
        note.reach === "document" ? [0, agenda.lineCount] : note.reach === "unit" ? [line, line + unit.lineCount] : [line + note.target, line + note.target + 1];
      const rules = note.rules.map(({ id, span }) => ({ id, span: shifted(span, start) }));
      silences.push({ rules, reason: note.reason, fromLine: from, endLine: to, note: shifted(note.note, start) });
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
      const start = unit.lineStarts[index] ?? 0;
      const note = { start, end: unit.lineStarts[index + 1] ?? unit.length };
      found.push({ rules: placedRules(line.text, line.directive.rules, start), reason: line.directive.reason, note, reach, target });
    }
  }
  found.reverse();
  cache.set(unit, found);
  return found;
}

function placedRules(text: string, ids: readonly string[], start: number): readonly SilencedRule[] {
  let from = text.indexOf(":") + 1;
  const written = text.toLowerCase();
  return ids.map((id) => {
    const at = written.indexOf(id, from);
    from = at + id.length;
    return { id, span: { start: start + at, end: start + at + id.length } };
  });
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
