import type { Column } from "./column.js";
import { beginsAnew, goesOnOverPage } from "./line-ends.js";
import type { PrintedLine } from "./printed-lines.js";
import { momentTable, numberTable, type FoundTable } from "./tables.js";

export type PieceKind = "line" | "title" | "field" | "paragraph" | "entry" | "subheading" | "table";

/** Lines of the source that belong together. */
export interface Piece {
  readonly kind: PieceKind;
  readonly lines: readonly PrintedLine[];
  readonly table: FoundTable | null;
}

interface OpenPiece extends Piece {
  readonly lines: PrintedLine[];
}

/** Where a field of the title block begins, the number of its last line. */
export type FieldEnds = ReadonlyMap<number, number>;

/** Cuts the lines of a source into pieces, and puts a sentence together again that a page's end cuts. */
export function piecesOf(lines: readonly PrintedLine[], columnOf: (line: PrintedLine) => Column, fieldEnds: FieldEnds): readonly Piece[] {
  const pieces: OpenPiece[] = [];
  /** A piece that a page's end cut and whose other half has not come yet. */
  let cut: OpenPiece | null = null;
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (line === undefined) break;
    const open = pieces.at(-1);
    const above = open?.lines.at(-1);
    const table = momentTable(lines, index) ?? numberTable(lines, index);
    if (table !== null) {
      if (line.isPageTop && open !== undefined && above !== undefined && /[\p{Ll},-]$/u.test(above.text) && isRunning(open)) cut = open;
      pieces.push({ kind: "table", lines: lines.slice(index, table.end), table });
      index = table.end;
      continue;
    }
    index++;
    if (cut !== null && line.isPageTop && isText(line) && /^\p{Ll}/u.test(line.text)) {
      cut.lines.push(line);
      // The rest of the paragraph follows below.
      pieces.splice(pieces.indexOf(cut), 1);
      pieces.push(cut);
      cut = null;
    } else if (open !== undefined && above !== undefined && belongsTo(open, above, line, columnOf, fieldEnds)) open.lines.push(line);
    else pieces.push({ kind: kindOf(line), lines: [line], table: null });
  }
  return pieces;
}

function isRunning({ kind }: Piece): boolean {
  return kind === "paragraph" || kind === "entry";
}

function isText({ row: { kind, line } }: PrintedLine): boolean {
  return kind === "continuation" || (kind === "paragraph" && line.kind !== "marked");
}

function belongsTo(open: Piece, above: PrintedLine, line: PrintedLine, columnOf: (line: PrintedLine) => Column, fieldEnds: FieldEnds): boolean {
  if (above.unitStart !== line.unitStart) return false;
  if (open.kind === "field") return line.number <= (fieldEnds.get(open.lines[0]?.number ?? -1) ?? -1);
  if (above.row.kind === "person" || open.lines[0]?.row.kind === "person") return line.row.kind === "continuation";
  if (!isRunning(open) || line.isMarkedHeading || above.isMarkedHeading) return false;
  // An address on a line of its own that is none of those below the page.
  if (line.row.kind === "address") return line.gap === "line";
  if (!isText(line)) return false;
  if (goesOnOverPage(above, line)) return true;
  if (line.gap === "break") return above.text.endsWith("-") && /^\p{Ll}/u.test(line.text) && /\p{L}-$/u.test(above.text);
  if (line.row.kind !== "continuation" && above.row.kind !== "address" && !line.isPageTop) return false;
  return !beginsAnew(above, line, columnOf(above));
}

function kindOf({ row: { kind }, isMarkedHeading }: PrintedLine): PieceKind {
  switch (kind) {
    case "title":
    case "field":
    case "entry":
      return kind;
    case "paragraph":
    case "continuation":
    case "address":
      return isMarkedHeading ? "subheading" : "paragraph";
    default:
      return "line";
  }
}
