import type { TableRowLine } from "../syntax/nodes.js";

/** A table wider than this is not aligned: its lines would only be longer. */
const widestAligned = 120;

/** The rows of a table with bars below each other where it is narrow enough, else with one blank around each text. */
export function alignedTable(rows: readonly TableRowLine[]): readonly string[] {
  const cells = rows.map((row) => row.cells.map((cell) => cell.trim()));
  const isRule = rows.map((_, index) => isRuleRow(cells[index] ?? []));
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: columns }, (_, column) => cells.reduce((most, row, index) => Math.max(most, isRule[index] === true ? 1 : lengthOf(row[column] ?? "")), 0));
  const isNarrow = widths.reduce((total, width) => total + width + 3, 1) <= widestAligned;
  return cells.map((row, index) => {
    if (isRule[index] === true) return `|${widths.map((_, column) => row[column] ?? "-").map((cell, column) => ruled(cell, isNarrow ? (widths[column] ?? 1) + 2 : 3)).join("|")}|`;
    return `|${row.map((cell, column) => ` ${cell}${" ".repeat(isNarrow ? Math.max(0, (widths[column] ?? 0) - lengthOf(cell)) : 0)} `).join("|")}|`;
  });
}

/** `|---|:--:|` */
function isRuleRow(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^:?-+:?$/u.test(cell));
}

function ruled(cell: string, width: number): string {
  const left = cell.startsWith(":") ? ":" : "";
  const right = cell.length > 1 && cell.endsWith(":") ? ":" : "";
  return left + "-".repeat(Math.max(1, width - left.length - right.length)) + right;
}

/** As a reader counts: `😀` is one. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
