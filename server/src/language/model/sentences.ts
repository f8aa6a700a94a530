import { endsNoSentence } from "../text/abbreviations.js";
import type { Span } from "../text/span.js";

/**
 * The sentences of a text, blanks around them left out. A full stop ends one when a blank and a capital,
 * a quotation or a bracket follow, unless it belongs to an abbreviation or an ordinal number (`den 8. Februar`).
 */
export function sentencesOf(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?…]["”»’)\]]{0,3}\s+(?=["”»«(–[*]{0,3}[\p{Lu}\d])/gu)) {
    const stop = match.index;
    const next = stop + match[0].length;
    if (text.charAt(stop) === "." && goesOn(text, stop, next)) continue;
    add(sentences, text, from, next);
    from = next;
  }
  add(sentences, text, from, text.length);
  return sentences;
}

/** The part of the sentence around `offset` that stands before it. */
export function sentenceBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - longestLook), offset);
  return before.slice(sentencesOf(before).at(-1)?.start ?? 0);
}

/** The part of the sentence around `offset` that stands behind it. */
export function sentenceAfter(text: string, offset: number): string {
  const after = text.slice(offset, offset + longestLook);
  return after.slice(0, sentencesOf(after)[0]?.end ?? 0);
}

/** How far a sentence is followed in each direction. */
const longestLook = 400;

function goesOn(text: string, stop: number, next: number): boolean {
  const word = /(?<![\p{L}.])[\p{L}.]{1,12}$/u.exec(text.slice(Math.max(0, stop - 12), stop))?.[0] ?? "";
  if (word !== "") return endsNoSentence(word);
  // `2. 3. udgave`: numbers with full stops.
  return /\d/u.test(text.charAt(stop - 1)) && /\d/u.test(text.charAt(next));
}

function add(sentences: Span[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const end = from + raw.trimEnd().length;
  if (end > start) sentences.push({ start, end });
}
