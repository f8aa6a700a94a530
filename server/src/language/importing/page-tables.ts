import { jointOf } from "../model/hyphens.js";
import type { LaidLine } from "./page-lines.js";

/** A table of a page as lines with bars; `end` is one past its last printed line. */
export interface PageTable {
  readonly rows: readonly string[];
  readonly end: number;
}

/** How far from a column's edge, in points, its text may begin. */
const tolerance = 4;

/** Lines with columns that make a table; fewer are a line with a wide gap in it. */
const fewestRows = 2;

/** The table that begins with line `from`, or null. */
export function tableFrom(lines: readonly LaidLine[], from: number): PageTable | null {
  const first = lines[from];
  if (first === undefined || first.cells.length < 2 || isContents(first)) return null;
  const columns = columnsFrom(lines, from);
  const rows: string[][] = [];
  let full = 0;
  let end = from;
  for (; end < lines.length; end++) {
    const line = lines[end];
    const above = lines[end - 1];
    if (line === undefined || isContents(line)) break;
    const places = line.cells.map(({ x }) => columns.findIndex((column) => Math.abs(column - x) <= tolerance));
    if (places.includes(-1)) break;
    const isClose = above !== undefined && end > from && above.y - line.y < line.height * 1.6;
    if (line.cells.length > 1) {
      full++;
      if (places[0] === 0 || !isClose) rows.push(columns.map(() => ""));
    } else if (places[0] === 0 ? !isClose || !isCellWide(line, columns) : !isClose) break;
    const row = rows.at(-1);
    if (row === undefined) break;
    for (const [index, { text }] of line.cells.entries()) row[places[index] ?? 0] = joinedCell(row[places[index] ?? 0] ?? "", text);
  }
  if (full < fewestRows) return null;
  const [head = [], ...rest] = rows.map((row) => row.map((cell) => cell.replaceAll("|", "/")));
  return { rows: [rowText(head), `|${"---|".repeat(columns.length)}`, ...rest.map(rowText)], end };
}

/** Where the columns begin: as the row with the most of them has it, as long as the rows agree. */
function columnsFrom(lines: readonly LaidLine[], from: number): readonly number[] {
  let columns = lines[from]?.cells.map(({ x }) => x) ?? [];
  for (let at = from + 1; at < lines.length; at++) {
    const own = lines[at]?.cells.map(({ x }) => x) ?? [];
    if (!own.some((x) => columns.some((column) => Math.abs(column - x) <= tolerance))) break;
    if (own.length > columns.length && columns.every((column) => own.some((x) => Math.abs(column - x) <= tolerance))) columns = own;
  }
  return columns;
}

/** Whether the line could be the rest of a first cell: it does not reach into the second column. */
function isCellWide({ text, height }: LaidLine, columns: readonly number[]): boolean {
  const [first = 0, second = Infinity] = columns;
  return text.length * height * 0.45 < second - first;
}

function joinedCell(above: string, below: string): string {
  if (above === "") return below;
  const { dropped, glue } = jointOf(above, below);
  return above.slice(0, above.length - dropped) + glue + below;
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** `1. Godkendelse.....   5` */
function isContents({ text }: LaidLine): boolean {
  return /\.{3} {0,4}\d{1,4}$/u.test(text);
}
