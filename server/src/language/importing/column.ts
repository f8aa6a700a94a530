import { isCapital, isLetter, isSmallLetter } from "../text/letters.js";
import type { PrintedLine } from "./printed-lines.js";

/** From how many full lines on a unit's own width counts; below, that of the document. */
const enoughLines = 5;

/** Of the full lines so many are not longer. */
const share = 0.9;

/** What the lines of a unit were printed in. */
export interface Column {
  /** In characters. */
  readonly width: number;
  /** The words of the document that have a capital in the middle of a sentence. */
  readonly names: ReadonlySet<string>;
  /** Words with a capital and the word before them, as they stand on one line somewhere: `Solrød Kommune`. */
  readonly pairs: ReadonlySet<string>;
}

/** The column of each line. Units may have one each: the title page is often narrower. */
export function columnsOf(lines: readonly PrintedLine[]): (line: PrintedLine) => Column {
  const all: number[] = [];
  const byUnit = new Map<number, number[]>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next?.row.kind !== "continuation" || next.gap !== "line") continue;
    all.push(line.text.length);
    const own = byUnit.get(line.unitStart) ?? [];
    own.push(line.text.length);
    byUnit.set(line.unitStart, own);
  }
  const whole = widthIn(all);
  const { names, pairs } = capitalsIn(lines);
  const columns = new Map([...byUnit].map(([unit, lengths]) => [unit, { names, pairs, width: lengths.length < enoughLines ? whole : widthIn(lengths) }]));
  const standard = { names, pairs, width: whole };
  return ({ unitStart }) => columns.get(unitStart) ?? standard;
}

function widthIn(lengths: readonly number[]): number {
  const ordered = [...lengths].sort((a, b) => a - b);
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? Infinity;
}

/** The words with a capital that stand behind another word on their line. */
function capitalsIn(lines: readonly PrintedLine[]): Pick<Column, "names" | "pairs"> {
  const names = new Set<string>();
  const pairs = new Set<string>();
  for (const { text } of lines) {
    let before = "";
    for (const written of text.split(" ")) {
      const word = isCapital(written.charAt(0)) ? lettersAtStart(written) : "";
      const isMidSentence = isSmallLetter(before.charAt(before.length - 1)) || before.endsWith(",");
      if (word !== "" && isMidSentence) names.add(word);
      if (word !== "" && isLetter(before.charAt(before.length - 1))) pairs.add(`${before} ${word}`);
      before = written;
    }
  }
  return { names, pairs };
}

function lettersAtStart(word: string): string {
  let end = 0;
  while (end < word.length && isLetter(word.charAt(end))) end++;
  return word.slice(0, end);
}
