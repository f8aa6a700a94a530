import { applyEdits, type Span } from "../../text/span.js";
import type { RestructureEdit } from "./edit.js";
import type { Move } from "./moves.js";
import type { Pieces } from "./pieces.js";

/** A change of numbers only: nothing goes anywhere. */
export type TextChanges = (pieces: Pieces, numbers: readonly RestructureEdit[]) => readonly RestructureEdit[];

/** The edits that move units, with the new numbers in them; gaps between units stay where they are. */
export function movedText({ from, end, to }: Move): TextChanges {
  return (pieces, numbers) => {
    const run = pieces.run(from, end);
    const text = sliceWith(pieces, run, numbers);
    const rest = outside(numbers, run);
    if (to < from) {
      const gap = pieces.gap(from - 1);
      const at = pieces.start(to);
      return [...rest, inserted(at, text + pieces.agenda.slice(pieces.gap(from - 1))), removed({ start: gap.start, end: run.end })];
    }
    const gap = pieces.gap(end - 1);
    return [...rest, removed({ start: run.start, end: gap.end }), inserted(pieces.end(to - 1), pieces.agenda.slice(gap) + text)];
  };
}

/** The edits that take units away, with the gap before them where nothing follows. */
export function deletedText(from: number, end: number): TextChanges {
  return (pieces, numbers) => {
    const isLast = end >= pieces.agenda.units.length;
    const span = isLast && from > 0 ? { start: pieces.end(from - 1), end: pieces.end(end - 1) } : { start: pieces.start(from), end: pieces.start(end) };
    return [...outside(numbers, span), removed(span)];
  };
}

/** The edits that put `text` behind unit `index`, a blank line before it. */
export function insertedText(index: number, text: (pieces: Pieces, numbers: readonly RestructureEdit[]) => string): TextChanges {
  return (pieces, numbers) => [...numbers, inserted(pieces.end(index), blankLine(pieces, index) + text(pieces, numbers))];
}

/** The text of `span` with the edits made that lie in it. */
export function sliceWith(pieces: Pieces, span: Span, edits: readonly RestructureEdit[]): string {
  const inside = edits.filter((edit) => isInside(edit, span));
  const text = pieces.agenda.slice(span);
  return applyEdits(text, inside.map(({ span: { start, end }, newText }) => ({ span: { start: start - span.start, end: end - span.start }, newText })));
}

/** The gap that parts units in this document: the one behind the unit, or the one before it where the unit is the last. */
function blankLine(pieces: Pieces, index: number): string {
  const behind = pieces.agenda.slice(pieces.gap(index));
  if (holdsBlankLine(behind) && index + 1 < pieces.agenda.units.length) return behind;
  const before = index > 0 ? pieces.agenda.slice(pieces.gap(index - 1)) : "";
  if (holdsBlankLine(before)) return before;
  const eol = /\r\n|[\n\r]/u.exec(pieces.agenda.text)?.[0] ?? "\n";
  return eol + eol;
}

function holdsBlankLine(gap: string): boolean {
  return (gap.match(/\r\n|[\n\r]/gu) ?? []).length > 1;
}

function outside(edits: readonly RestructureEdit[], span: Span): readonly RestructureEdit[] {
  return edits.filter((edit) => !isInside(edit, span));
}

function isInside(edit: RestructureEdit, { start, end }: Span): boolean {
  return edit.span.start >= start && edit.span.end <= end;
}

function inserted(at: number, newText: string): RestructureEdit {
  return { kind: "text", span: { start: at, end: at }, newText };
}

function removed(span: Span): RestructureEdit {
  return { kind: "text", span, newText: "" };
}
