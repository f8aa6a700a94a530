/**
 * Steps over running text in which nothing can begin that the grammar finds there: no link, date,
 * reference, time, case number, mark. Most of every agenda is such text, and the grammar would ask a
 * dozen questions at each of its words. The grammar stays the judge: where this stops, something may begin.
 */

/** What a character is to the scan. */
const other = 0;
const letter = 1;
/** A letter that something in running text begins with. */
const firstLetter = 2;
const digit = 3;
/** `*`, `[`, `§` */
const stop = 4;

const kinds = new Uint8Array(0x100);
for (const character of "abcdefghijklmnopqrstuvwxyzæøåéüöäABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÉÜÖÄ") kinds[character.charCodeAt(0)] = letter;
for (const character of "0123456789") kinds[character.charCodeAt(0)] = digit;
for (const character of "*[§") kinds[character.charCodeAt(0)] = stop;

function kindOf(code: number): number {
  return code < 0x100 ? (kinds[code] as number) : other;
}

/** The next place behind the character at `from` where something may begin, or where its text ends. */
export function nextBeginning(text: string, from: number): number {
  return beginningAfter(text, from + 1, kindOf(text.charCodeAt(from)));
}

/** The first place where something may begin, or where the text ends. */
export function firstBeginning(text: string): number {
  return beginningAfter(text, 0, other);
}

/** What to ask at a character: a word may begin there, a number, or it is a stop. By the kind of the character before times 8 and its own; mostly nothing, so that one look is enough. */
const askWord = 1;
const askNumber = 2;
const askNothing = 3;
const questions = new Uint8Array(5 * 8);
for (const before of [other, letter, firstLetter, digit, stop]) {
  if (!isLetter(before)) questions[before * 8 + firstLetter] = askWord;
  if (before !== digit) questions[before * 8 + digit] = askNumber;
  questions[before * 8 + stop] = askNothing;
}

/** @param before the kind of the character in front of `from`: a word or number goes on there */
function beginningAfter(text: string, from: number, before: number): number {
  const { length } = text;
  const ofKinds = questions;
  let last = before;
  for (let at = from; at < length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    const question = ofKinds[last * 8 + kind];
    last = kind;
    if (question === 0) continue;
    if (question === askWord) {
      if (inText.has(text, at, code)) return at;
    } else if (question === askNumber) {
      let end = at + 1;
      while (end < length && kindOf(text.charCodeAt(end)) === digit) end++;
      if (numberMayBegin(text, at, end)) return at;
    } else return at;
  }
  return length;
}

/**
 * How words begin that the grammar looks at. In `restsOf` a blank stands for any, `0` for a digit or one more blank; by
 * the first letter in lower case, and without regard to case.
 */
class Beginnings {
  /** The rests as character codes, by the code of the first letter. */
  readonly #rests: readonly (readonly (readonly number[])[])[];
  /** The characters that may come second, each as the bit that its last five bits name, by the code of the first letter. */
  readonly #seconds = new Int32Array(0x100);

