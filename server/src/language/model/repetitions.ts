import type { Span } from "../text/span.js";

/**
 * Words that stand twice. Positions count from the start of the text.
 * - `twice`: `med med`, `for at for at`
 * - `acrossComma`: `til at, at sagen`
 * - `aroundAdverb`: `der er ikke er`
 * - `leftover`: `Solrød Kommune kommunen`
 */
export interface Repetition {
  readonly kind: "twice" | "acrossComma" | "aroundAdverb" | "leftover";
  readonly first: Span;
  readonly second: Span;
}

interface Word extends Span {
  readonly lower: string;
  /** What stands between this word and the next. */
  readonly gap: string;
}

/** The repetitions of a text, in order. */
export function repetitionsIn(text: string): readonly Repetition[] {
  const found: Repetition[] = [];
  let done = 0;
  // Where the two words before begin.
  let last = -1;
  let lastButOne = -1;
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf(" ", start);
    if (end < 0) end = text.length;
    if (end > start) {
      const from = last >= done && mayRepeat(text, last, start, true) ? last : lastButOne >= done && mayRepeat(text, lastButOne, start, false) ? lastButOne : -1;
      const repetition = from < 0 ? null : repetitionFrom(text, from);
      if (repetition !== null) {
        found.push(repetition);
        done = repetition.second.end;
      }
      lastButOne = last;
      last = start;
    }
    start = end + 1;
  }
  return found;
}

/** Whether the word at `second` begins with all letters of the one at `first`, and ends with them unless it may be an inflected form. */
function mayRepeat(text: string, first: number, second: number, mayBeLonger: boolean): boolean {
  let length = 0;
  for (; isLetter(text.charCodeAt(first + length)); length++) {
    if ((text.charCodeAt(first + length) | 32) !== (text.charCodeAt(second + length) | 32)) return false;
  }
  if (length === 1 && !/[iå]/iu.test(text.charAt(first))) return false;
  return length > 0 && ((mayBeLonger && length > 3) || !isLetter(text.charCodeAt(second + length)));
}

/** Letters of Danish and its neighbours, in one comparison. */
function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (lower >= 224 && lower <= 255);
}

