/**
 * Steps over running text in which nothing can begin that the grammar finds there: no link, date,
 * reference, time, case number, mark. Most of every agenda is such text, and the grammar would ask a
 * dozen questions at each of its words. The grammar stays the judge: where this stops, something may begin.
 */

/** What a character is to the scan. */
const other = 0;
const letter = 1;
const digit = 2;
/** `*`, `[`, `§`, and the separator, at which there is nothing to step over. */
const stop = 3;

const kinds = new Uint8Array(0x100);
for (const character of "abcdefghijklmnopqrstuvwxyzæøåéüöäABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅÉÜÖÄ") kinds[character.charCodeAt(0)] = letter;
for (const character of "0123456789") kinds[character.charCodeAt(0)] = digit;
for (const character of "*[§\u001e") kinds[character.charCodeAt(0)] = stop;

/** The next place behind the character at `from` where something may begin, or where its text ends. */
export function nextBeginning(text: string, from: number): number {
  const { length } = text;
  const first = kindOf(text.charCodeAt(from));
  let at = from + 1;
  if (first === letter || first === digit) while (at < length && kindOf(text.charCodeAt(at)) === first) at++;
  while (at < length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === other) at++;
    else if (kind === stop) return at;
    else {
      let end = at + 1;
      while (end < length && kindOf(text.charCodeAt(end)) === kind) end++;
      if (kind === letter ? wordMayBegin(text, at) : numberMayBegin(text, at, end)) return at;
      at = end;
    }
  }
  return length;
}

function kindOf(code: number): number {
  return code < 0x100 ? (kinds[code] ?? other) : other;
}

/** A blank stands for any, `0` for a digit or one more blank. */
const beginnings: Readonly<Record<string, readonly string[]>> = {
  b: ["ilag"],
  d: [".", "en 0", "agsordensp"],
  h: ["ttp"],
  k: ["l.", "l "],
  p: ["kt", "unkt"],
  s: ["tk", "ag-"],
  v: ["edl", "edh"],
  w: ["ww."],
};

/** By the first letter in lower case, the rest as character codes. */
const restOf: readonly (readonly (readonly number[])[])[] = Array.from({ length: 0x80 }, (_, code) => {
  return (beginnings[String.fromCharCode(code)] ?? []).map((rest) => Array.from(rest, (character) => character.charCodeAt(0)));
});

/** Whether the word at `at` is one that `pkt. 2`, `den 8/2`, `vedlagt`, `kl. 10` … begin with. */
function wordMayBegin(text: string, at: number): boolean {
  const rests = restOf[text.charCodeAt(at) | 0x20];
  if (rests === undefined || rests.length === 0) return false;
  for (const rest of rests) {
    let index = 0;
    while (index < rest.length && isSame(text.charCodeAt(at + 1 + index), rest[index] ?? 0)) index++;
    if (index === rest.length) return true;
  }
  return false;
}

/** Without regard to case. */
function isSame(code: number, wanted: number): boolean {
  if (wanted === 0x20) return isGap(code);
  if (wanted === 0x30) return isDigit(code) || isGap(code);
  // The Kelvin sign is a k to everybody who compares lower case.
  return (wanted >= 0x61 ? code | 0x20 : code) === wanted || (code === 0x212a && wanted === 0x6b);
}

/** Whether the digits from `at` to `end` may be those of a date, a time or a case number: by how many they are and what follows. */
function numberMayBegin(text: string, at: number, end: number): boolean {
  const length = end - at;
  if (length > 4) return false;
  const sign = text.charCodeAt(end);
  const next = text.charCodeAt(end + 1);
  if (sign === hyphen) return isDigit(next);
  if (length > 2) return false;
  if (sign === slash || sign === colon) return isDigit(next);
  if (sign === point) return isDigit(next) || isMonthLetter(text.charCodeAt(behindGap(text, end + 1)));
  return isGap(sign) && isMonthLetter(text.charCodeAt(behindGap(text, end)));
}

function behindGap(text: string, from: number): number {
  let at = from;
  while (isGap(text.charCodeAt(at))) at++;
  return at;
}

/** Whether the name of a month begins with the letter. */
function isMonthLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower === 0x6a || lower === 0x66 || lower === 0x6d || lower === 0x61 || lower === 0x73 || lower === 0x6f || lower === 0x6e || lower === 0x64;
}

const hyphen = 0x2d;
const point = 0x2e;
const slash = 0x2f;
const colon = 0x3a;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A blank of any kind, or a line's end. */
function isGap(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || code > 0x1000;
}
