import { indexAt, type Span } from "../text/span.js";
import { traitsOf } from "../text/traits.js";
import { keptWithPassage, type BlockKind, type Passage } from "./blocks.js";
import { jointOf } from "./hyphens.js";
import { KeptWith, type Keeper } from "./kept.js";
import { onceAtUnit, type PlacedBlock, type Unit } from "./unit.js";

/**
 * A paragraph, list entry or heading as a reader reads it: wrapped lines joined, words at line ends
 * whole. Every character knows where it stands in the document, so a finding in it lands in the text.
 */
export interface Prose {
  readonly kind: BlockKind;
  readonly text: string;
  /** Stays the same object as long as nobody edits the paragraph, wherever edits around it move it; see `remembered`. */
  readonly wording: Wording;
  /** The blocks it is made of: one, or in PDF text two where a page break cuts a sentence. */
  readonly blocks: readonly PlacedBlock[];
  /** The attachment mark it begins with, or null. */
  readonly mark: string | null;
  /** Where `text.slice(start, end)` stands, counted from the unit's start. */
  sourceOf(start: number, end: number): Span;
  /** The other way round: where in `text` the character at `source`, counted from the unit's start, stands. */
  offsetOf(source: number): number;
}

/** Whether blocks of this kind are in `proseOf`. */
export function isReadable(kind: BlockKind): boolean {
  return kind === "paragraph" || kind === "entry" || kind === "title" || kind === "subheading" || kind === "tableRow" || kind === "field";
}

/** The running text of a unit, in order. */
export const proseOf = onceAtUnit((unit): readonly Prose[] => grouped(unit).map((blocks) => new PlacedProse(wordingOf(unit, blocks), blocks)));

function grouped(unit: Unit): readonly (readonly PlacedBlock[])[] {
  const groups: PlacedBlock[][] = [];
  let open: PlacedBlock[] = [];
  let broken = false;
  for (const block of unit.blocks) {
    const { kind } = block.passage;
    if (!isReadable(kind)) {
      // What lies between the two halves of a sentence when a page ends in the middle of it.
      if (kind === "furniture" || kind === "address") broken = true;
      continue;
    }
    if (unit.doubleSpaced && goesOn(unit, open.at(-1), block, broken)) open.push(block);
    else {
      open = [block];
      groups.push(open);
    }
    broken = false;
  }
  return groups;
}

