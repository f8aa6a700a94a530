import type { PartRole, PartStyle } from "../profile/profile.js";
import type { ProfileNames } from "../profile/names.js";
import type { Inline, Line, Title } from "../syntax/nodes.js";
import { parseTitle } from "../syntax/parse.js";
import { endOfText } from "../text/blanks.js";
import { indexAt, shifted, type Position, type Span } from "../text/span.js";
import { blocksOf, passagesOf, type Block, type Passage } from "./blocks.js";
import { undressed } from "./evidence.js";
import { caseLineOf } from "./heading-extent.js";
import { joinLines } from "./join.js";
import { KeptWith, type Keeper } from "./kept.js";
import { isNoContent, keptWithSegment, type Segment } from "./segment.js";

export type UnitKind = "front" | "section" | "item" | "group";

/** The heading of a section or item: `2.1. Beslutningssag: Fælles mobilitetsanalyse (15 min.)`. Spans count from the unit's start. */
export interface Heading {
  /** As written, its last dot left out: `"2.1"`. Null for a group. */
  readonly number: string | null;
  readonly numbers: readonly number[];
  /** Wrapped lines joined, marks left out. */
  readonly title: string;
  readonly minutes: number | null;
  readonly closed: boolean;
  /** From number to the last mark. */
  readonly span: Span;
  readonly numberSpan: Span;
  /** The title alone, without marks, over all its lines. */
  readonly titleSpan: Span;
  /** `(15 min.)` */
  readonly minutesSpan: Span | null;
  readonly closedSpan: Span | null;
  /** Counted from the unit's first line. */
  readonly line: number;
}

/** `SAG-2022-05229 gitb`. Spans count from the unit's start. */
export interface CaseReference {
  readonly number: string;
  readonly initials: string | null;
  readonly wellFormed: boolean;
  /** Number and initials. */
  readonly span: Span;
  readonly numberSpan: Span;
  readonly initialsSpan: Span | null;
  readonly line: number;
}

/** A part of an item or section, from its name to the next part. Spans and lines count from the unit's start. */
export interface Part {
  readonly name: string;
  readonly role: PartRole;
  readonly style: PartStyle;
  /** The name as written. */
  readonly written: string;
  readonly misspelt: boolean;
  readonly nameSpan: Span;
  /** Name and content, blank lines at the end included. */
  readonly span: Span;
  readonly line: number;
  /** Whether anything a reader would see stands below the name. */
  readonly isEmpty: boolean;
}

/** A block and where it stands; offsets and lines count from the unit's start. */
export interface PlacedBlock {
  readonly block: Block;
  /** The text behind bullet and mark. */
  readonly span: Span;
  /** From the start of the first line. */
  readonly lineStart: number;
  readonly line: number;
  readonly endLine: number;
  /** What it says, wherever it stands. */
  readonly passage: Passage;
  /** Positions count from the start of `span`. */
  readonly inlines: readonly Inline[];
}

/**
 * A section, an item or the front of the document: what stands between two headings. Like its segments
 * a unit knows nothing of its place, so it is kept, with all that was derived from it, until an edit
 * touches it. All offsets count from the unit's start, lines from its first line.
 */
export class Unit implements Keeper {
  kept: unknown[] | null = null;
  readonly length: number;
  readonly lineCount: number;
  readonly #segmentStarts: readonly number[];
  readonly #segmentLines: readonly number[];
  #lines: readonly Line[] | null = null;
  #lineStarts: readonly number[] | null = null;
  #heading: Heading | null | undefined;
  #caseReference: CaseReference | null | undefined;
  #parts: readonly Part[] | null = null;
  #partStarts: readonly number[] | null = null;
  #blocks: readonly PlacedBlock[] | null = null;

