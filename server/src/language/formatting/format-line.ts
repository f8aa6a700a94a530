import type { Agenda } from "../model/agenda.js";
import { applyEdits, type TextEdit } from "../text/span.js";
import { editsBetweenLetters } from "./between-letters.js";
import { textsOf } from "./canonical.js";
import { unitMeaning } from "./meaning.js";
import { rowsOf } from "./rows.js";

/**
 * The edits that bring one line into canonical form while its writer goes on below: blanks, bullet and
 * marks, and the table it stands in. No line is added, joined or taken away.
 *
 * @param line counted from 0
 */
export function formatLineEdits(agenda: Agenda, line: number): readonly TextEdit[] {
  const placed = agenda.unitAt(agenda.offsetAt({ line, character: 0 }));
  if (placed === null) return [];
  const { unit, start } = placed;
  const { rows } = rowsOf([placed]);
  const at = rows.findIndex(({ index, endIndex }) => index + placed.line <= line && line < endIndex + placed.line);
  const row = rows[at];
  if (row === undefined || row.endIndex > row.index + 1) return [];
  const texts = textsOf(rows);
  const edits = rows.flatMap((other, index) => {
    if (index !== at && (row.kind !== "tableRow" || other.kind !== "tableRow" || other.block - row.block !== index - at || other.index - row.index !== index - at)) return [];
    const base = start + (unit.lineStarts[other.index] ?? 0);
    const changed = editsBetweenLetters(other.line.text, texts[index] ?? other.line.text) ?? [];
    return changed.map(({ span, newText }) => ({ span: { start: base + span.start, end: base + span.end }, newText }));
  });
  return saysTheSame(agenda, start, edits) ? edits : [];
}

function saysTheSame(agenda: Agenda, unitStart: number, edits: readonly TextEdit[]): boolean {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined) return true;
  const { start } = first.span;
  const { end } = last.span;
  const local = edits.map(({ span, newText }) => ({ span: { start: span.start - start, end: span.end - start }, newText }));
  const after = agenda.edited({ start, end, text: applyEdits(agenda.slice({ start, end }), local) });
  const meaning = ({ units }: Agenda): string => JSON.stringify(units.filter((unit) => unit.start === unitStart).map(unitMeaning));
  return after.units.length === agenda.units.length && meaning(after) === meaning(agenda);
}
