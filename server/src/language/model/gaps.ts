import type { Span } from "../text/span.js";
import { trait } from "../text/traits.js";
import { isOnOneLine, masked, rememberedPlain, runningTextOf, type RunningText } from "./running-text.js";
import type { Prose } from "./prose.js";
import { onceAtUnit, type Unit } from "./unit.js";

/**
 * Blanks that should not be as they are. Positions count from the start of the prose.
 * - `wide`: more than one between two words
 * - `beforeMark`: one or more before a comma, full stop …
 * - `afterSlash`: `Kommune/ borgmester`
 */
export interface Gap extends GapInText {
  readonly text: RunningText;
}

interface GapInText extends Span {
  readonly kind: "wide" | "beforeMark" | "afterSlash";
  /** The mark behind the blanks, or `/`; `""` for `wide`. */
  readonly mark: string;
}

/** The wrong gaps of a unit, in order; those that line things up in columns are none. */
export const gapsOf = onceAtUnit((unit): readonly Gap[] => {
  const found: Gap[] = [];
  for (const text of runningTextOf(unit)) {
    const doubtful = doubtfulIn(text);
    if (doubtful.length > 0) for (const gap of gapsIn(unit, text, doubtful)) found.push(gap);
  }
  return found;
});

function gapsIn(unit: Unit, text: RunningText, doubtful: readonly GapInText[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const { kind, mark, start, end } of doubtful) if (kind !== "wide" || !isColumn(unit, text, start, end)) gaps.push({ kind, mark, start, end, text });
  const wide = gaps.filter(({ kind }) => kind === "wide");
  // Two lines of one paragraph with wide gaps line something up.
  const isColumns = !unit.doubleSpaced && new Set(wide.map((gap) => lineOf(unit, gap))).size > 1;
  return isColumns ? gaps.filter(({ kind }) => kind !== "wide") : gaps;
}

/** Where a paragraph has more than one blank, or one where it is wrong; counts from its beginning. */
const doubtfulIn = rememberedPlain((plain, kind, traits, prose): readonly GapInText[] => {
  if (kind === "tableRow" || (traits & trait.gap) === 0) return [];
  const found: GapInText[] = [];
  for (let start = plain.indexOf(" "); start >= 0; ) {
    let end = start + 1;
    while (isBlank(plain.charCodeAt(end))) end++;
    const isDoubtful = (end - start > 1 || isMark(plain.charCodeAt(end)) || plain.charCodeAt(start - 1) === slash) && end < plain.length;
    const gap = isDoubtful ? gapAt(prose, plain, start, end) : null;
    if (gap !== null) found.push(gap);
    start = plain.indexOf(" ", end);
  }
  return found;
});

const slash = 47;

/** `, ; : ! ? . )` */
function isMark(code: number): boolean {
  return code === 44 || code === 46 || code === 58 || code === 59 || code === 33 || code === 63 || code === 41;
}

/** How far back a parenthesis is looked for. */
const longestLook = 400;

function gapAt(prose: Prose, plain: string, start: number, end: number): GapInText | null {
  if (!isOnOneLine(prose, start, end)) return null;
  const before = plain.slice(Math.max(0, start - longestLook), start);
  const after = plain.slice(end, end + 3);
  const mark = plain.charAt(end);
  if (isMark(plain.charCodeAt(end)) && isClosing(before, after, plain, start)) return { kind: "beforeMark", mark, start, end };
  if (end - start > 1) return { kind: "wide", mark: "", start, end };
  return /\p{L}\/$/u.test(before) && /^\p{L}/u.test(after) ? { kind: "afterSlash", mark: "/", start, end } : null;
}

/** Whether the mark behind the gap belongs to the word before it. */
function isClosing(before: string, after: string, plain: string, start: number): boolean {
  if (!/[\p{L}\p{N})\]”"’»%*_]$/u.test(before)) return false;
  switch (after.charAt(0)) {
    case ")":
      return before.lastIndexOf("(") > before.lastIndexOf(")");
    case ".":
      return /^\.(?:$|[\s)\]”"’»])/u.test(after);
    case ":":
      // `1 : 100` is a scale, `Sted : Teams` a label.
      return /^:(?:$|\s)/u.test(after) && !/\d$/u.test(before) && !(start < 60 && /^\p{Lu}[\p{L}.]*(?: \p{L}+)?$/u.test(plain.slice(0, start)) && plain.length > start + 4);
    default:
      return /^.(?:$|[\s)\]”"’»])/u.test(after);
  }
}

/** Dates and times in front of what happens then, letters set apart, wide blanks and tabs. */
function isColumn(unit: Unit, { prose, plain }: RunningText, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - longestLook), start);
  const after = plain.slice(end, end + 3);
  if (end - start > 3 || /\t$/u.test(before) || after.startsWith("\t")) return true;
  // ` -  Et`: the hyphen is what is wrong there.
  if (/(?:^|\s)-$/u.test(before) || /^-\s/u.test(after)) return true;
  if (/(?:^|\s)\p{L}$/u.test(before) && /^\p{L}(?:$|\s)/u.test(after)) return true;
  if (before.endsWith(masked)) return false;
  const position = unit.positionAt(prose.sourceOf(start, start).start);
  const line = (unit.lines[position.line]?.text ?? plain).slice(0, position.character).trim();
  return line.length < 32 && isMoment(line);
}

/** One piece of a moment and what parts it from the next. The date stands before the plain number, which is how it begins. */
const momentPiece =
  /(?:primo|medio|ultimo|start|slut|uge|kl\.?|den|forår|efterår|sommer|vinter|[1-4]\. ?kvartal|[12]\. ?halvår|\d{1,4}[-./:]\d{1,2}(?:[-./:]\d{1,4})?|\d{1,2}\.?|\d{4}|jan(?:uar)?|feb(?:ruar)?|marts|april|maj|juni|juli|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)[.,:]?(?: ?[-–/] ?| |$)/iuy;

/**
 * Whether `text` says when: `2. februar`, `Medio juni`, `kl. 10.00-10.15`, `Efterår 2025`, `Uge 12`,
 * `08-02-2023`. Taken piece by piece: an expression for four of them takes as long to set up as checking a page.
 */
function isMoment(text: string): boolean {
  let at = /^[–-] /u.test(text) ? 2 : 0;
  for (let pieces = 0; pieces < 4 && at < text.length; pieces++) {
    momentPiece.lastIndex = at;
    if (!momentPiece.test(text)) return false;
    at = momentPiece.lastIndex;
  }
  return at > 0 && at === text.length;
}

function lineOf(unit: Unit, { text, start }: Gap): number {
  return unit.positionAt(text.prose.sourceOf(start, start).start).line;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 160;
}