/** Whether `next` finishes the sentence of `last` on the next page. */
function goesOn(unit: Unit, last: PlacedBlock | undefined, next: PlacedBlock, broken: boolean): boolean {
  if (last === undefined || next.block.kind !== "paragraph" || next.block.mark !== null || (last.block.kind !== "paragraph" && last.block.kind !== "entry")) return false;
  const isPageTop = broken || (unit.lines[next.line]?.indent ?? 0) > 0;
  return isPageTop && /[\p{L}\d,-]$/u.test(last.passage.text.slice(-2)) && /^[\p{Ll}\d(]/u.test(next.passage.text.slice(0, 2));
}

/** What can matter of a line for how the next one is joined to it. */
const longestWord = 100;

/** A paragraph as it reads, wherever it stands. */
class Wording implements Keeper {
  kept: unknown[] | null = null;
  #traits = -1;

  constructor(
    readonly kind: BlockKind,
    readonly mark: string | null,
    readonly text: string,
    /** Where the pieces of `text` begin: in it, and counted from the first block's text. */
    readonly starts: readonly number[],
    readonly sources: readonly number[],
  ) {}

  /** What it has in it, as bits; see text/traits.ts. */
  get traits(): number {
    if (this.#traits < 0) this.#traits = traitsOf(this.text);
    return this.#traits;
  }
}

export const keptWithWording = new KeptWith<Wording>();

/** One that is made of several blocks, valid while they are the same and as far from each other. */
interface Joined {
  readonly passages: readonly Passage[];
  readonly sources: readonly number[];
  readonly wording: Wording;
}

const joinedBehind = keptWithPassage.place<Joined>();

function wordingOf(unit: Unit, blocks: readonly PlacedBlock[]): Wording {
  const [first] = blocks;
  if (first === undefined) return new Wording("paragraph", null, "", [], []);
  if (blocks.length > 1) return joinedWordingOf(unit, blocks, first);
  let wording = wordings.get(first.passage);
  if (wording === undefined) {
    wording = worded(unit, blocks, first);
    wordings.set(first.passage, wording);
  }
  return wording;
}

/** Of passages that are a paragraph of their own. */
const wordings = keptWithPassage.place<Wording>();

function joinedWordingOf(unit: Unit, blocks: readonly PlacedBlock[], first: PlacedBlock): Wording {
  const known = joinedBehind.get(first.passage);
  const isSame = known?.passages.length === blocks.length && blocks.every(({ passage, span }, index) => passage === known.passages[index] && span.start - first.span.start === known.sources[index]);
  if (isSame) return known.wording;
  const wording = worded(unit, blocks, first);
  joinedBehind.set(first.passage, { passages: blocks.map(({ passage }) => passage), sources: blocks.map(({ span }) => span.start - first.span.start), wording });
  return wording;
}

/** The only piece begins where everything does. */
const atStart: readonly number[] = [0];

function worded(unit: Unit, blocks: readonly PlacedBlock[], { block: { kind, mark }, span: { start: base }, passage, line, endLine }: PlacedBlock): Wording {
  // Most paragraphs are one line, and its text is that of the block.
  const { text: whole } = passage;
  if (blocks.length === 1 && endLine - line === 1 && whole !== "" && whole.trim().length === whole.length) return new Wording(kind, mark, passage.text, atStart, atStart);
  const { lines, lineStarts } = unit;
  const parts: string[] = [];
  const starts: number[] = [];
  const sources: number[] = [];
  let length = 0;
  let last = "";
  for (const { span, line, endLine } of blocks) {
    for (let index = line; index < endLine; index++) {
      const written = lines[index];
      if (written === undefined || written.kind === "blank") continue;
      const lineStart = lineStarts[index] ?? 0;
      const from = Math.max(span.start, lineStart);
      const raw = from === lineStart ? written.text : written.text.slice(from - lineStart);
      const text = raw.trim();
      if (text === "") continue;
      let glue = "";
      if (parts.length > 0) {
        glue = " ";
        if (last.charCodeAt(last.length - 1) === hyphen) {
          const joint = jointOf(endOf(parts), text);
          glue = joint.glue;
          if (joint.dropped > 0) {
            parts[parts.length - 1] = last.slice(0, -joint.dropped);
            length -= joint.dropped;
          }
        }
      }
      // The next line may take away two characters: a hyphen and the blank before it.
      const isShort = text.length < 2;
      if (!isShort && glue !== "") parts.push(glue);
      length += glue.length;
      starts.push(length);
      sources.push(from + (raw.length === text.length ? 0 : raw.length - raw.trimStart().length) - base);
      last = isShort ? glue + text : text;
      parts.push(last);
      length += text.length;
    }
  }
  return new Wording(kind, mark, parts.length === 1 ? (parts[0] ?? "") : parts.join(""), starts, sources);
}

const hyphen = 0x2d;

/** The end of what is joined so far: looking at all of it for every line would take the square of its length. */
function endOf(parts: readonly string[]): string {
  let end = "";
  for (let index = parts.length - 1; index >= 0 && end.length < longestWord; index--) end = (parts[index] ?? "") + end;
  return end.slice(-longestWord);
}

class PlacedProse implements Prose {
  readonly kind: BlockKind;
  readonly text: string;
  readonly mark: string | null;
  readonly #base: number;

  constructor(
    readonly wording: Wording,
    readonly blocks: readonly PlacedBlock[],
  ) {
    this.kind = wording.kind;
    this.text = wording.text;
    this.mark = wording.mark;
    this.#base = blocks[0]?.span.start ?? 0;
  }

  sourceOf(start: number, end: number): Span {
    return { start: this.#at(start), end: end > start ? this.#at(end - 1) + 1 : this.#at(start) };
  }

  offsetOf(source: number): number {
    const { starts, sources } = this.wording;
    const index = indexAt(sources, source - this.#base);
    return Math.min(this.text.length, Math.max(0, (starts[index] ?? 0) + source - this.#base - (sources[index] ?? 0)));
  }

  #at(offset: number): number {
    const { starts, sources } = this.wording;
    const index = indexAt(starts, offset);
    return this.#base + (sources[index] ?? 0) + offset - (starts[index] ?? 0);
  }
}

/**
 * A look at single paragraphs that is taken once, until somebody edits the paragraph: after a keystroke
 * one of them is looked at and not the whole item. It is given nothing that says where the paragraph stands.
 */
export function remembered<T>(look: (text: string, kind: BlockKind, traits: number) => T): (prose: Prose) => T {
  return keptWithWording.once(wordingIn, ({ text, kind, wording }) => look(text, kind, wording.traits));
}

function wordingIn({ wording }: Prose): Wording {
  return wording;
}
