import { shifted, type Span } from "../text/span.js";
import { keptWithSegment, type Segment } from "./segment.js";
import { onceAtUnit } from "./unit.js";

/** Something personal in a text. Offsets count from the text's start. */
export interface PersonalData {
  readonly kind: "cpr" | "email" | "phone";
  readonly span: Span;
}

/**
 * Possible CPR numbers: six digits that are a date, then four. Between them a hyphen, dash, slash or
 * blank, also with the line's end there, or nothing. The checksum says nothing since 2007 (CPR-kontoret).
 * Longer runs of digits, case numbers, P-numbers and accounts are none.
 */
const cprShape = /(?<![\d\p{L}.,-])(\d{2})([ .-]?)(\d{2})\2(\d{2})(\s{0,3}[-–—‐‑/]\s{0,3}|\s{1,4}|)(\d{4})(?![\d\p{L}]|[-–./]\d)/gu;

/** Words before ten digits that say they are another number. */
const otherNumber = /(?:p-?n(?:r|ummer)\.?|produktionsenhed\p{L}{0,10}|kontonr\.?|kontonummer|konto|ean(?:-?nr\.?|-?nummer)?|gln|iban|faktura\p{L}{0,10}|ordre\p{L}{0,10}|journal\p{L}{0,10}|sags?nr\.?|sag|dok\.?nr\.?|id)\s{0,3}[:.]?\s{0,3}$/iu;

const cprWord = /(?:cpr|personnummer|født|fødselsdag)\P{L}{0,12}(?:nr\.?|nummer)?\s{0,3}[:.]?\s{0,3}$/iu;

/** Mail providers whose addresses belong to private people. */
const privateMail = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:gmail|hotmail|outlook|live|yahoo|icloud|me|msn|mail|jubii|ofir|stofanet|youmail|webspeed|tdcadsl|privat|sol|protonmail|proton)\.(?:com|dk|net|org|me)(?![\p{L}\p{N}])/giu;

/** A number that is said to be somebody's own: `mobil 12 34 56 78`, `privat tlf.: 12345678`. */
const privatePhone = /(?<!\p{L})(?:mobil(?:nr|nummer|telefon)?|privat(?:e)?(?:\s+(?:tlf|telefon|mobil))?|hjemme(?:tlf|telefon)?)\.?\s*:?\s*((?:\+45\s?)?\d{2}\s?\d{2}\s?\d{2}\s?\d{2})(?!\d)/giu;

const none: readonly PersonalData[] = [];

/** Everything personal in `text`, by place. */
export function personalDataIn(text: string): readonly PersonalData[] {
  if (!mayHoldAny(text)) return none;
  const found: PersonalData[] = [];
  // Each kind has something cheap to look for, which most texts have nothing of.
  if (/\d{2}[ .-]?\d{2}[ .-]?\d{2}/u.test(text)) {
    for (const match of text.matchAll(cprShape)) {
      if (isCpr(text, match)) found.push({ kind: "cpr", span: { start: match.index, end: match.index + match[0].length } });
    }
  }
  if (text.includes("@")) {
    for (const match of text.matchAll(privateMail)) found.push({ kind: "email", span: { start: match.index, end: match.index + match[0].length } });
  }
  if (/\d{2}\s?\d{2}\s?\d{2}/u.test(text) && /mobil|privat|hjemme/iu.test(text)) {
    for (const match of text.matchAll(privatePhone)) {
      const number = match[1] ?? "";
      const start = match.index + match[0].length - number.length;
      found.push({ kind: "phone", span: { start, end: start + number.length } });
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const foundIn = keptWithSegment.place<{ readonly behind: string; readonly found: readonly PersonalData[] }>();

/** No number goes on in the line that begins the next segment, but what that begins with may say that there is none. */
function inSegment(segment: Segment, next: Segment | undefined): readonly PersonalData[] {
  const behind = next?.lines[0]?.text.slice(0, 12) ?? "";
  const known = foundIn.get(segment);
  if (known?.behind === behind) return known.found;
  const found = !mayHoldAny(segment.text) ? none : personalDataIn(segment.text + behind).filter(({ span }) => span.end <= segment.length);
  foundIn.set(segment, { behind, found });
  return found;
}

/** Everything personal in a unit, by place. */
export const personalDataOf = onceAtUnit((unit): readonly PersonalData[] => {
  const all: PersonalData[] = [];
  unit.segments.forEach((segment, index) => {
    for (const { kind, span } of inSegment(segment, unit.segments[index + 1])) all.push({ kind, span: shifted(span, unit.segmentStart(index)) });
  });
  return all;
});

/** `text` with every digit and letter of personal data replaced by `x`: for messages, logs and reports that quote a line. */
export function masked(text: string): string {
  return personalDataIn(text).reduce((result, { span }) => result.slice(0, span.start) + hidden(result.slice(span.start, span.end)) + result.slice(span.end), text);
}

/** Whether `text` has what each kind needs: an address, or six digits that stand close together. */
function mayHoldAny(text: string): boolean {
  return /@|\d{2}[\s.-]?\d{2}[\s.-]?\d{2}/u.test(text);
}

function hidden(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, "x");
}

function isCpr(text: string, match: RegExpExecArray): boolean {
  const [, day = "", separator = "", month = "", year = "", middle = ""] = match;
  const before = text.slice(Math.max(0, match.index - 30), match.index);
  if (!isDay(Number(day), Number(month), Number(year))) return false;
  if (cprWord.test(before)) return true;
  if (otherNumber.test(before)) return false;
  const hasDash = /[-–—‐‑]/u.test(middle);
  // In the name of a file or an address ten digits may be anything; with the dash they are what they look like.
  if (/[/_]$/u.test(before) && !hasDash) return false;
  // A date and a time look alike without the dash. Blanks all the way (14 02 68 1234) are neither, except behind the word for a telephone.
  if (separator !== "" && !hasDash && (separator !== " " || middle !== " " || telephone.test(before))) return false;
  if (/[\r\n]/u.test(middle) && !hasDash) return false;
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
  if (middle !== "" && !hasDash && /^\s*(?:kr\b|mio|mia|pct|%|stk|m2|km|\d)/iu.test(after)) return false;
  return !/\d[ \u00a0]?$/u.test(before);
}

const telephone = /(?:tlf|telefon|mobil)\p{L}{0,10}\.?\s{0,3}:?\s{0,3}$|\+\s?$/iu;

const longestMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of people without a CPR number of their own are written with 60 added. */
function isDay(day: number, month: number, year: number): boolean {
  const plain = day > 60 ? day - 60 : day;
  return month >= 1 && month <= 12 && plain >= 1 && plain <= (month === 2 && year % 4 !== 0 ? 28 : (longestMonth[month - 1] ?? 0));
}
