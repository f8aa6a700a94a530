import type { PrintedLine } from "./printed-lines.js";

/** A table that lost its columns: the lines of each cell. `end` is one past its last line. */
export interface FoundTable {
  /** Whether the first row names the columns. */
  readonly hasHead: boolean;
  readonly rows: readonly (readonly (readonly PrintedText[])[])[];
  readonly end: number;
}

/** A piece of a line: what of it stands in a cell. */
export interface PrintedText {
  readonly line: PrintedLine;
  readonly text: string;
}

const monthNames = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december";

/** `2. februar`, `2.kvartal`, `Medio juni`, `Efterår 2023`, `August-September`, `Marts-april 2023`. */
const moment = new RegExp(`^(?:\\d{1,2}\\. ?(?:${monthNames}|kvartal|halvår)|(?:primo|medio|ultimo|forår|efterår|sommer|vinter|uge|${monthNames})(?:-$|-(?:${monthNames}))?(?: (?:${monthNames}|\\d{1,2}))?)(?: \\d{4})?(?![\\p{L}\\d.,])`, "iu");

/** How long what stands beside a moment may be for the line to be a row of a table. */
const longestRow = 72;

/** Rows that a table has at the least, and lines that a row has at the most. */
const fewestRows = 3;
const mostRowLines = 8;

/** Where a row of a timetable begins: the moment, and what stands beside it, or null. */
function rowStart({ row: { kind, line }, text }: PrintedLine): { readonly moment: string; readonly rest: string; readonly isColumn: boolean } | null {
  if ((kind !== "paragraph" && kind !== "continuation") || line.kind === "marked" || text.length > longestRow) return null;
  const match = moment.exec(text);
  if (match === null || !/^[\p{Lu}\d]/u.test(text)) return null;
  const after = text.slice(match[0].length);
  if (after !== "" && !/^(?: {2,}|\t| (?=\p{Lu}))/u.test(after)) return null;
  return { moment: match[0], rest: after.trim(), isColumn: /^(?: {2,}|\t)/u.test(after) };
}

/** A timetable that begins at line `from`, two words above it as its head, or null. */
export function momentTable(lines: readonly PrintedLine[], from: number): FoundTable | null {
  const first = lines[from];
  if (first === undefined) return null;
  const head = /^(\p{Lu}\S+) (\p{Lu}\S+)$/u.exec(first.text);
  const hasHead = head !== null && isRunningLine(first) && lines[from + 1] !== undefined && rowStart(lines[from + 1] as PrintedLine) !== null;
  const begin = hasHead ? from + 1 : from;
  if (lines[begin] === undefined || rowStart(lines[begin]) === null) return null;
  const starts = startsFrom(lines, begin);
  if (starts.length < fewestRows || !starts.some((at) => rowStart(lines[at] as PrintedLine)?.isColumn === true)) return null;
  const end = endOfLastRow(lines, starts.at(-1) ?? begin);
  const rows = starts.map((at, index) => cellsOf(lines.slice(at, starts[index + 1] ?? end)));
  const headRow = hasHead ? [[[{ line: first, text: head[1] ?? "" }], [{ line: first, text: head[2] ?? "" }]]] : [];
  return { hasHead, rows: [...headRow, ...rows], end };
}

function startsFrom(lines: readonly PrintedLine[], begin: number): readonly number[] {
  const starts: number[] = [];
  for (let at = begin; at < lines.length && at - (starts.at(-1) ?? begin) <= mostRowLines; at++) {
    const line = lines[at];
    if (line === undefined || !isRunningLine(line) || line.unitStart !== lines[begin]?.unitStart || (at > begin && line.isPageTop)) break;
    if (rowStart(line) !== null) starts.push(at);
  }
  return starts;
}

/** A row's text goes on up to a gap; where there is only the moment, over one. */
function endOfLastRow(lines: readonly PrintedLine[], start: number): number {
  let at = start + 1;
  let hasText = rowStart(lines[start] as PrintedLine)?.rest !== "";
  while (at < lines.length) {
    const line = lines[at];
    if (line === undefined || !isRunningLine(line) || line.unitStart !== lines[start]?.unitStart || line.isPageTop || (line.gap === "break" && hasText)) break;
    hasText = true;
    at++;
  }
  return at;
}

function isRunningLine({ row: { kind, line } }: PrintedLine): boolean {
  return (kind === "paragraph" || kind === "continuation") && line.kind !== "marked";
}

function cellsOf(lines: readonly PrintedLine[]): readonly (readonly PrintedText[])[] {
  const first = lines[0];
  const start = first === undefined ? null : rowStart(first);
  if (first === undefined || start === null) return [];
  const left: PrintedText[] = [{ line: first, text: start.moment }];
  const right: PrintedText[] = start.rest === "" ? [] : [{ line: first, text: start.rest }];
  for (const line of lines.slice(1)) {
    const last = left.at(-1)?.text ?? "";
    // `September-` / `november`, `[forventligt` / `20.06.23]` belong to the moment.
    const isLeft = right.length === 0 && (last.endsWith("-") || /^[[(]/u.test(line.text) || isOpen(last));
    (isLeft ? left : right).push({ line, text: line.text });
  }
  return [left, right];
}

/** `Greve 4`, `Køge -`, `I alt 73` */
const numberRow = /^(\p{Lu}[\p{L} .-]{0,40}?) +([-–]|\d[\d.,]{0,12}(?: ?(?:kr\.|pct\.|%))?)$/u;

/** Fewer lines of a name and a number may as well be sentences. */
const fewestNumberRows = 4;

/** Names with a number each, a name alone above them as their head, or null. */
export function numberTable(lines: readonly PrintedLine[], from: number): FoundTable | null {
  const first = lines[from];
  if (first === undefined || !isRunningLine(first) || first.text.length > 45) return null;
  const hasHead = !numberRow.test(first.text) && /^\p{Lu}[^.:;,!?]*$/u.test(first.text);
  const begin = hasHead ? from + 1 : from;
  const rows: (readonly (readonly PrintedText[])[])[] = [];
  let at = begin;
  for (; at < lines.length; at++) {
    const line = lines[at];
    const match = line === undefined || !isRunningLine(line) || (at > from && (line.gap === "break" || line.isPageTop)) ? null : numberRow.exec(line.text);
    if (line === undefined || match === null) break;
    rows.push([[{ line, text: match[1] ?? "" }], [{ line, text: match[2] ?? "" }]]);
  }
  if (rows.length < fewestNumberRows) return null;
  return { hasHead, rows: hasHead ? [[[{ line: first, text: first.text }], []], ...rows] : rows, end: at };
}

/** `[forventligt` */
function isOpen(text: string): boolean {
  return text.lastIndexOf("[") > text.lastIndexOf("]") || text.lastIndexOf("(") > text.lastIndexOf(")");
}
