import { jointOf, type LineJoint } from "../model/hyphens.js";
import { isHeadingText } from "./heading-text.js";
import type { Column } from "./column.js";
import type { PrintedLine } from "./printed-lines.js";

/**
 * Somebody who knows words, such as a dictionary: what becomes of the end of the line `above`, which ends
 * in a hyphen, or null where it cannot say. It is asked before the rules are.
 */
export type HyphenJudge = (above: string, below: string) => LineJoint | null;

/** How two lines come together; the judge and the words of the document are asked about hyphens first. */
export function jointFor(judge: HyphenJudge | null): (above: string, below: string) => LineJoint {
  return (above, below) => {
    if (above.endsWith("/") && address.test(above.slice(-200))) return { dropped: 0, glue: "" };
    return above.endsWith("-") ? (judge?.(above, below) ?? jointOf(above, below)) : jointOf(above, below);
  };
}

/** `https://www.kl.dk/politik/` at the end of a line. */
const address = /(?:https?:\/\/|www\.)[^\s]{0,180}$/u;

/**
 * Whether `line` begins something new though the source has no gap above it: the line above ended before
 * the column was full, where the first word of this one still had room. The less a sentence seems to end
 * there, the more room there must have been.
 */
export function beginsAnew(above: PrintedLine, line: PrintedLine, column: Column): boolean {
  if (above.text.endsWith("-") || !/^[\p{Lu}\d”"“»’(]/u.test(line.text)) return false;
  const word = /^\S{1,80}/u.exec(line.text)?.[0] ?? "";
  const room = above.text.length + 1 + word.length;
  if (room <= column.width * fullFrom(above.text, line)) return true;
  // A capital that no name has: a heading above the rest of its paragraph, or a sentence on a new page.
  const first = /^\p{Lu}\p{L}{0,40}/u.exec(word)?.[0];
  if (first === undefined || column.pairs.has(`${above.text.slice(above.text.lastIndexOf(" ") + 1)} ${first}`)) return false;
  if (line.isPageTop) return /\p{L}$/u.test(above.text) && !column.names.has(first);
  return mayBeHeading(above) && room <= column.width * 1.05;
}

function mayBeHeading({ row: { kind, unit }, text }: PrintedLine): boolean {
  return kind === "paragraph" && unit.kind !== "front" && isHeadingText(text) && !text.includes(",");
}

function fullFrom(above: string, line: PrintedLine): number {
  if (above.endsWith(":")) return 1;
  if (/[.!?](?:[”"“»’)])?$/u.test(above)) return line.isPageTop ? 0.97 : 0.92;
  return /^\d/u.test(line.text) ? 0.6 : 0.8;
}

/** Whether `line`, at the top of a page, goes on with the sentence that the page before ended in. */
export function goesOnOverPage(above: PrintedLine, line: PrintedLine): boolean {
  return line.isPageTop && /[\p{L}\d,)–-]$/u.test(above.text) && /^[\p{Ll}\d(]/u.test(line.text);
}
