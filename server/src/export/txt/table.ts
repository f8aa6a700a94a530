import type { TableBlock } from "../../language/index.js";
import { inlinesText } from "./inlines.js";

/** Wider than this a table would break in a mail. */
const widest = 76;

/** Columns below each other where they fit; else every cell on a line of its own, named by its column. */
export function tableText({ header, rows, columns }: TableBlock): string {
  const cellsOf = (cells: TableBlock["rows"][number]["cells"]): string[] => Array.from({ length: columns }, (_, at) => inlinesText(cells[at] ?? []).trim());
  const head = header === null ? null : cellsOf(header.cells);
  const body = rows.map(({ cells }) => cellsOf(cells));
  const all = head === null ? body : [head, ...body];
  const widths = Array.from({ length: columns }, (_, at) => all.reduce((most, cells) => Math.max(most, cells[at]?.length ?? 0), 0));
  const total = widths.reduce((sum, width) => sum + width + 2, -2);
  if (total > widest) return body.map((cells) => named(cells, head)).join("\n\n");
  const line = (cells: readonly string[]): string => cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ").trimEnd();
  return all.flatMap((cells, at) => (at === 0 && head !== null ? [line(cells), widths.map((width) => "-".repeat(width)).join("  ")] : [line(cells)])).join("\n");
}

function named(cells: readonly string[], head: readonly string[] | null): string {
  const lines = cells.flatMap((cell, at) => (cell === "" ? [] : [head === null || (head[at] ?? "") === "" ? cell : `${head[at] ?? ""}: ${cell}`]));
  return lines.join("\n");
}
