import { printable } from "./terminal.js";

/** A line as it is quoted, and the marks below it. */
export interface Excerpt {
  readonly line: string;
  readonly marks: string;
}

/** Characters of a quoted line at the most. */
const widest = 100;

/** How much stands before the marked place in a line that is shortened. */
const before = 30;

/**
 * `line` shortened round the columns `from` to `to` (from 1, `to` not included), the place marked below:
 *
 *     … som det fremgår af pkt. 3.1, og at …
 *                               ^^^
 */
export function excerptOf(line: string, from: number, to: number): Excerpt {
  const text = line.replace(/[\t\u00a0]/gu, " ");
  const indent = text.length - text.trimStart().length;
  const start = Math.min(from - 1, text.length);
  const end = Math.min(Math.max(to - 1, start), text.length);
  let first = Math.min(indent, start);
  if (text.trimEnd().length - first > widest) first = Math.max(first, Math.min(start - before, text.trimEnd().length - widest));
  const last = Math.min(text.trimEnd().length, first + widest);
  const [left, right] = [whole(text, first), whole(text, last)];
  const head = left > Math.min(indent, start) ? "… " : "";
  const tail = right < text.trimEnd().length ? " …" : "";
  const marked = Math.max(1, columns(text.slice(start, Math.min(end, right))));
  return {
    line: printable(head + text.slice(left, right) + tail),
    marks: " ".repeat(head.length + columns(text.slice(left, start))) + "^".repeat(marked),
  };
}

/** Not in the middle of a character that takes two code units. */
function whole(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
}

/** How many columns a text takes: one for each character, none for marks that stand on the one before. */
function columns(text: string): number {
  return Array.from(text.replace(/\p{M}/gu, "")).length;
}
