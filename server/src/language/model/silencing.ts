import type { TextEdit } from "../text/span.js";
import type { Agenda, PlacedUnit } from "./agenda.js";
import { headingEndOf } from "./silences.js";

/**
 * The edit that silences `rule` at `offset`: `// ignorer: rule – ` on the line above, for the author to
 * add why. What is found in a heading is silenced below it, for the whole item: above it the note would
 * stand in the item before.
 */
export function silencingEdit(agenda: Agenda, offset: number, rule: string): TextEdit {
  const note = `// ignorer: ${rule} – `;
  const placed = agenda.unitAt(offset);
  const eol = eolOf(agenda, placed);
  const headingEnd = placed === null ? null : endOfHeading(placed, offset);
  if (headingEnd !== null) return { span: { start: headingEnd, end: headingEnd }, newText: eol + note };
  const lineStart = offset - agenda.positionAt(offset).character;
  return { span: { start: lineStart, end: lineStart }, newText: note + eol };
}

/** The end of the last heading line, where `offset` is in the heading; else null. */
function endOfHeading({ unit, start }: PlacedUnit, offset: number): number | null {
  const end = headingEndOf(unit);
  if (unit.positionAt(offset - start).line >= end) return null;
  return start + (unit.lineStarts[end - 1] ?? 0) + (unit.lines[end - 1]?.text.length ?? 0);
}

/** The line end the document uses there. */
function eolOf(agenda: Agenda, placed: PlacedUnit | null): string {
  const here = placed?.unit.lines[0]?.eol ?? "";
  const first = agenda.units[0]?.unit.lines[0]?.eol ?? "";
  return here || first || "\n";
}
