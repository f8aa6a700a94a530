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

/** Words before a full stop that ends no sentence even when a capital follows: `jf. KKR`, `d. 8.`; not `kr.` and `m.v.`, behind which sentences do end. */
const abbreviations = /(?:^|[^\p{L}])(?:jf|jfr|pkt|nr|kl|ca|fx|bl\.a|f\.eks|dvs|evt|inkl|ekskl|ift|ifm|iht|vedr|hhv|pr|stk|tlf|adm|afd|dr|prof|skt|\p{L})$/iu;

/** How far a sentence is followed in each direction; beyond, the paragraph is what is meant. */
const longestSentence = 4000;

/** The sentence of `text` from `from` on that holds `offset`; blanks around it are left out. */
export function sentenceAt(text: string, from: number, offset: number): Span {
  const at = Math.max(from, offset);
  const windowStart = Math.max(from, at - longestSentence);
  const slice = text.slice(windowStart, at + longestSentence);
  let start = windowStart;
  let end = windowStart + slice.length;
  for (const match of slice.matchAll(/[.!?…]+["”»)\]]*(\s+)(?=["”»«(–[]*[\p{Lu}\d])/gu)) {
    const stop = windowStart + match.index;
    const next = stop + match[0].length;
    if (text.charAt(stop) === "." && endsNoSentence(slice.slice(Math.max(0, match.index - 20), match.index), text.slice(next, next + 12))) continue;
    if (next <= at) start = next;
    else {
      end = next - (match[1]?.length ?? 0);
      break;
    }
  }
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** `before` ends in front of the full stop. */
function endsNoSentence(before: string, behind: string): boolean {
  return abbreviations.test(before) || (/\d$/u.test(before) && /^\d/u.test(behind));
}
