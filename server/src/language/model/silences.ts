import { shifted, type Span } from "../text/span.js";
import type { Agenda } from "./agenda.js";
import { onceOverall } from "./overall.js";
import { onceAtUnit, type Unit } from "./unit.js";

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
  /** `next`: the heading right below, or where the document ends there its own unit. */
  readonly reach: "line" | "unit" | "next" | "document";
  /** The line it is about, where its reach is one line. */
  readonly target: number;
}

/**
 * The silences of a document. A note at the top of the file counts for the file; right below the title
 * or case line of an item or section, for that item or section; anywhere else, for the next line with
 * text in it.
 */
export function silencesOf(agenda: Agenda): Silences {
  const silences: Silence[] = [];
  if (!haveNotes(agenda)) return silences;
  const last = agenda.units.at(-1)?.unit;
  for (const { unit, line, start } of agenda.units) {
    for (const note of ofUnit(unit)) {
      const isAboutUnit = note.reach === "unit" || (note.reach === "next" && unit === last);
      const [from, to] = note.reach === "document" ? [0, agenda.lineCount] : isAboutUnit ? [line, line + unit.lineCount] : [line + note.target, line + note.target + 1];
      const rules = note.rules.map(({ id, span }) => ({ id, span: shifted(span, start) }));
      silences.push({ rules, reason: note.reason, fromLine: from, endLine: to, note: shifted(note.note, start) });
    }
  }
  return silences;
}

const haveNotes = onceOverall(
  (unit) => ofUnit(unit).length > 0,
  (parts) => parts.includes(true),
  () => false,
);

const ofUnit = onceAtUnit((unit): readonly UnitSilence[] => {
  const found: UnitSilence[] = [];
  if (!unit.has("note")) return found;
  const { lines } = unit;
  const top = topOf(unit);
  const isBare = top > 0 && unit.isEmpty;
  let target = lines.length;
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    if (line === undefined || line.kind === "blank") continue;
    if (line.kind !== "note") target = index;
    else if (line.directive !== null) {
      const reach = index >= top ? (isBare && target === lines.length ? "next" : "line") : unit.kind === "front" ? "document" : "unit";
      const start = unit.lineStarts[index] ?? 0;
      const note = { start, end: unit.lineStarts[index + 1] ?? unit.length };
      found.push({ rules: placedRules(line.text, line.directive.rules, start), reason: line.directive.reason, note, reach, target });
    }
  }
  return found.reverse();
});

/**
 * Where the notes at a unit's end begin that belong to the heading below it: a note that silences a rule
 * for it, whatever blank lines follow, or any note on the lines right above. The unit's length where
 * there are none. Counts from the unit's start.
 */
export function notesForNextHeading(unit: Unit): number {
  const { lines } = unit;
  const top = topOf(unit);
  let from = lines.length;
  let isRightAbove = true;
  for (let index = lines.length - 1; index >= top; index--) {
    const line = lines[index];
    if (line?.kind === "blank") isRightAbove = false;
    else if (line?.kind !== "note") break;
    else if (line.directive !== null || (isRightAbove && !line.text.slice(line.content).startsWith("#"))) from = index;
    else isRightAbove = false;
  }
  return unit.lineStarts[from] ?? unit.length;
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
  return index < 0 ? topOfBare(unit, headingEnd) : index;
}

/** Where nothing stands below a heading, the notes right above the next one are about that, if a blank line parts them from their own. */
function topOfBare({ kind, lines }: Unit, headingEnd: number): number {
  let from = lines.length;
  while (from > headingEnd && lines[from - 1]?.kind === "note") from--;
  return kind === "front" || from <= headingEnd ? lines.length : from;
}

/** The first line behind everything that belongs to the unit's heading: title, case line, `LUKKET`. */
export function headingEndOf(unit: Unit): number {
  const segment = unit.segments[unit.headIndex];
  return segment === undefined ? 0 : unit.segmentLine(unit.headIndex) + segment.extent.contentFrom;
}
