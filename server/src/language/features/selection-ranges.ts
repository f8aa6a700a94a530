import type { Position, SelectionRange } from "vscode-languageserver-types";
import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { sentencesOf } from "../model/sentences.js";
import type { PlacedBlock } from "../model/unit.js";
import type { Span } from "../text/span.js";
import { wordAt } from "../text/words.js";
import { toOffset, toRange, type PositionEncoding } from "./to-lsp.js";

// Registered as: selectionRanges(agenda, positions, encoding)

/**
 * What "expand selection" takes in, step by step: word, link or date, sentence or cell, paragraph or
 * entry, list or table, part, item, section, document. Every step holds the one before it.
 */
export function selectionRanges(agenda: Agenda, positions: readonly Position[], encoding: PositionEncoding): SelectionRange[] {
  return positions.map((position) => {
    const chain = chainAt(agenda, toOffset(agenda, position, encoding));
    const outermost: SelectionRange = { range: toRange(agenda, chain.at(-1) ?? { start: 0, end: agenda.length }, encoding) };
    return chain.slice(0, -1).reduceRight<SelectionRange>((parent, span) => ({ range: toRange(agenda, span, encoding), parent }), outermost);
  });
}

/** A step: the first of its spans that holds the step before it. The second one reaches over the blank lines at the end. */
type Step = readonly [Span, Span?];

/** From the smallest to the whole document. */
function chainAt(agenda: Agenda, offset: number): readonly Span[] {
  const chain: Span[] = [];
  for (const step of stepsAt(agenda, offset)) {
    const last = chain.at(-1) ?? { start: offset, end: offset };
    const span = step.find((one) => one !== undefined && one.start <= last.start && last.end <= one.end);
    if (span !== undefined && (chain.length === 0 || span.start < last.start || last.end < span.end)) chain.push(span);
  }
  return chain;
}

function stepsAt(agenda: Agenda, offset: number): readonly Step[] {
  const placed = agenda.unitAt(offset);
  const document: Step = [{ start: 0, end: agenda.length }];
  if (placed === null) return [document];
  const moved = ({ start, end }: Span): Span => ({ start: start + placed.start, end: end + placed.start });
  const inside = insideUnit(placed, offset - placed.start).map(([span, wider]): Step => (wider === undefined ? [moved(span)] : [moved(span), moved(wider)]));
  return [...inside, ...sectionAround(agenda, placed), document];
}

/** Spans count from the unit's start. */
function insideUnit({ unit }: PlacedUnit, local: number): readonly Step[] {
  const steps: Step[] = [];
  const { blocks } = unit;
  const index = blocks.findIndex((block) => block.lineStart <= local && local <= block.span.end);
  const block = blocks[index];
  if (block !== undefined) {
    const text = unit.slice({ start: block.lineStart, end: block.span.end });
    steps.push(...[...insideBlock(text, block, local), ...listAround(blocks, index)].map((span): Step => [span]));
  }
  const part = unit.partAt(local);
  if (part !== null) steps.push([{ start: part.nameSpan.start, end: part.span.start + unit.slice(part.span).trimEnd().length }, part.span]);
  return [...steps, [{ start: blocks[0]?.lineStart ?? 0, end: unit.contentEnd }, { start: 0, end: unit.length }]];
}

/** @param text from the start of the block's first line */
function insideBlock(text: string, { block, span, lineStart, inlines }: PlacedBlock, local: number): readonly Span[] {
  const at = local - lineStart;
  const from = span.start - lineStart;
  const spans: Span[] = [];
  const word = wordAt(text, at);
  if (word !== null) spans.push(word);
  const inline = inlines.find(({ start, end }) => start <= at - from && at - from <= end);
  if (inline !== undefined) spans.push({ start: inline.start + from, end: inline.end + from });
  if (block.kind === "tableRow") spans.push(cellAt(text, at));
  else if (block.kind === "paragraph" || block.kind === "entry") spans.push(...sentenceAt(text, from, at));
  // A row's text begins behind its first bar, which is no place to stop at.
  if (block.kind !== "tableRow") spans.push({ start: from, end: text.length });
  spans.push({ start: text.length - text.trimStart().length, end: text.length });
  return spans.map(({ start, end }) => ({ start: start + lineStart, end: end + lineStart }));
}

/** How far a sentence is looked for in each direction; beyond, the paragraph is what is meant. */
const longestSentence = 4000;

/** The sentence that holds `at`, in a list of one; none between two. The text begins at `from`. */
function sentenceAt(text: string, from: number, at: number): readonly Span[] {
  const start = Math.max(from, at - longestSentence);
  const found = sentencesOf(text.slice(start, at + longestSentence)).find((sentence) => sentence.start <= at - start && at - start <= sentence.end);
  return found === undefined ? [] : [{ start: found.start + start, end: found.end + start }];
}

/** What stands between two bars, without blanks. */
function cellAt(text: string, at: number): Span {
  const start = text.lastIndexOf("|", at - 1) + 1;
  const bar = text.indexOf("|", at);
  const cell = text.slice(start, bar < 0 ? text.length : bar);
  const from = start + cell.length - cell.trimStart().length;
  return { start: from, end: Math.max(from, start + cell.trimEnd().length) };
}

/** The list or table around an entry or row: its neighbours of the same kind. */
function listAround(blocks: readonly PlacedBlock[], index: number): readonly Span[] {
  const kind = blocks[index]?.block.kind;
  if (kind !== "entry" && kind !== "tableRow" && kind !== "contents") return [];
  let first = index;
  while (blocks[first - 1]?.block.kind === kind) first--;
  let last = index;
  while (blocks[last + 1]?.block.kind === kind) last++;
  return [{ start: blocks[first]?.lineStart ?? 0, end: blocks[last]?.span.end ?? 0 }];
}

/** The section with its items. */
function sectionAround(agenda: Agenda, placed: PlacedUnit): readonly Step[] {
  const section = agenda.sections.find(({ heading, items }) => heading === placed || items.includes(placed));
  if (section === undefined || section.heading === null) return [];
  const last = section.items.at(-1) ?? section.heading;
  const { start } = section.heading;
  return [[{ start, end: last.start + last.unit.contentEnd }, { start, end: last.start + last.unit.length }]];
}
