import { masked, isOnOneLine, rememberedPlain, runningTextOf, type RunningText } from "./running-text.js";
import { sentenceAfter, sentenceBefore } from "./sentences.js";
import type { Prose } from "./prose.js";
import { onceAtUnit } from "./unit.js";
import type { Span } from "../text/span.js";
import { trait } from "../text/traits.js";

/**
 * A hyphen or dash that is not as it should be. Positions count from the start of the prose.
 * - `hyphenAsDash`: `Notat - udkast`, `den 20. april -opdateret`
 * - `dashAsHyphen`: `temadage eller –møder`, `bygge– og anlæg`
 * - `perhapsHyphen`: `mobilitet og – behov`, where no other dash closes what this one opens
 * - `strayBlank`: `frit -valgsmodel`
 * - `blankMissing`: `Sjælland –afrapportering`, `Sjælland– afrapportering`, `–godkender` where a line begins
 */
export interface Dash extends DashInText {
  readonly text: RunningText;
}

interface DashInText extends Span {
  readonly kind: "hyphenAsDash" | "dashAsHyphen" | "perhapsHyphen" | "strayBlank" | "blankMissing";
  /** What belongs in place of `start`–`end`. */
  readonly right: string;
  /** Where the words on both sides begin and end. */
  readonly around: Span;
  /** Whether it is wrong in typed text only: in PDF text a word may have been cut there. */
  readonly isTyped: boolean;
}

/** The wrong hyphens and dashes of a unit, in order. A fault is of one kind only. */
export const dashesOf = onceAtUnit((unit): readonly Dash[] => {
  const found: Dash[] = [];
  for (const text of runningTextOf(unit)) {
    for (const dash of wrongIn(text)) if (!dash.isTyped || !unit.doubleSpaced) found.push(placed(dash, text));
  }
  return found;
});

function placed({ kind, right, around, start, end, isTyped }: DashInText, text: RunningText): Dash {
  return { kind, right, around, start, end, isTyped, text };
}

/** Of hyphens and dashes that something else than a word stands beside, those that are wrong; counts from the paragraph's beginning. */
const wrongIn = rememberedPlain((plain, kind, traits, prose): readonly DashInText[] => {
  if (kind === "tableRow" || (traits & trait.looseDash) === 0) return [];
  const found: DashInText[] = [];
  for (const { 0: written, index: start } of plain.matchAll(/-{1,3}|–/gu)) {
    const end = start + written.length;
    // Neither blank: a compound, a range, a name.
    const dash = start === 0 || isBlank(plain, start - 1) || isBlank(plain, end) ? dashAt(prose, plain, start, end) : null;
    if (dash !== null) found.push(dash);
  }
  return found;
});

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 160;
}

/** A dash and what stands around it. */
interface Place {
  readonly plain: string;
  /** The dash with the blanks around it. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** The word before; `""` at the start of a line as written. */
  readonly left: string;
  readonly right: string;
  /** Whether blanks stand before and behind it on the same line. */
  readonly isOpenLeft: boolean;
  readonly isOpenRight: boolean;
  readonly beginsLine: boolean;
  readonly endsLine: boolean;
}

function dashAt(prose: Prose, plain: string, from: number, to: number): DashInText | null {
  let start = from;
  let end = to;
  while (start > 0 && isBlank(plain, start - 1)) start--;
  while (end < plain.length && isBlank(plain, end)) end++;
  const left = /(?<![\p{L}\p{N}.,/)”"’»%*…-])[\p{L}\p{N}.,/)”"’»%*…-]{1,40}$/u.exec(plain.slice(Math.max(0, start - 40), start))?.[0] ?? "";
  const right = /^[\p{L}\p{N}“”"’»(*]{1,40}/u.exec(plain.slice(end, end + 40))?.[0] ?? "";
  const place: Place = {
    plain, start, end, from, to, left, right,
    isOpenLeft: start < from,
    isOpenRight: end > to,
    beginsLine: from === 0 || (start < from && !isOnOneLine(prose, start, from)),
    endsLine: end > to && !isOnOneLine(prose, from, end),
  };
  if (right === "" || plain.charAt(start - 1) === masked) return null;
  return plain.charAt(from) === "–" ? ofDash(place) : ofHyphen(place);
}

function ofHyphen(place: Place): DashInText | null {
  const { left, right, beginsLine, isOpenLeft, isOpenRight } = place;
  if (!isOpenRight && beginsLine) return /^\p{L}{3}/u.test(right) && !isConjunction(left) ? dash(place, "blankMissing", place.from, place.to, "– ", true) : null;
  if (beginsLine || place.endsLine || left === "" || !isOpenLeft) return null;
  if (isOpenRight) {
    // `10 - 12` is a range or a sum, `Køge - 4` a row of a table.
    if (!/[\p{L})”"’»%*.\d]$/u.test(left) || /^\d/u.test(right)) return null;
    if (isConjunction(left) && /^\p{Ll}/u.test(right) && isAlone(place)) return dash(place, "perhapsHyphen", place.start, place.end, " -");
    return dash(place, "hyphenAsDash", place.start, place.end, " – ");
  }
  if (!/^\p{Ll}{2}/u.test(right) || isConjunction(left) || /[,/-]$/u.test(left)) return null;
  if (/\p{L}$/u.test(left) || (/\d$/u.test(left) && /^år/u.test(right))) return dash(place, "strayBlank", place.start, place.end, "-");
  return dash(place, "hyphenAsDash", place.start, place.end, " – ");
}

function ofDash(place: Place): DashInText | null {
  const { left, right, isOpenLeft, isOpenRight, start, end, from, to } = place;
  if (from === 0) return /^\p{L}/u.test(right) && !isOpenRight ? dash(place, "blankMissing", from, to, "– ") : null;
  if (isOpenLeft && isOpenRight) {
    if (!isConjunction(left) || !/^\p{Ll}{2}/u.test(right) || place.beginsLine || !isAlone(place)) return null;
    return dash(place, place.endsLine ? "dashAsHyphen" : "perhapsHyphen", from, end, "-");
  }
  if (isOpenLeft) {
    if (!/^[\p{L}“”"]/u.test(right)) return null;
    return isConjunction(left) ? dash(place, "dashAsHyphen", from, to, "-") : dash(place, "blankMissing", from, to, "– ");
  }
  if (!isOpenRight || !/[\p{L})”"]$/u.test(left) || !/^\p{L}/u.test(right)) return null;
  return isConjunction(right) ? dash(place, "dashAsHyphen", from, to, "-") : dash(place, "blankMissing", start, to, " –");
}

function dash(place: Place, kind: Dash["kind"], start: number, end: number, right: string, isTyped = false): DashInText {
  return { kind, start, end, right, around: { start: place.start - place.left.length, end: place.end + place.right.length }, isTyped };
}

/** Words that a suspended hyphen may follow: `temadage og -møder`. */
const conjunctions: ReadonlySet<string> = new Set(["og", "eller", "samt", "men", "hhv.", "henholdsvis", "kontra", "og/eller", "til", "både", "plus", "som", "såvel"]);

function isConjunction(word: string): boolean {
  return conjunctions.has(word.toLowerCase());
}

/** Whether no other dash of the sentence can open or close what this one does. */
function isAlone({ plain, start, end, endsLine }: Place): boolean {
  const pair = /(?:^|\s)[–-](?:\s|,|$)/u;
  // A dash at a line's end behind `og` would have to be an opening one.
  return (endsLine || !pair.test(sentenceBefore(plain, start))) && !pair.test(sentenceAfter(plain, end));
}
