import type { Inline } from "../syntax/nodes.js";
import { indexAt, type Span } from "../text/span.js";
import type { BlockKind } from "./blocks.js";
import { jointOf } from "./hyphens.js";
import type { PlacedBlock, Unit } from "./unit.js";

/**
 * A paragraph, list entry or heading as a reader reads it: wrapped lines joined, words at line ends
 * whole. Every character knows where it stands in the document, so a finding in it lands in the text.
 */
export interface Prose {
  readonly kind: BlockKind;
  readonly text: string;
  /** Stays the same object as long as nobody edits the paragraph, wherever edits around it move it; see `remembered`. */
  readonly wording: object;
  /** The blocks it is made of: one, or in PDF text two where a page break cuts a sentence. */
  readonly blocks: readonly PlacedBlock[];
  /** The attachment mark it begins with, or null. */
  readonly mark: string | null;
  /** Where `text.slice(start, end)` stands, counted from the unit's start. */
  readonly sourceOf: (start: number, end: number) => Span;
  /** The other way round: where in `text` the character at `source`, counted from the unit's start, stands. */
  readonly offsetOf: (source: number) => number;
}

const cache = new WeakMap<Unit, readonly Prose[]>();

const readable: ReadonlySet<BlockKind> = new Set(["title", "paragraph", "entry", "subheading", "tableRow", "field"]);

/** What lies between the two halves of a sentence when a page ends in the middle of it. */
const pageBreak: ReadonlySet<BlockKind> = new Set(["furniture", "address"]);

/** The running text of a unit, in order. */
export function proseOf(unit: Unit): readonly Prose[] {
  let prose = cache.get(unit);
  if (prose === undefined) {
    prose = grouped(unit).map((blocks) => joined(unit, blocks));
    cache.set(unit, prose);
  }
  return prose;
}

function grouped(unit: Unit): readonly (readonly PlacedBlock[])[] {
  const groups: PlacedBlock[][] = [];
  let broken = false;
  for (const block of unit.blocks) {
    if (pageBreak.has(block.block.kind)) broken = true;
    if (!readable.has(block.block.kind)) continue;
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && unit.doubleSpaced && goesOn(unit, last, block, broken)) groups.at(-1)?.push(block);
    else groups.push([block]);
    broken = false;
  }
  return groups;
}

/** Whether `next` finishes the sentence of `last` on the next page. */
function goesOn(unit: Unit, last: PlacedBlock, next: PlacedBlock, broken: boolean): boolean {
  if (next.block.kind !== "paragraph" || next.block.mark !== null || !["paragraph", "entry"].includes(last.block.kind)) return false;
  const isPageTop = broken || (unit.lines[next.line]?.indent ?? 0) > 0;
  return isPageTop && /[\p{L}\d,-]$/u.test(unit.slice(last.span)) && /^[\p{Ll}\d(]/u.test(unit.slice(next.span));
}

/** What can matter of a line for how the next one is joined to it. */
const longestWord = 100;

/** A paragraph as it reads, wherever it stands. */
interface Wording {
  readonly kind: BlockKind;
  readonly mark: string | null;
  readonly text: string;
  /** Where the pieces of `text` begin: in it, and counted from the first block's text. */
  readonly starts: readonly number[];
  readonly sources: readonly number[];
}

/** By the inlines of its block, which are kept with the lines. */
const wordings = new WeakMap<readonly Inline[], Wording>();

function wordingOf(unit: Unit, blocks: readonly PlacedBlock[]): Wording {
  const [block] = blocks;
  if (block === undefined || blocks.length > 1) return worded(unit, blocks);
  const known = wordings.get(block.inlines);
  if (known !== undefined && known.kind === block.block.kind && known.mark === block.block.mark) return known;
  const wording = worded(unit, blocks);
  wordings.set(block.inlines, wording);
  return wording;
}

function worded(unit: Unit, blocks: readonly PlacedBlock[]): Wording {
  const parts: string[] = [];
  const starts: number[] = [];
  const sources: number[] = [];
  const base = blocks[0]?.span.start ?? 0;
  let length = 0;
  // The end of what is joined so far: looking at all of it for every line would take the square of its length.
  let tail = "";
  for (const piece of blocks.flatMap((block) => pieces(unit, block))) {
    const last = parts.at(-1);
    const { dropped, glue } = last === undefined ? { dropped: 0, glue: "" } : jointOf(tail, piece.text);
    if (last !== undefined && dropped > 0) parts[parts.length - 1] = last.slice(0, last.length - dropped);
    length += glue.length - dropped;
    starts.push(length);
    sources.push(piece.start - base);
    parts.push(glue + piece.text);
    length += piece.text.length;
    tail = (tail.slice(0, tail.length - dropped) + glue + piece.text).slice(-longestWord);
  }
  return { kind: blocks[0]?.block.kind ?? "paragraph", mark: blocks[0]?.block.mark ?? null, text: parts.join(""), starts, sources };
}

function joined(unit: Unit, blocks: readonly PlacedBlock[]): Prose {
  const wording = wordingOf(unit, blocks);
  const { kind, mark, text, starts, sources } = wording;
  const base = blocks[0]?.span.start ?? 0;
  const at = (offset: number): number => {
    const index = indexAt(starts, offset);
    return base + (sources[index] ?? 0) + offset - (starts[index] ?? 0);
  };
  return {
    kind,
    text,
    wording,
    blocks,
    mark,
    sourceOf: (start, end) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }),
    offsetOf: (source) => {
      const index = indexAt(sources, source - base);
      return Math.min(text.length, Math.max(0, (starts[index] ?? 0) + source - base - (sources[index] ?? 0)));
    },
  };
}

/**
 * A look at single paragraphs that is taken once, until somebody edits the paragraph: after a keystroke
 * one of them is looked at and not the whole item. It is given nothing that says where the paragraph stands.
 */
export function remembered<T>(look: (text: string, kind: BlockKind) => T): (prose: Prose) => T {
  const seen = new WeakMap<object, { readonly result: T }>();
  return ({ wording, text, kind }) => {
    let known = seen.get(wording);
    if (known === undefined) {
      known = { result: look(text, kind) };
      seen.set(wording, known);
    }
    return known.result;
  };
}

/** The lines of a block without the blanks at both ends. */
function pieces(unit: Unit, { span, line, endLine }: PlacedBlock): readonly { readonly text: string; readonly start: number }[] {
  const found: { text: string; start: number }[] = [];
  for (let index = line; index < endLine; index++) {
    const lineStart = unit.lineStarts[index] ?? 0;
    const start = Math.max(span.start, lineStart);
    const raw = (unit.lines[index]?.text ?? "").slice(start - lineStart);
    const text = raw.trim();
    if (text !== "") found.push({ text, start: start + raw.indexOf(text) });
  }
  return found;
}
