import { oncePassage } from "./blocks.js";
import { jointOf } from "./hyphens.js";
import { isOnOneLine, rememberedPlain, runningTextOf } from "./running-text.js";
import { onceAtUnit, type PlacedBlock, type Unit } from "./unit.js";
import type { Span } from "../text/span.js";
import { trait } from "../text/traits.js";

/** A hyphen that may be left from an old line end. Spans count from the unit's start. */
export interface LeftoverHyphen {
  /**
   * - `inWord`: `sund-hedsklynge`, `sund- hedsklynge`: wrong if the joined word stands elsewhere
   * - `atLineEnd`: a line of typed text ends in it: wrong if the document's lines are not wrapped
   * - `atParagraphEnd`: the word is cut by a blank line: always wrong in typed text
   */
  readonly kind: "inWord" | "atLineEnd" | "atParagraphEnd";
  readonly written: string;
  readonly joined: string;
  /** `joined` in small letters, and without its ending as long as that leaves more than what stands before the hyphen: `direktionens`, `direktion`. */
  readonly forms: readonly string[];
  /** The word as it stands. */
  readonly span: Span;
  /** What goes. */
  readonly hyphen: Span;
}

/** What a unit says about left-over hyphens and about wrapped lines. */
export interface LineEnds {
  readonly hyphens: readonly LeftoverHyphen[];
  /** Paragraphs and entries in typed text, and those of them that stand on more than one line. */
  readonly blocks: number;
  readonly wrapped: number;
}

export const lineEndsOf = onceAtUnit((unit): LineEnds => {
  const hyphens = inWordsOf(unit);
  let typed = 0;
  let wrapped = 0;
  if (!unit.doubleSpaced) {
    const { blocks } = unit;
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index] as PlacedBlock;
      if (block.block.kind !== "paragraph" && block.block.kind !== "entry") continue;
      typed++;
      if (block.endLine - block.line > 1) wrapped++;
      if (!endsWithHyphen(block)) continue;
      for (const hyphen of atLineEnds(unit, block)) hyphens.push(hyphen);
      for (const hyphen of atParagraphEnd(unit, block, blocks[index + 1])) hyphens.push(hyphen);
    }
  }
  return { hyphens, blocks: typed, wrapped };
});

function inWordsOf(unit: Unit): LeftoverHyphen[] {
  const found: LeftoverHyphen[] = [];
  for (const text of runningTextOf(unit)) {
    const { prose } = text;
    for (const { written, joined, forms, start, end, hyphen } of dividedIn(text)) {
      found.push({ kind: "inWord", written, joined, forms, span: prose.sourceOf(start, end), hyphen: prose.sourceOf(hyphen.start, hyphen.end) });
    }
  }
  return found;
}

interface Divided extends Span {
  readonly written: string;
  readonly joined: string;
  readonly forms: readonly string[];
  readonly hyphen: Span;
}

/** Words on one line with a hyphen that may be left over; counts from the paragraph's beginning. */
const dividedIn = rememberedPlain((plain, _, traits, prose): readonly Divided[] => {
  if ((traits & trait.hyphen) === 0) return [];
  const found: Divided[] = [];
  for (let at = plain.indexOf("-"); at >= 0; at = plain.indexOf("-", at + 1)) {
    const behind = plain.charAt(at + 1) === " " ? at + 2 : at + 1;
    // No letter comes before the capital A.
    const right = plain.charCodeAt(at - 1) > 64 && plain.charCodeAt(behind) > 64 ? rightPiece.exec(plain.slice(behind, behind + 43))?.[0] : undefined;
    const left = right === undefined ? undefined : leftPiece.exec(plain.slice(Math.max(0, at - 41), at))?.[0];
    if (left === undefined || right === undefined || isCapitals(left) || suspending.test(right)) continue;
    const start = at - left.length;
    const end = behind + right.length;
    if (isOnOneLine(prose, start, end)) found.push({ written: plain.slice(start, end), joined: left + right, forms: formsOf((left + right).toLowerCase(), left.length), start, end, hyphen: { start: at, end: behind } });
  }
  return found;
});

function formsOf(word: string, hyphenAt: number): readonly string[] {
  const stem = word.replace(/(?:ernes|erne|enes|ene|ens|ets|ers|en|et|er|es|ne|e|s|n|t)$/u, "");
  return stem !== word && stem.length > hyphenAt + 1 && stem.length > 5 ? [word, stem] : [word];
}

/** What stands before a hyphen, from the word's start on, and behind it, to the word's end; the second in small letters. */
const leftPiece = /(?<![\p{L}\p{N}-])\p{L}{2,40}$/u;
const rightPiece = /^\p{Ll}{2,40}(?![\p{L}\p{N}]|-\p{L})/u;

/** Cheap look before the lines are taken one by one. */
const endsWithHyphen = oncePassage(
  ({ passage }: PlacedBlock) => passage,
  ({ passage: { text } }) => text.endsWith("-") || /-[ \t]*[\n\r]/u.test(text),
);

function atLineEnds(unit: Unit, block: PlacedBlock): readonly LeftoverHyphen[] {
  const { lines, lineStarts } = unit;
  const found: LeftoverHyphen[] = [];
  for (let line = block.line; line < block.endLine - 1; line++) {
    found.push(...joint(unit, "atLineEnd", line, (lineStarts[line + 1] ?? 0) + (lines[line + 1]?.indent ?? 0)));
  }
  return found;
}

function atParagraphEnd(unit: Unit, block: PlacedBlock, next: PlacedBlock | undefined): readonly LeftoverHyphen[] {
  if (next?.block.kind !== "paragraph" || next.block.mark !== null || next.line === block.endLine) return [];
  return joint(unit, "atParagraphEnd", block.endLine - 1, next.span.start);
}

/** The word that ends on `line` with a hyphen and goes on at `below`. */
function joint(unit: Unit, kind: LeftoverHyphen["kind"], line: number, below: number): readonly LeftoverHyphen[] {
  const start = unit.lineStarts[line] ?? 0;
  const above = (unit.lines[line]?.text ?? "").trimEnd();
  if (!above.endsWith("-")) return [];
  const left = /(?<![\p{L}\p{N}-])\p{L}{2,40}-$/u.exec(above.slice(-44))?.[0];
  const right = /^\p{Ll}{1,40}(?![\p{N}-])/u.exec(unit.slice({ start: below, end: Math.min(unit.length, below + 44) }))?.[0];
  if (left === undefined || right === undefined || suspending.test(right)) return [];
  const end = start + above.length;
  const { dropped } = jointOf(above, right);
  const word = left.slice(0, left.length - dropped);
  return [{ kind, written: `${left} ${right}`, joined: word + right, forms: [], span: { start: end - left.length, end: below + right.length }, hyphen: { start: end - dropped, end: below } }];
}

/** `KKR-møde`: what is written in capitals keeps its hyphen. */
function isCapitals(word: string): boolean {
  return !/\p{Ll}/u.test(word.slice(1));
}

/** What may follow a suspended hyphen. */
const suspending = /^(?:og|eller|samt|men|kontra|til|hhv|henholdsvis|som|såvel|frem|over|versus|både|plus|i|på|af|for|med)$/u;
