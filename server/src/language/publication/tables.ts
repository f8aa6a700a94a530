import type { Unit } from "../model/unit.js";
import { inlinesOfCell } from "./inlines.js";
import type { Source, TableBlock, TableRow } from "./nodes.js";
import { sourceOf, type ReadBlock } from "./read.js";
import type { Scope } from "./scope.js";

/** Rows that follow each other. The first one is the header where a row of dashes stands below it; that row says nothing itself. */
export function tableBlock(unit: Unit, blocks: readonly ReadBlock[], source: Source, scope: Scope): TableBlock {
  const second = blocks[1];
  const hasHeader = second !== undefined && isRuler(unit, second);
  const rows = blocks.filter((block) => !isRuler(unit, block)).map((block) => row(unit, block, scope));
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { kind: "table", header: hasHeader ? (rows[0] ?? null) : null, rows: hasHeader ? rows.slice(1) : rows, columns, source };
}

/** `|---|:--:|` */
function isRuler(unit: Unit, { placed }: ReadBlock): boolean {
  const line = unit.lines[placed.line];
  return line?.kind === "tableRow" && line.cells.length > 0 && line.cells.every((cell) => /^\s*:?-+:?\s*$/u.test(cell));
}

function row(unit: Unit, block: ReadBlock, scope: Scope): TableRow {
  const { placed } = block;
  const line = unit.lines[placed.line];
  const text = unit.slice(placed.span);
  const cells: TableRow["cells"][number][] = [];
  let start = 0;
  for (const cell of line?.kind === "tableRow" ? line.cells : []) {
    const end = Math.min(text.length, start + cell.trimEnd().length);
    const from = start + cell.length - cell.trimStart().length;
    cells.push(from < end ? inlinesOfCell(text, from, end, placed, scope) : []);
    start += cell.length + 1;
  }
  return { cells, source: sourceOf([block]) };
}
