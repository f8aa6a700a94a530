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
  for (const [index, line] of lines.entries()) {
    if (line.kind !== "note" || line.directive === null) continue;
    const reach = reachOf(unit, index);
    let target = index + 1;
    while (target < lines.length && (lines[target]?.kind === "blank" || lines[target]?.kind === "note")) target++;
    found.push({ rules: line.directive.rules, reason: line.directive.reason, line: index, reach, target });
  }
  cache.set(unit, found);
  return found;
}

function reachOf(unit: Unit, note: number): UnitSilence["reach"] {
  const above = unit.lines.slice(0, note).map((line, index) => ({ line, index })).filter(({ line }) => line.kind !== "blank" && line.kind !== "note");
  if (unit.kind === "front") return above.length === 0 ? "document" : "line";
  const titleEnd = unit.heading?.span.end ?? 0;
  return above.every(({ line, index }) => line.kind === "case" || (unit.lineStarts[index] ?? 0) < titleEnd) ? "unit" : "line";
}
