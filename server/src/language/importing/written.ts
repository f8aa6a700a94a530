import type { Piece } from "./pieces.js";

/** A piece and its text; a table has one text a row. */
export interface WrittenPiece {
  readonly piece: Piece;
  readonly texts: readonly string[];
}

/** The pieces as a document, and where each begins in it. Formatting does the rest. */
export function written(pieces: readonly WrittenPiece[], header: readonly string[]): { readonly text: string; readonly starts: ReadonlyMap<WrittenPiece, number> } {
  const starts = new Map<WrittenPiece, number>();
  let text = header.length === 0 ? "" : `${header.join("\n")}\n\n`;
  let above: Piece | null = null;
  for (const written of pieces) {
    if (above !== null) text += isClose(above, written.piece) ? "\n" : "\n\n";
    starts.set(written, text.length);
    text += written.texts.join("\n");
    above = written.piece;
  }
  return { text: text === "" ? "" : `${text}\n`, starts };
}

/** Entries of a list, people, and lines of a table of contents stand right below each other. */
function isClose(above: Piece, below: Piece): boolean {
  const [first, next] = [above.lines[0], below.lines[0]];
  if (first === undefined || next === undefined || first.unitStart !== next.unitStart) return false;
  if (above.kind === "entry" && below.kind === "entry") return true;
  if (first.row.kind !== next.row.kind) return first.row.kind === "title" && next.row.kind === "case";
  return first.row.kind === "person" || first.row.kind === "contents" || (first.row.kind === "tableRow" && next.gap === "line");
}
