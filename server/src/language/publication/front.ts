import { headerOf, type Header } from "../model/header.js";
import { joinLines } from "../model/join.js";
import type { Unit } from "../model/unit.js";
import type { Line } from "../syntax/nodes.js";
import { parseInlines } from "../syntax/parse.js";
import type { Span } from "../text/span.js";
import { publishedBlocks } from "./blocks.js";
import { inlinesOfText } from "./inlines.js";
import type { PublishedBlock } from "./nodes.js";
import { sourceOf, type ReadBlock } from "./read.js";
import type { Scope } from "./scope.js";

/**
 * The front of a document without what the title block and the generated contents say already.
 *
 * @param overview where entries of an overview begin, counted from the document's start
 */
export function frontBlocks(unit: Unit, blocks: readonly ReadBlock[], overview: ReadonlySet<number>, scope: Scope): readonly PublishedBlock[] {
  const told = toldLines(unit, headerOf(unit));
  const kept = blocks.filter((block, index) => !isContents(unit, blocks, index, overview) && !isEmptyField(unit, block));
  const built: PublishedBlock[] = [];
  let whole: ReadBlock[] = [];
  for (const block of kept) {
    const { line, endLine } = block.placed;
    const lines = Array.from({ length: endLine - line }, (_, at) => line + at);
    if (!lines.some((at) => told.has(at))) {
      whole.push(block);
      continue;
    }
    built.push(...publishedBlocks(unit, whole, false, scope));
    whole = [];
    const rest = joinLines(lines.filter((at) => !told.has(at)).map((at) => unit.lines[at]?.text ?? "").join("\n"));
    if (rest !== "") built.push({ kind: "paragraph", marked: false, inlines: inlinesOfText(rest, scope), source: sourceOf([block]) });
  }
  built.push(...publishedBlocks(unit, whole, false, scope));
  return built;
}

/** The lines that say nothing beside the title block. */
function toldLines(unit: Unit, header: Header): ReadonlySet<number> {
  const told = new Set<number>();
  for (const span of [header.kindSpan, header.bodySpan, header.placeSpan]) {
    for (const line of linesOf(unit, span)) told.add(line);
  }
  // `Dagsorden`, `til`, `mødet i Teknikudvalget`, a line each.
  const [kind] = linesOf(unit, header.kindSpan);
  if (kind !== undefined && told.has(kind + 2) && unit.lines[kind + 1]?.text.trim().toLowerCase() === "til") told.add(kind + 1);
  const last = Math.max(-1, ...[header.dateSpan, header.placeSpan, header.bodySpan, header.kindSpan].flatMap((span) => [...linesOf(unit, span)]));
  for (const [at, line] of unit.lines.slice(0, last + 3).entries()) {
    if ((line.kind === "field" || linesOf(unit, header.dateSpan).includes(at)) && saysTimeOnly(line, header)) told.add(at);
  }
  return told;
}

function linesOf(unit: Unit, span: Span | null): readonly number[] {
  if (span === null) return [];
  const first = unit.positionAt(span.start).line;
  return Array.from({ length: unit.positionAt(Math.max(span.start, span.end - 1)).line - first + 1 }, (_, at) => first + at);
}

/** `Dato: onsdag den 8. februar 2023 kl. 10-12` and nothing else; a remark behind it is kept. */
function saysTimeOnly(line: Line, { date, start }: Header): boolean {
  const text = line.text.slice(line.kind === "field" ? line.content : 0);
  const inlines = parseInlines(text).filter(({ kind }) => kind === "date" || kind === "time");
  if (inlines.length === 0 || (date === null && start === null)) return false;
  const rest = inlines.reduceRight((left, inline) => `${left.slice(0, inline.start)} ${left.slice(inline.end)}`, text);
  return rest.split(/[\s,.:;()–-]+/u).every((word) => /^(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|den|d|kl|klokken|fra|til)?$/iu.test(word));
}

/** `Sted:` with its value on the line below, which the title block has. */
function isEmptyField(unit: Unit, { placed }: ReadBlock): boolean {
  return placed.block.kind === "field" && unit.slice(placed.span).trim() === "";
}

/** An entry of an overview, one that wraps into the contents' next line, or the name above it all. */
function isContents(unit: Unit, blocks: readonly ReadBlock[], index: number, overview: ReadonlySet<number>): boolean {
  const block = blocks[index];
  if (block === undefined) return false;
  if (isEntry(unit, block, overview)) return true;
  const isName = /^(?:indhold|indholdsfortegnelse|oversigt|dagsordenspunkter|punkter):?$/iu.test(unit.slice(block.placed.span).trim());
  if (!isName) return false;
  const next = blocks[index + 1];
  return below(unit, block) || (next !== undefined && isEntry(unit, next, overview));
}

function isEntry(unit: Unit, block: ReadBlock, overview: ReadonlySet<number>): boolean {
  const { lineStart, line } = block.placed;
  const end = lineStart + (unit.lines[line]?.text.length ?? 0);
  for (const start of overview) if (start >= lineStart && start <= end) return true;
  return unit.lines[line]?.kind === "numbered" && below(unit, block);
}

/** Whether the next line with text in it belongs to a table of contents. */
function below(unit: Unit, { placed }: ReadBlock): boolean {
  let line = placed.endLine;
  while (unit.lines[line]?.kind === "blank") line++;
  return unit.lines[line]?.kind === "contents";
}
