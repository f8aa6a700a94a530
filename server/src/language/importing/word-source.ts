import type { ImportSource, RemovedLine, SourceLink } from "./source.js";
import { wordLines, type WordRun } from "./word-runs.js";

export type WordBlock =
  | {
      readonly kind: "paragraph";
      /** The level of the heading that the style says it is, from 1, or null. */
      readonly heading: number | null;
      /** The list or numbering that Word counts, its level from 0, or null. */
      readonly list: { readonly ordered: boolean; readonly level: number } | null;
      readonly runs: readonly WordRun[];
    }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly WordRun[])[])[] }
  | { readonly kind: "picture" };

/** A Word document as text, one line a paragraph. Numbers that Word counts are written out. */
export function sourceOfWord(blocks: readonly WordBlock[]): ImportSource {
  const lines: string[] = [];
  const links: SourceLink[] = [];
  const headings = new Set<number>();
  const removed: RemovedLine[] = [];
  const headingNumbers = new Counters();
  let entryNumbers = new Counters();
  let isInList = false;
  for (const block of blocks) {
    if (block.kind === "picture") {
      removed.push({ kind: "picture", text: "", line: Math.max(0, lines.length - 1), page: null });
      continue;
    }
    const isEntry = block.kind === "paragraph" && block.list !== null && block.heading === null;
    if (lines.length > 0 && !(isEntry && isInList)) lines.push("");
    // A list that is interrupted begins anew; headings count on through the document.
    if (!isEntry) entryNumbers = new Counters();
    isInList = isEntry;
    const rows = block.kind === "table" ? block.rows.map((row) => ({ mark: "| ", runs: cellsOf(row), keepsStyle: false })) : [paragraphRow(block, headingNumbers, entryNumbers)];
    const first = lines.length;
    for (const { mark, runs, keepsStyle } of rows) {
      for (const [index, line] of wordLines(runs, keepsStyle).entries()) {
        const before = index === 0 ? mark : "";
        for (const link of line.links) links.push({ line: lines.length, start: link.start + before.length, end: link.end + before.length, target: link.target });
        lines.push(before + line.text);
      }
      if (block.kind === "table" && lines.length === first + 1) lines.push(`|${"---|".repeat(block.rows[0]?.length ?? 1)}`);
    }
    if (block.kind === "paragraph" && (block.heading !== null || isWhollyBold(block.runs))) headings.add(first);
  }
  return { text: lines.length === 0 ? "" : `${lines.join("\n")}\n`, pages: null, links, headings, removed };
}

interface Row {
  readonly mark: string;
  readonly runs: readonly WordRun[];
  /** Whether bold and italic are kept: in running text, not in headings. */
  readonly keepsStyle: boolean;
}

function paragraphRow({ heading, list, runs }: WordBlock & { readonly kind: "paragraph" }, headingNumbers: Counters, entryNumbers: Counters): Row {
  if (heading !== null) return { mark: list?.ordered === true ? `${headingNumbers.next(list.level).join(".")}. ` : "", runs, keepsStyle: false };
  if (list === null) return { mark: "", runs, keepsStyle: !isWhollyBold(runs) };
  const mark = list.ordered ? `${entryNumbers.next(list.level).at(-1) ?? 1}) ` : "– ";
  return { mark: "  ".repeat(list.level) + mark, runs, keepsStyle: true };
}

/** Numbers on several levels: a number on one begins those below anew. */
class Counters {
  readonly #counts: number[] = [];

  next(level: number): readonly number[] {
    while (this.#counts.length <= level) this.#counts.push(0);
    this.#counts.length = level + 1;
    this.#counts[level] = (this.#counts[level] ?? 0) + 1;
    return this.#counts.map((count) => Math.max(1, count));
  }
}

/** A line of nothing but bold is a heading that somebody made by hand. */
function isWhollyBold(runs: readonly WordRun[]): boolean {
  const text = runs.map((run) => run.text).join("");
  return text.trim() !== "" && text.length <= 120 && runs.every((run) => run.bold || run.text.trim() === "");
}

/** The cells of a row with bars between and behind them. */
function cellsOf(row: readonly (readonly WordRun[])[]): readonly WordRun[] {
  const bar: WordRun = { text: " | ", bold: false, italic: false, link: null };
  return row.flatMap((cell) => [...cell.map((run) => ({ ...run, text: run.text.replace(/[\n|]/gu, (mark) => (mark === "|" ? "/" : " ")) })), bar]);
}