  constructor(restsOf: Readonly<Record<string, readonly string[]>>) {
    this.#rests = Array.from({ length: 0x100 }, (_, code) => (restsOf[String.fromCharCode(code | 0x20)] ?? []).map((rest) => Array.from(rest, (character) => character.charCodeAt(0))));
    this.#rests.forEach((rests, code) => {
      for (const [second = 0] of rests) this.#seconds[code] = (this.#seconds[code] ?? 0) | (1 << (second & 31)) | (second === smallK ? 1 << (kelvin & 31) : 0);
    });
  }

  /** Whether the word at `at`, whose first letter is `code`, begins like one of them. */
  has(text: string, at: number, code: number): boolean {
    if (at + 1 >= text.length || (((this.#seconds[code] as number) >>> (text.charCodeAt(at + 1) & 31)) & 1) === 0) return false;
    const rests = this.#rests[code] as readonly (readonly number[])[];
    for (let index = 0; index < rests.length; index++) if (goesOn(text, at + 1, rests[index] as readonly number[])) return true;
    return false;
  }
}

function goesOn(text: string, from: number, rest: readonly number[]): boolean {
  if (from + rest.length > text.length) return false;
  for (let index = 0; index < rest.length; index++) if (!isSame(text.charCodeAt(from + index), rest[index] as number)) return false;
  return true;
}

const smallK = 0x6b;
/** A k to everybody who compares lower case. */
const kelvin = 0x212a;

/** Without regard to case. */
function isSame(code: number, wanted: number): boolean {
  if (wanted === 0x20) return isGap(code);
  if (wanted === 0x30) return isDigit(code) || isGap(code);
  return (wanted >= 0x61 ? code | 0x20 : code) === wanted || (code === kelvin && wanted === smallK);
}

const restsInText: Readonly<Record<string, readonly string[]>> = {
  b: ["ilag"],
  d: [".", "en 0", "agsordensp"],
  h: ["ttp"],
  k: ["l.", "l "],
  p: ["kt", "unkt"],
  s: ["tk", "ag-"],
  v: ["edl", "edh"],
  w: ["ww."],
};

/** `pkt. 2`, `den 8/2`, `vedlagt`, `kl. 10` … */
const inText = new Beginnings(restsInText);
for (const first of Object.keys(restsInText)) for (const character of [first, first.toUpperCase()]) kinds[character.charCodeAt(0)] = firstLetter;

/** `Sagsnr.: 5`, `Dato: 8/2`, `Pkt. 1. Budget`, `Side 3`, `REFERAT` …: what makes a line something more than text. */
const inFront = new Beginnings({
  b: ["eslut"],
  d: ["agso", "ato"],
  h: ["ttp"],
  j: [".nr", "ourn"],
  k: ["le-"],
  l: ["okal"],
  m: ["øde"],
  p: ["kt", "unkt"],
  r: ["efer"],
  s: ["ag", "ide", "ted"],
  t: ["id"],
  w: ["ww."],
});

/** By code, 1 for a character that ends a line or makes it more than text. */
const matters = new Uint8Array(0x100);
for (const character of "\n\r\t(|.") matters[character.charCodeAt(0)] = 1;

/**
 * Where the line at `from` ends, if it is text and nothing more: it begins with a letter, but like none of the lines that the
 * grammar takes for something else, and has no `|`, no `(`, no tab and no dots in it that lead to a page number. Else -1.
 */
export function plainEnd(text: string, from: number): number {
  const { length } = text;
  if (from >= length) return -1;
  const first = text.charCodeAt(from);
  if (!isLetter(kindOf(first)) || inFront.has(text, from, first)) return -1;
  let at = from;
  while (at < length && isCapital(text.charCodeAt(at))) at++;
  // `ABC-2022-05229`, `MFU 265/2004`
  if (at > from + 1 && at + 1 < length && isDigit(text.charCodeAt(at + 1))) return -1;
  // `a) første forslag`
  if (from + 1 < length && text.charCodeAt(from + 1) === closing) return -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    // What matters is seldom.
    if (code < 0x100 ? matters[code] === 0 : code !== ellipsis) continue;
    if (code === lineFeed || code === carriageReturn) return at;
    if (code !== point) return -1;
    if (at + 2 < length && text.charCodeAt(at + 1) === point && text.charCodeAt(at + 2) === point) return -1;
  }
  return length;
}

function isLetter(kind: number): boolean {
  return kind === letter || kind === firstLetter;
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || code === 0xc5 || code === 0xc6 || code === 0xd8;
}

/** Whether the digits from `at` to `end` may be those of a date, a time or a case number: by how many they are and what follows. */
function numberMayBegin(text: string, at: number, end: number): boolean {
  const length = end - at;
  if (length > 4) return false;
  const sign = codeAt(text, end);
  const next = codeAt(text, end + 1);
  if (sign === hyphen) return isDigit(next);
  if (length > 2) return false;
  if (sign === slash || sign === colon) return isDigit(next);
  if (sign === point) return isDigit(next) || isMonthLetter(codeAt(text, behindGap(text, end + 1)));
  return isGap(sign) && isMonthLetter(codeAt(text, behindGap(text, end)));
}

/** Behind the text nothing that any word or number goes on with: asking for a character there would make the engine give up its fast code. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0x7f;
}

function behindGap(text: string, from: number): number {
  let at = from;
  while (at < text.length && isGap(text.charCodeAt(at))) at++;
  return at;
}

/** Whether the name of a month begins with the letter. */
function isMonthLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower === 0x6a || lower === 0x66 || lower === 0x6d || lower === 0x61 || lower === 0x73 || lower === 0x6f || lower === 0x6e || lower === 0x64;
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const closing = 0x29;
const hyphen = 0x2d;
const point = 0x2e;
const slash = 0x2f;
const colon = 0x3a;
const ellipsis = 0x2026;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A blank of any kind, or a line's end. */
function isGap(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code > 0x1000;
}
