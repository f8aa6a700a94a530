import type { PrintedLine } from "./printed-lines.js";
import type { RemovedLine } from "./source.js";

export interface Kept {
  readonly lines: readonly PrintedLine[];
  readonly removed: readonly RemovedLine[];
}

/**
 * Takes out what a page has and an agenda has not: running headers, page numbers, and the targets of
 * links, which PDF text gives as bare lines at the end of a page. The line below stands at a page's top.
 */
export function withoutLeftovers(lines: readonly PrintedLine[]): Kept {
  const kept: PrintedLine[] = [];
  const removed: RemovedLine[] = [];
  let isPageTop = false;
  for (const [index, line] of lines.entries()) {
    const kind = line.row.kind === "furniture" ? "furniture" : isDumped(lines, index) ? "address" : null;
    if (kind !== null) {
      removed.push({ kind, text: line.text, line: line.number, page: line.page });
      isPageTop = true;
      continue;
    }
    // What a furniture line had above itself, the line below has now.
    kept.push(isPageTop ? { ...line, isPageTop: true, gap: "line" } : line);
    isPageTop = false;
  }
  return { lines: kept, removed };
}

/** Whether the address is one of those below a page's text: nothing but others and the page's end follow. */
function isDumped(lines: readonly PrintedLine[], index: number): boolean {
  const line = lines[index];
  if (line?.row.kind !== "address" || !line.row.unit.doubleSpaced || /\s$/u.test(line.row.line.text)) return false;
  let below = index + 1;
  while (lines[below]?.row.kind === "address") below++;
  const next = lines[below];
  return next === undefined || next.isPageTop || next.row.kind === "furniture" || next.page !== line.page;
}
