import { gapsOf } from "../model/gaps.js";
import type { Agenda } from "../model/agenda.js";
import { strayQuotesOf } from "../model/quotes.js";
import { applyEdits, indexAt, countedFrom, type TextEdit } from "../text/span.js";
import type { LineEditor } from "./rows.js";

/** Blanks too many inside a paragraph, and straight quotation marks among curved ones: what the rules about them would fix. */
export function typographyEdits(agenda: Agenda): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { unit, start } of agenda.units) {
    for (const { kind, text, ...gap } of gapsOf(unit)) {
      const span = text.prose.sourceOf(gap.start, gap.end);
      edits.push({ span: { start: start + span.start, end: start + span.end }, newText: kind === "wide" ? " " : "" });
    }
  }
  const stray = strayQuotesOf(agenda);
  for (const { start, end } of stray?.spans ?? []) {
    edits.push({ span: { start, end: start + 1 }, newText: stray?.open ?? "" }, { span: { start: end - 1, end }, newText: stray?.close ?? "" });
  }
  return withoutOverlaps(edits);
}

/** A quotation may run over the end of another where marks are missing; the first one counts. */
function withoutOverlaps(edits: readonly TextEdit[]): readonly TextEdit[] {
  const kept: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (edit.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(edit);
  }
  return kept;
}

/** Makes the edits in the lines they stand on. They are in order, and none goes over a line's end. */
export function lineEditor(edits: readonly TextEdit[]): LineEditor {
  const starts = edits.map(({ span }) => span.start);
  return (line, start) => {
    let at = starts.length === 0 ? 0 : indexAt(starts, start);
    while (at < edits.length && (starts[at] ?? 0) < start) at++;
    const own: TextEdit[] = [];
    const end = start + line.text.length;
    for (let edit = edits[at]; edit !== undefined && edit.span.end <= end; edit = edits[++at]) own.push({ span: countedFrom(edit.span, start), newText: edit.newText });
    return own.length === 0 ? line : { ...line, text: applyEdits(line.text, own) };
  };
}
