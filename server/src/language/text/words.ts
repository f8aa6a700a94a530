import type { Span } from "./span.js";

/** The word at `offset` or ending there, by the same idea as the editor's word pattern: `it-drift`, `2.1`, `Ærø`; null between words. */
export function wordAt(text: string, offset: number): Span | null {
  let start = offset;
  let end = offset;
  while (start > 0 && joins(text, start - 1)) start--;
  while (end < text.length && joins(text, end)) end++;
  return start === end ? null : { start, end };
}

/** Whether the character at `at` is part of a word: a letter or digit, or a mark between two of them. */
function joins(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (isWordCharacter(character)) return true;
  const before = text.charAt(at - 1);
  const behind = text.charAt(at + 1);
  if (character === ".") return /\d/u.test(before) && /\d/u.test(behind);
  return /[-\u2010\u2011'’]/u.test(character) && isWordCharacter(before) && isWordCharacter(behind);
}

/** Half of a character beyond the first 65 536 counts, so that no character is cut in two. */
function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(character);
}
