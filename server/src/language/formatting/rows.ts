import type { PlacedUnit } from "../model/agenda.js";
import type { BlockKind } from "../model/blocks.js";
import type { BlankLine, Line } from "../syntax/nodes.js";
import type { Unit } from "../model/unit.js";

/** What a line is, as far as the formatter cares. `closed` is `LUKKET` below a title, `person` a participant. */
export type RowKind = Exclude<BlockKind, "title"> | "title" | "closed" | "person" | "continuation";

/** A line with text in it, or the lines of a wrapped title, and the empty lines above. */
export interface Row {
  readonly unit: Unit;
  readonly kind: RowKind;
  readonly line: Line;
  /** More than one only for a wrapped title. */
  readonly lines: readonly Line[];
  /** Its place in `unit.lines`, and one past the last line of it. */
  readonly index: number;
  readonly endIndex: number;
  readonly blanks: readonly BlankLine[];
  /** Which block of its segment it belongs to; a continuation has the number of what it goes on with. */
  readonly block: number;
}

/** A line with small edits made in its text, behind its marks. `start` is where the line stands in the document. */
export type LineEditor = (line: Line, start: number) => Line;

const unchanged: LineEditor = (line) => line;

/** The document's rows in order, and the empty lines behind the last. */
export function rowsOf(units: readonly PlacedUnit[], edited: LineEditor = unchanged): { readonly rows: readonly Row[]; readonly blanks: readonly BlankLine[] } {
  const rows: Row[] = [];
  let blanks: BlankLine[] = [];
  for (const { unit, start } of units) {
    const closed = closedLineOf(unit);
    let block = 0;
    let endIndex = 0;
    for (const [index, line] of unit.lines.entries()) {
      if (index < endIndex) continue;
      if (line.kind === "blank") {
        blanks.push(line);
        continue;
      }
      // Two blocks on one line are a part's name and its text: `Videre proces: Broen bygges`.
      while ((unit.blocks[block]?.endLine ?? Infinity) <= index) block++;
      const placed = unit.blocks[block];
      const kind = placed?.block.kind ?? "paragraph";
      endIndex = kind === "title" ? (placed?.endLine ?? index + 1) : index + 1;
      const lines = unit.lines.slice(index, endIndex).map((one, at) => edited(one, start + (unit.lineStarts[index + at] ?? 0)));
      rows.push({ unit, kind: kindOf(unit, kind, line, index === placed?.line, index === closed), line: lines[0] ?? line, lines, index, endIndex, blanks, block });
      blanks = [];
    }
  }
  return { rows, blanks };
}

function kindOf(unit: Unit, kind: BlockKind, line: Line, isFirst: boolean, isClosed: boolean): RowKind {
  if (isClosed) return "closed";
  if (!isFirst) return "continuation";
  return kind === "paragraph" && line.kind === "text" && line.person !== null && unit.kind === "front" ? "person" : kind;
}

/** The line `LUKKET` of the heading, or -1. */
function closedLineOf(unit: Unit): number {
  const segment = unit.segments[unit.headIndex];
  return segment?.extent.closedLine === null || segment === undefined ? -1 : unit.segmentLine(unit.headIndex) + segment.extent.closedLine;
}
