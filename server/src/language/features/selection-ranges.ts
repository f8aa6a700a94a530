import type { Position, SelectionRange } from "vscode-languageserver-types";
import type { Agenda, PlacedUnit } from "../model/agenda.js";
import type { PlacedBlock } from "../model/unit.js";
import type { Span } from "../text/span.js";
import { sentenceAt, wordAt } from "../text/words.js";
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

/** From the smallest to the whole document. */
function chainAt(agenda: Agenda, offset: number): readonly Span[] {
  const chain: Span[] = [];
  for (const span of candidatesAt(agenda, offset)) {
    const last = chain.at(-1) ?? { start: offset, end: offset };
    const holds = span.start <= last.start && last.end <= span.end;
    if (holds && (chain.length === 0 || span.start < last.start || last.end < span.end)) chain.push(span);
  }
  return chain;
}

function candidatesAt(agenda: Agenda, offset: number): readonly Span[] {
  const placed = agenda.unitAt(offset);
  const document = { start: 0, end: agenda.length };
  if (placed === null) return [document];
  const moved = ({ start, end }: Span): Span => ({ start: start + placed.start, end: end + placed.start });
  return [...insideUnit(placed, offset - placed.start).map(moved), ...sectionsAround(agenda, placed), document];
}

/** Spans count from the unit's start. */
function insideUnit({ unit }: PlacedUnit, local: number): readonly Span[] {
  const spans: Span[] = [];
  const { blocks } = unit;
  const index = blocks.findIndex((block) => block.lineStart <= local && local <= block.span.end);
  const block = blocks[index];
  if (block !== undefined) spans.push(...insideBlock(unit.slice({ start: block.lineStart, end: block.span.end }), block, local), ...listAround(blocks, index));
  const part = unit.partAt(local);
  if (part !== null) spans.push({ start: part.nameSpan.start, end: part.span.start + unit.slice(part.span).trimEnd().length }, part.span);
  spans.push({ start: unit.blocks[0]?.lineStart ?? 0, end: unit.contentEnd }, { start: 0, end: unit.length });
  return spans;
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
  else if (block.kind === "paragraph" || block.kind === "entry") spans.push(sentenceAt(text, from, at));
  spans.push({ start: from, end: text.length }, { start: text.length - text.trimStart().length, end: text.length });
  return spans.map(({ start, end }) => ({ start: start + lineStart, end: end + lineStart }));
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

/** The section with its items, without and with the blank lines at its end. */
function sectionsAround(agenda: Agenda, placed: PlacedUnit): readonly Span[] {
  const section = agenda.sections.find(({ heading, items }) => heading === placed || items.includes(placed));
  if (section === undefined || section.heading === null) return [];
  const last = section.items.at(-1) ?? section.heading;
  const { start } = section.heading;
  return [
    { start, end: last.start + last.unit.contentEnd },
    { start, end: last.start + last.unit.length },
  ];
}