  constructor(
    readonly kind: UnitKind,
    readonly segments: readonly Segment[],
    /** The segment that holds the heading; 1 where the case line stands before it, -1 where there is none. */
    readonly headIndex: number,
    readonly doubleSpaced: boolean,
    readonly names: ProfileNames,
  ) {
    const starts: number[] = [];
    const lines: number[] = [];
    let length = 0;
    let lineCount = 0;
    for (const segment of segments) {
      starts.push(length);
      lines.push(lineCount);
      length += segment.length;
      lineCount += segment.lines.length;
    }
    this.length = length;
    this.lineCount = lineCount;
    this.#segmentStarts = starts;
    this.#segmentLines = lines;
  }

  get heading(): Heading | null {
    if (this.#heading === undefined) this.#heading = this.#keptHeading();
    return this.#heading;
  }

  get caseReference(): CaseReference | null {
    if (this.#caseReference === undefined) this.#caseReference = this.#keptCase();
    return this.#caseReference;
  }

  get parts(): readonly Part[] {
    return (this.#parts ??= this.#computeParts());
  }

  get blocks(): readonly PlacedBlock[] {
    return (this.#blocks ??= this.#computeBlocks());
  }

  /** Every line of the unit. */
  get lines(): readonly Line[] {
    return (this.#lines ??= this.segments.length === 1 ? (this.segments[0]?.lines ?? []) : this.#computeLines());
  }

  get text(): string {
    return this.segments.map((segment) => segment.text).join("");
  }

  /** Where each line begins. */
  get lineStarts(): readonly number[] {
    return (this.#lineStarts ??= this.segments.length === 1 ? (this.segments[0]?.starts ?? []) : this.#computeLineStarts());
  }

  positionAt(offset: number): Position {
    const line = indexAt(this.lineStarts, offset);
    return { line, character: offset - (this.lineStarts[line] ?? 0) };
  }

  segmentStart(index: number): number {
    return this.#segmentStarts[index] ?? this.length;
  }

  segmentIndexAt(offset: number): number {
    return indexAt(this.#segmentStarts, offset);
  }

  segmentLine(index: number): number {
    return this.#segmentLines[index] ?? this.lineCount;
  }

  /** The text of `span`. */
  slice(span: Span): string {
    const index = indexAt(this.#segmentStarts, span.start);
    const segment = this.segments[index];
    const base = this.segmentStart(index);
    if (segment !== undefined && span.end <= base + segment.length) return segment.text.slice(span.start - base, span.end - base);
    const last = indexAt(this.#segmentStarts, span.end - 1);
    const text = this.segments.slice(index, last + 1).map((other) => other.text).join("");
    return text.slice(span.start - base, span.end - base);
  }

  /** Whether any line is of this kind; to ask costs less than to go through the lines. */
  has(kind: Parameters<Segment["has"]>[0]): boolean {
    return this.segments.some((segment) => segment.has(kind));
  }

  /** The part whose name or content holds `offset`, or null. */
  partAt(offset: number): Part | null {
    const part = this.parts[indexAt((this.#partStarts ??= this.parts.map(({ span }) => span.start)), offset)];
    return part !== undefined && part.span.start <= offset && offset < part.span.end ? part : null;
  }

  /** Whether the unit holds anything besides heading and case line. */
  get isEmpty(): boolean {
    return this.segments.every((segment) => segment.isEmpty && segment.head?.kind !== "part");
  }

  /** The end of the last line with text in it. */
  get contentEnd(): number {
    return this.contentEndBefore(this.length);
  }

  /** The end of the last line with text in it that stands before `offset`, the start of a line. */
  contentEndBefore(offset: number): number {
    for (let index = indexAt(this.#segmentStarts, offset - 1); index >= 0; index--) {
      const segment = this.segments[index];
      if (segment === undefined) continue;
      const base = this.segmentStart(index);
      for (let line = segment.lines.length - 1; line >= 0; line--) {
        const start = base + segment.startOf(line);
        const length = start < offset ? endOfText(segment.lines[line]?.text ?? "") : 0;
        if (length > 0) return start + length;
      }
    }
    return 0;
  }

  #computeLines(): readonly Line[] {
    const lines: Line[] = [];
    for (const segment of this.segments) for (const line of segment.lines) lines.push(line);
    return lines;
  }

  #computeLineStarts(): readonly number[] {
    const starts: number[] = [];
    let base = 0;
    for (const segment of this.segments) {
      for (const start of segment.starts) starts.push(base + start);
      base += segment.length;
    }
    return starts;
  }

  /** A heading that is the first thing in its unit is kept with its segment: most edits are made below it. */
  #keptHeading(): Heading | null {
    const segment = this.segments[this.headIndex];
    if (segment === undefined || this.headIndex !== 0) return this.#computeHeading();
    let heading = headings.get(segment);
    if (heading === undefined) {
      heading = this.#computeHeading();
      headings.set(segment, heading);
    }
    return heading;
  }

  #computeHeading(): Heading | null {
    const segment = this.segments[this.headIndex];
    const head = segment?.head;
    if (segment === undefined || head === null || head === undefined) return null;
    const base = this.segmentStart(this.headIndex);
    const line = this.segmentLine(this.headIndex);
    const { extent } = segment;
    const content = head.line.content;
    const raw = undressed(segment.text.slice(content, segment.startOf(extent.titleEnd)), head.line);
    if (head.kind !== "numbered") {
      const span = { start: base + content, end: base + content + raw.length };
      return { number: null, numbers: [], title: raw.replace(/:$/u, ""), minutes: null, closed: /^lukke/iu.test(raw), span, numberSpan: span, titleSpan: span, minutesSpan: null, closedSpan: null, line };
    }
    const title: Title = parseTitle(raw);
    const numberStart = base + head.line.text.indexOf(head.line.number, head.line.indent + head.line.opening.length + head.line.prefix.length);
    const minutes = title.marks.find((mark) => mark.kind === "minutes");
    const closed = title.marks.find((mark) => mark.kind === "closed");
    // `Lukket punkt` and no more is a title as well; `(lukket)` is none.
    const isWhole = title.name === "" && closed !== undefined && !/[()]/u.test(raw.slice(closed.start, closed.end));
    const name = isWhole ? { start: closed.start, text: raw.slice(closed.start, closed.end) } : { start: title.start, text: title.name };
    return {
      number: head.line.number.replace(/\.$/u, ""),
      numbers: head.line.numbers,
      title: joinLines(name.text),
      minutes: minutes?.minutes ?? null,
      closed: closed !== undefined || extent.closedLine !== null || this.#caseLineSaysClosed(),
      span: { start: base + head.line.indent, end: base + content + raw.length },
      numberSpan: { start: numberStart, end: numberStart + head.line.number.length },
      titleSpan: { start: base + content + name.start, end: base + content + name.start + name.text.length },
      minutesSpan: minutes ? shifted(minutes, base + content) : null,
      closedSpan: closed ? shifted(closed, base + content) : null,
      line,
    };
  }

  /** `Sagsnr.: 330-2020-180   Lukket` */
  #caseLineSaysClosed(): boolean {
    const segment = this.segments[this.headIndex];
    const line = segment === undefined ? null : caseLineOf(segment.lines, segment.extent);
    return line !== null && /\blukket\b/iu.test(line.rest);
  }

  /** Kept as the heading is. */
  #keptCase(): CaseReference | null {
    const segment = this.segments[this.headIndex];
    if (segment === undefined || this.headIndex !== 0) return this.#computeCase();
    let reference = caseReferences.get(segment);
    if (reference === undefined) {
      reference = this.#computeCase();
      caseReferences.set(segment, reference);
    }
    return reference;
  }

  #computeCase(): CaseReference | null {
    const before = this.headIndex === 1 ? this.segments[0] : undefined;
    const segment = this.segments[this.headIndex];
    if (before?.head?.kind === "case") return this.#caseOf(before, 0, 0);
    if (segment?.extent.caseLine === null || segment === undefined) return null;
    return this.#caseOf(segment, this.headIndex, segment.extent.caseLine);
  }

  #caseOf(segment: Segment, index: number, lineIndex: number): CaseReference | null {
    const line = segment.head?.kind === "case" ? segment.head.line : caseLineOf(segment.lines, segment.extent);
    if (line === null) return null;
    const start = this.segmentStart(index) + segment.startOf(lineIndex);
    const numberStart = start + line.content;
    const initialsStart = start + line.indent + line.initialsStart;
    const initials = line.initials === "" ? null : line.initials;
    return {
      number: line.number,
      initials,
      wellFormed: this.names.casePatterns.some((pattern) => pattern.test(line.number)) && this.#areInitials(initials),
      span: { start: numberStart, end: initials === null ? numberStart + line.number.length : initialsStart + line.initials.length },
      numberSpan: { start: numberStart, end: numberStart + line.number.length },
      initialsSpan: initials === null ? null : { start: initialsStart, end: initialsStart + line.initials.length },
      line: this.segmentLine(index) + lineIndex,
    };
  }

  #areInitials(initials: string | null): boolean {
    return this.names.caseInitials === null || (initials !== null && this.names.caseInitials.test(initials));
  }

  #computeParts(): readonly Part[] {
    const parts: Part[] = [];
    this.segments.forEach((segment, index) => {
      if (segment.head?.kind !== "part") return;
      const { named, line } = segment.head;
      let next = index + 1;
      while (next < this.segments.length && this.segments[next]?.head?.kind !== "part") next++;
      const start = this.segmentStart(index);
      const text = line.text.slice(line.content).trimEnd();
      const written = (named.inlineFrom === null ? text : text.slice(0, text.indexOf(":"))).replace(/(?<![ \t])[ \t]*:$/u, "");
      parts.push({
        name: named.part.name,
        role: named.part.role,
        style: named.part,
        written,
        misspelt: named.misspelt,
        nameSpan: { start: start + line.content, end: start + line.content + written.length },
        span: { start, end: this.segmentStart(next) },
        line: this.segmentLine(index),
        isEmpty: named.inlineFrom === null && this.#saysNothing(index, next),
      });
    });
    return parts;
  }

  /** Whether the segments hold nothing a reader would see. In PDF text the addresses are those of links elsewhere on the page. */
  #saysNothing(from: number, to: number): boolean {
    const isNothing = (line: Line): boolean => isNoContent(line) || (this.doubleSpaced && line.kind === "address");
    return this.segments.slice(from, to).every((segment, index) => segment.lines.slice(index === 0 ? segment.extent.contentFrom : 0).every(isNothing));
  }

  #computeBlocks(): readonly PlacedBlock[] {
    const placed: PlacedBlock[] = [];
    this.segments.forEach((segment, index) => {
      const blocks = blocksOf(segment, this.doubleSpaced, index === this.headIndex);
      const passages = passagesOf(segment, blocks);
      const base = this.segmentStart(index);
      const line = this.segmentLine(index);
      for (let at = 0; at < blocks.length; at++) {
        const block = blocks[at] as Block;
        const passage = passages[at] as Passage;
        placed.push({
          block,
          span: { start: base + block.start, end: base + block.end },
          lineStart: base + segment.startOf(block.firstLine),
          line: line + block.firstLine,
          endLine: line + block.endLine,
          passage,
          inlines: passage.inlines,
        });
      }
    });
    return placed;
  }
}

const headings = keptWithSegment.place<Heading | null>();
const caseReferences = keptWithSegment.place<CaseReference | null>();

export const keptWithUnit = new KeptWith<Unit>();

/** Makes a look at a unit into one that is taken once. */
export function onceAtUnit<T>(look: (unit: Unit) => T): (unit: Unit) => T {
  return keptWithUnit.once((unit: Unit) => unit, look);
}
