import { indexAt, type Span } from "../text/span.js";
import { placeholdersOf } from "./placeholders.js";
import { referenceSpansOf } from "./references.js";
import type { PlacedBlock, Unit } from "./unit.js";

/** What a stretch of text is, in the words of package.json. The order is the order of the protocol's legend. */
export const tokenTypes = [
  "sectionNumber", "itemNumber", "sectionTitle", "itemTitle", "partName", "caseNumber", "initials", "minutes", "closedMark", "attachmentMark", "reference", "date", "note", "participant", "placeholder",
] as const;

export type TokenType = (typeof tokenTypes)[number];

/** A stretch of one line. The line counts from the unit's first. */
export interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: TokenType;
}

/** Spans count from the unit's start. */
interface Piece {
  readonly span: Span;
  readonly type: TokenType;
}

/** Everything worth a colour in a unit, in order; no two overlap and none goes beyond its line. */
export function tokensOf(unit: Unit): readonly Token[] {
  const over = withoutOverlaps([...headingMarks(unit), ...caseOf(unit), ...partsOf(unit), ...referencesOf(unit), ...unit.blocks.flatMap((block) => inBlock(unit, block)), ...participantsOf(unit)]);
  const pieces = [...over, ...headingTexts(unit).flatMap((title) => cutBy(over, title))];
  return pieces.sort((a, b) => a.span.start - b.span.start).flatMap((piece) => onLines(unit, piece));
}

function headingTexts({ heading, kind }: Unit): readonly Piece[] {
  return heading === null ? [] : [{ span: heading.titleSpan, type: kind === "item" ? "itemTitle" : "sectionTitle" }];
}

function headingMarks(unit: Unit): readonly Piece[] {
  const { heading, kind } = unit;
  if (heading === null) return [];
  const pieces: Piece[] = heading.number === null ? [] : [{ span: heading.numberSpan, type: kind === "item" ? "itemNumber" : "sectionNumber" }];
  if (heading.minutesSpan !== null) pieces.push({ span: heading.minutesSpan, type: "minutes" });
  if (heading.closedSpan !== null) pieces.push({ span: heading.closedSpan, type: "closedMark" });
  const closed = closedLineOf(unit);
  return closed === null ? pieces : [...pieces, { span: closed, type: "closedMark" }];
}

/** `LUKKET` on a line of its own below the title. */
function closedLineOf(unit: Unit): Span | null {
  const segment = unit.segments[unit.headIndex];
  const index = segment?.extent.closedLine ?? null;
  if (segment === undefined || index === null) return null;
  const text = segment.lines[index]?.text ?? "";
  const start = unit.segmentStart(unit.headIndex) + segment.startOf(index);
  return { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length };
}

function caseOf({ caseReference, names }: Unit): readonly Piece[] {
  if (caseReference === null) return [];
  const pieces: Piece[] = [{ span: caseReference.numberSpan, type: "caseNumber" }];
  // Where a profile has no initials, anything may follow the number.
  if (caseReference.initialsSpan !== null && names.caseInitials !== null) pieces.push({ span: caseReference.initialsSpan, type: "initials" });
  return pieces;
}

function partsOf(unit: Unit): readonly Piece[] {
  // The name of a group of items is its title.
  const lists = unit.blocks.filter(({ block, line }) => block.kind === "listName" && (unit.kind !== "group" || line !== unit.heading?.line));
  return [...unit.parts.map(({ nameSpan }) => nameSpan), ...lists.map(({ span }) => span)].map((span): Piece => ({ span, type: "partName" }));
}

function referencesOf(unit: Unit): readonly Piece[] {
  return referenceSpansOf(unit).map((span) => ({ span, type: "reference" }));
}

function inBlock(unit: Unit, { block, span, lineStart, passage, inlines }: PlacedBlock): readonly Piece[] {
  const pieces: Piece[] = [];
  if (block.mark !== null) {
    const start = lineStart + unit.slice({ start: lineStart, end: span.start }).indexOf(block.mark);
    pieces.push({ span: { start, end: start + block.mark.length }, type: "attachmentMark" });
  }
  if (block.kind === "note") return [...pieces, { span: { start: lineStart, end: span.end }, type: "note" }];
  for (const inline of inlines) {
    const type = inlineType(inline);
    if (type !== null) pieces.push({ span: { start: span.start + inline.start, end: span.start + inline.end }, type });
  }
  if (withPlaceholders.has(block.kind)) {
    for (const found of placeholdersOf(passage, unit.names.placeholders)) pieces.push({ span: { start: span.start + found.start, end: span.start + found.end }, type: "placeholder" });
  }
  return pieces;
}

const withPlaceholders: ReadonlySet<PlacedBlock["block"]["kind"]> = new Set(["title", "paragraph", "entry", "tableRow", "subheading", "field"]);

function inlineType(inline: PlacedBlock["inlines"][number]): TokenType | null {
  switch (inline.kind) {
    case "attachmentMention":
      return inline.number === null ? null : "reference";
    case "caseNumber":
      return "caseNumber";
    case "date":
      return "date";
    default:
      return null;
  }
}

/** The names in the lists of those who were there or not. */
function participantsOf(unit: Unit): readonly Piece[] {
  return unit.segments.flatMap((segment, index) => {
    if (segment.head?.kind !== "participants") return [];
    const base = unit.segmentStart(index);
    return segment.lines.flatMap((line, at): readonly Piece[] => {
      if (line.kind !== "text" || line.person === null) return [];
      const start = base + segment.startOf(at) + line.content;
      return [{ span: { start, end: start + line.person.name.length }, type: "participant" }];
    });
  });
}

/** Sorted; of two that overlap the one that begins first stays. */
function withoutOverlaps(pieces: readonly Piece[]): readonly Piece[] {
  let end = 0;
  return [...pieces]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .filter(({ span }) => {
      const free = span.start >= end && span.end > span.start;
      if (free) end = span.end;
      return free;
    });
}

/** What is left of `piece` beside the pieces that stand inside it. */
function cutBy(over: readonly Piece[], { span, type }: Piece): readonly Piece[] {
  const rest: Piece[] = [];
  let from = span.start;
  for (const other of over) {
    if (other.span.end <= from || other.span.start >= span.end) continue;
    if (other.span.start > from) rest.push({ span: { start: from, end: other.span.start }, type });
    from = other.span.end;
  }
  if (from < span.end) rest.push({ span: { start: from, end: span.end }, type });
  return rest;
}

/** Line by line, without the blanks at both ends. */
function onLines(unit: Unit, { span, type }: Piece): readonly Token[] {
  const starts = unit.lineStarts;
  const tokens: Token[] = [];
  for (let line = indexAt(starts, span.start); line < starts.length && (starts[line] ?? 0) < span.end; line++) {
    const lineStart = starts[line] ?? 0;
    const from = Math.max(span.start, lineStart);
    const text = unit.slice({ start: from, end: Math.min(span.end, starts[line + 1] ?? unit.length) });
    const start = from - lineStart + text.length - text.trimStart().length;
    const length = text.trim().length;
    if (length > 0) tokens.push({ line, character: start, length, type });
  }
  return tokens;
}
