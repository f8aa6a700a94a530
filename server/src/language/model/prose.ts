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

function joined(unit: Unit, blocks: readonly PlacedBlock[]): Prose {
  const parts: string[] = [];
  const starts: number[] = [];
  const sources: number[] = [];
  let length = 0;
  // The end of what is joined so far: looking at all of it for every line would take the square of its length.
  let tail = "";
  for (const piece of blocks.flatMap((block) => pieces(unit, block))) {
    const last = parts.at(-1);
    const { dropped, glue } = last === undefined ? { dropped: 0, glue: "" } : jointOf(tail, piece.text);
    if (last !== undefined && dropped > 0) parts[parts.length - 1] = last.slice(0, last.length - dropped);
    length += glue.length - dropped;
    starts.push(length);
    sources.push(piece.start);
    parts.push(glue + piece.text);
    length += piece.text.length;
    tail = (tail.slice(0, tail.length - dropped) + glue + piece.text).slice(-longestWord);
  }
  const text = parts.join("");
  const at = (offset: number): number => {
    const index = indexAt(starts, offset);
    return (sources[index] ?? 0) + offset - (starts[index] ?? 0);
  };
  const first = blocks[0];
  return {
    kind: first?.block.kind ?? "paragraph",
    text,
    blocks,
    mark: first?.block.mark ?? null,
    sourceOf: (start, end) => ({ start: at(start), end: end > start ? at(end - 1) + 1 : at(start) }),
    offsetOf: (source) => {
      const index = indexAt(sources, source);
      return Math.min(text.length, Math.max(0, (starts[index] ?? 0) + source - (sources[index] ?? 0)));
    },
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
