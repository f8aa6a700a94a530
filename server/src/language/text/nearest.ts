import { distance } from "fastest-levenshtein";

/** The word of `words` that `written` was probably meant to be, or null. */
export function nearest(written: string, words: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.min(3, Math.ceil(written.length / 3)) + 1;
  for (const word of words) {
    const far = distance(written.toLowerCase(), word.toLowerCase());
    if (far < least) [best, least] = [word, far];
  }
  return best;
}