/** The repetition whose first word begins at `from`, or null. */
function repetitionFrom(text: string, from: number): Repetition | null {
  const before = /(?<![\p{L}\p{N}'’/-])[\p{L}\p{N}'’/-]{1,60} $/u.exec(text.slice(Math.max(0, from - 62), from))?.[0] ?? "";
  return repetitionAt(text, wordsFrom(text, from), before.trimEnd().toLowerCase());
}

/** Five words from `from` on: enough for two words twice and what follows. */
function wordsFrom(text: string, from: number): readonly Word[] {
  const words: Word[] = [];
  const word = /[\p{L}\p{N}'’/-]+/gu;
  const near = text.slice(from, from + 320);
  let found = word.exec(near);
  while (found !== null && words.length < 5) {
    const end = found.index + found[0].length;
    const next = word.exec(near);
    words.push({ start: from + found.index, end: from + end, lower: found[0].toLowerCase(), gap: near.slice(end, next?.index ?? near.length) });
    found = next;
  }
  return words;
}

function repetitionAt(text: string, [a, b, c, d, next]: readonly Word[], before: string): Repetition | null {
  if (a === undefined || b === undefined || !/^\p{L}/u.test(a.lower)) return null;
  if (a.lower === b.lower) {
    if (isBlank(a.gap)) return isMeant(a, b, before, c, text) ? null : { kind: "twice", first: a, second: b };
    return a.gap === ", " && a.lower === "at" ? { kind: "acrossComma", first: a, second: b } : null;
  }
  if (!isBlank(a.gap)) return null;
  if (c !== undefined && isBlank(b.gap) && a.lower === c.lower && verbs.has(a.lower) && adverbs.has(b.lower)) return { kind: "aroundAdverb", first: a, second: c };
  if (a.lower.length > 3 && isDefiniteOf(b.lower, a.lower) && /^\p{Ll}/u.test(text.slice(b.start, b.start + 2))) return { kind: "leftover", first: a, second: b };
  if (c === undefined || d === undefined || !isBlank(b.gap) || !isBlank(c.gap) || a.lower !== c.lower || b.lower !== d.lower) return null;
  // `år for år for år` goes on, `og flere og flere` means more and more; names that repeat are two headings run together.
  const isChain = (next?.lower === a.lower && isBlank(d.gap)) || before === b.lower || a.lower === "og" || b.lower === "og";
  return isChain || a.lower.length + b.lower.length < 4 || /\p{Lu}|\d/u.test(text.slice(a.start, d.end)) ? null : { kind: "twice", first: { start: a.start, end: b.end }, second: { start: c.start, end: d.end } };
}

function isBlank(gap: string): boolean {
  return gap === " " || gap === "\u00a0";
}

/** Whether Danish may well say the word twice here. */
function isMeant(a: Word, b: Word, before: string, next: Word | undefined, text: string): boolean {
  const word = a.lower;
  if (emphatic.has(word) || (word.length === 1 && word !== text.slice(a.start, a.end))) return true;
  const written = text.slice(a.start, a.end);
  if (/^\p{Lu}/u.test(written) && /^\p{Lu}/u.test(text.slice(b.start, b.start + 2))) {
    // `Ja Ja Nej`, `KKR KKR`: cells of a table, unless a sentence leads up to them.
    return !/^\p{Ll}/u.test(text.slice(a.start - before.length - 1, a.start)) && (written.length < 4 || written === written.toUpperCase());
  }
  const after = b.gap === " " ? (next?.lower ?? "") : "";
  return idioms[word]?.(before, after) ?? false;
}

const emphatic: ReadonlySet<string> = new Set(["meget", "mange", "langt", "lang", "rigtig", "helt", "ja", "nej", "så", "hvor", "tak", "ha", "bla", "hver", "la", "na"]);

const periods = /^(?:seneste|sidste|kommende|næste|første|meste|fleste|facto|pågældende|samme)$/u;
const copulas = /^(?:er|var|bliver|blev|har|havde|gør|kan|vil|skal|må|bør)$/u;
const subordinating = /^(?:at|når|hvor|da|hvis|om|som|og|men|så|fordi|mens|siden|inden|før|efter|er|blev|bliver|var|skal|kan|vil|bør|må|har|havde|trådte|træder|udløb|udløber)$/u;

/** Words that follow themselves in good Danish, each with when: `er det det`, `når den den 1. maj`, `gælder som som hovedregel`, `de arbejder i i dag`. */
const idioms: Readonly<Record<string, (before: string, after: string) => boolean>> = {
  det: (before, after) => copulas.test(before) || periods.test(after),
  de: (_, after) => periods.test(after),
  den: (before, after) => periods.test(after) || (/^\d/u.test(after) && subordinating.test(before)),
  der: (before) => /^(?:dem|de|den|det|er|var)$/u.test(before),
  som: (_, after) => /^(?:udgangspunkt|hovedregel|regel|minimum|følge|led|en|et|altovervejende)$/u.test(after),
  i: (_, after) => /^(?:dag|år|går|morgen|aften|øvrigt|alt|øjeblikket|forvejen|stedet|fremtiden)$/u.test(after),
};

const verbs: ReadonlySet<string> = new Set(["er", "har", "kan", "skal", "vil", "bliver", "blev", "var", "må", "bør", "havde"]);
const adverbs: ReadonlySet<string> = new Set(["ikke", "også", "dog", "allerede", "fortsat", "endnu", "desuden", "således", "stadig", "endvidere"]);

/** `kommunen` of `kommune`, `udvalget` of `udvalg`. */
function isDefiniteOf(word: string, of: string): boolean {
  return word.startsWith(of) && /^(?:n|t|en|et|ne|erne|ens|ets)$/u.test(word.slice(of.length));
}
