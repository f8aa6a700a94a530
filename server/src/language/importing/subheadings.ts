import { isHeadingText } from "./heading-text.js";
import type { Piece } from "./pieces.js";

/** A sub-heading is not longer than this, in characters and in lines. */
const longest = 160;
const mostLines = 3;

/** So long is text that a heading may stand above. */
const realText = 60;

/**
 * The paragraphs that are sub-headings: short, without a full stop, a capital at the start, and text
 * below. Outside items, in lists of attachments and among other short lines they are none.
 */
export function withSubheadings(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => (isSubheading(piece, pieces[index - 1], pieces[index + 1]) ? { ...piece, kind: "subheading" } : piece));
}

function isSubheading(piece: Piece, above: Piece | undefined, below: Piece | undefined): boolean {
  const [first, next] = [piece.lines[0], below?.lines[0]];
  if (first === undefined || below === undefined || next === undefined || piece.lines.length > mostLines) return false;
  if (first.row.unit.kind === "front" || next.unitStart !== first.unitStart || isInAttachments(piece)) return false;
  const text = piece.lines.map((line) => line.text).join(" ");
  if (text.length > longest || text.endsWith("-")) return false;
  // `1. Temadrøftelser` above a paragraph; in a list it has its like below.
  if (piece.kind === "entry") return /^\d{1,2}\. \p{Lu}[^.;]*$/u.test(text) && isText(below);
  if (piece.kind !== "paragraph" || first.row.line.kind !== "text") return false;
  if (text.endsWith(":")) return next.gap === "line" && piece.lines.length === 1 && text.length < realText && isText(below) && /^[\p{Lu}\d]/u.test(next.text);
  if (!isHeadingText(text)) return false;
  if (next.gap === "line") return below.kind === "table" || isText(below);
  // Alone between two gaps: not below another line of that kind.
  return isText(below) && above?.kind !== "subheading" && (above?.kind !== "paragraph" || isText(above));
}

function isText({ kind, lines }: Piece): boolean {
  return kind === "paragraph" && (lines.length > 1 || (lines[0]?.text.length ?? 0) >= realText || /[.:!?]$/u.test(lines[0]?.text ?? ""));
}

function isInAttachments({ lines: [line] }: Piece): boolean {
  if (line === undefined) return false;
  const { unit, index } = line.row;
  return unit.partAt(unit.lineStarts[index] ?? 0)?.role === "attachments";
}
