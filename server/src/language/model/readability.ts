import { proseOf } from "./prose.js";
import { sentencesOf } from "./sentences.js";
import { onceAtUnit, type Unit } from "./unit.js";

/** How much there is to read in a unit and how hard it is. */
export interface Readability {
  readonly words: number;
  /** The Danish readability index, rounded; null where there is too little text to say. */
  readonly lix: number | null;
  readonly level: LixLevel | null;
}

export type LixLevel = "veryEasy" | "easy" | "middle" | "hard" | "veryHard";

/** A few words in a recommendation say nothing about how hard the item is to read. */
const fewestWords = 50;

/** A word is long with more letters than these (C.H. Björnsson, Läsbarhet, 1968). */
const longestShortWord = 6;

/**
 * Words and readability of a unit's paragraphs and entries. Lix is the words in a sentence on average plus the share of
 * long words in per cent; a heading or an entry of a list without a full stop counts as a sentence.
 */
export const readabilityOf = onceAtUnit((unit): Readability => measured(unit));

function measured(unit: Unit): Readability {
  let words = 0;
  let long = 0;
  let sentences = 0;
  for (const { kind, text } of proseOf(unit)) {
    if (kind === "title" || kind === "field") continue;
    const lengths = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)].map(([word]) => word.replaceAll(/[^\p{L}\p{N}]/gu, "").length);
    words += lengths.length;
    long += lengths.filter((length) => length > longestShortWord).length;
    if (kind !== "tableRow" && lengths.length > 0) sentences += sentencesOf(text).length;
  }
  if (words < fewestWords || sentences === 0) return { words, lix: null, level: null };
  const lix = Math.round(words / sentences + (long * 100) / words);
  return { words, lix, level: levelOf(lix) };
}

/** The usual Danish steps: children's books, fiction, newspapers, specialist texts, research and law. */
function levelOf(lix: number): LixLevel {
  if (lix < 25) return "veryEasy";
  if (lix < 35) return "easy";
  if (lix < 45) return "middle";
  return lix < 55 ? "hard" : "veryHard";
}
