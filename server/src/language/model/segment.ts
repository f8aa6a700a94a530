import type { ProfileNames } from "../profile/names.js";
import type { ContentsLine, Line } from "../syntax/nodes.js";
import { headingExtent, type HeadingExtent } from "./heading-extent.js";
import { headOf, type Head } from "./heads.js";
import { KeptWith, type Keeper } from "./kept.js";
import { lineSpacing, type SpacingEvidence } from "./spacing.js";

/**
 * The unit of change: the lines from one head up to the next. A segment knows nothing of its place, so
 * an edit replaces the segment it touches and every other one stays the same object, with all that was
 * derived from it. Offsets count from the segment's start, lines are indices into `lines`.
 */
export class Segment implements Keeper {
  kept: unknown[] | null = null;
  /** UTF-16 code units, line ends included. */
  readonly length: number;
  /** Where each line begins. */
  readonly starts: readonly number[];
  #text: string | null = null;
  #extent: HeadingExtent | null = null;
  #spacing: SpacingEvidence | null = null;
  #kinds: ReadonlySet<Line["kind"]> | null = null;
  #contents: readonly ContentsLine[] | null = null;
  #empty: boolean | null = null;

  constructor(
    /** What the first line begins, or null for text before the first head. */
    readonly head: Head | null,
    readonly lines: readonly Line[],
    readonly names: ProfileNames,
    /** Its text, where somebody has it already. */
    text: string | null = null,
  ) {
    this.#text = text;
    const starts: number[] = [];
    let length = 0;
    for (const line of lines) {
      starts.push(length);
      length += line.text.length + line.eol.length;
    }
    this.starts = starts;
    this.length = length;
  }

  get text(): string {
    return (this.#text ??= this.#computeText());
  }

  /** Title, case line and what follows; for a head that is not numbered the title is its one line. */
  get extent(): HeadingExtent {
    return (this.#extent ??= this.#computeExtent());
  }

  /** Whether nothing stands behind the heading but blank lines, notes and page furniture. */
  get isEmpty(): boolean {
    return (this.#empty ??= this.lines.every((line, index) => index < this.extent.contentFrom || isNoContent(line)));
  }

  /** Whether any of its lines is of this kind. */
  has(kind: Exclude<Line["kind"], "text" | "blank">): boolean {
    return (this.#kinds ??= this.#computeKinds()).has(kind);
  }

  /** Its lines of a table of contents. */
  get contents(): readonly ContentsLine[] {
    return (this.#contents ??= this.has("contents") ? this.lines.filter((line) => line.kind === "contents") : none);
  }

  get spacing(): SpacingEvidence {
    return (this.#spacing ??= lineSpacing(this.lines));
  }

  /** The offset of a line's start; the segment's length for the line behind the last. */
  startOf(line: number): number {
    return this.starts[line] ?? this.length;
  }

  /** Nearly all lines are text or blank, and nobody asks for those. */
  #computeKinds(): ReadonlySet<Line["kind"]> {
    const kinds = new Set<Line["kind"]>();
    for (const { kind } of this.lines) if (kind !== "text" && kind !== "blank") kinds.add(kind);
    return kinds;
  }

  #computeText(): string {
    let text = "";
    for (const line of this.lines) text += line.text + line.eol;
    return text;
  }

  #computeExtent(): HeadingExtent {
    if (this.head === null) return { titleEnd: 0, caseLine: null, closedLine: null, contentFrom: 0 };
    if (this.head.kind === "numbered") return headingExtent(this.lines, this.names);
    return { titleEnd: 1, caseLine: null, closedLine: null, contentFrom: 1 };
  }
}

export const keptWithSegment = new KeptWith<Segment>();

/** Makes a look at a segment into one that is taken once. */
export function onceAtSegment<T>(look: (segment: Segment) => T): (segment: Segment) => T {
  return keptWithSegment.once((segment: Segment) => segment, look);
}

const none: readonly ContentsLine[] = [];

/** Lines that say nothing to a reader. */
export function isNoContent(line: Line): boolean {
  return line.kind === "blank" || line.kind === "note" || line.kind === "furniture";
}

/**
 * Cuts lines into segments: every line that is a head begins one.
 *
 * @param text all of the lines' text, where somebody has it already
 */
export function segmentsOf(lines: readonly Line[], names: ProfileNames, text: string | null = null): readonly Segment[] {
  return cut(lines, names, text, (line) => headOf(line, names));
}

/**
 * The same for lines that an edit has made of those of `old`: only lines that it changed are asked whether they are heads,
 * and a segment that has its lines still is the same object still.
 */
export function segmentsAfter(old: readonly Segment[], lines: readonly Line[], names: ProfileNames): readonly Segment[] {
  const before: Line[] = [];
  const heads: (Head | null)[] = [];
  for (const { head, lines: own } of old) {
    for (let index = 0; index < own.length; index++) {
      before.push(own[index] as Line);
      heads.push(index === 0 ? head : null);
    }
  }
  const moved = before.length - lines.length;
  const headAt = (line: Line, index: number): Head | null => {
    if (line === before[index]) return heads[index] ?? null;
    return line === before[index + moved] ? (heads[index + moved] ?? null) : headOf(line, names);
  };
  const fresh = cut(lines, names, null, headAt);
  return fresh.map((segment) => old.find((one) => hasSameLines(one, segment)) ?? segment);
}

function hasSameLines(a: Segment, b: Segment): boolean {
  return a.lines.length === b.lines.length && a.lines[0] === b.lines[0] && (a.head === null) === (b.head === null) && a.lines.every((line, index) => line === b.lines[index]);
}

function cut(lines: readonly Line[], names: ProfileNames, text: string | null, headAt: (line: Line, index: number) => Head | null): readonly Segment[] {
  const segments: Segment[] = [];
  let head: Head | null = null;
  let from = 0;
  let start = 0;
  const add = (to: number): void => {
    const own = lines.slice(from, to);
    if (text === null) {
      segments.push(new Segment(head, own, names));
      return;
    }
    let end = start;
    for (const line of own) end += line.text.length + line.eol.length;
    segments.push(new Segment(head, own, names, text.slice(start, end)));
    start = end;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    const next = line === undefined ? null : headAt(line, index);
    if (next === null) continue;
    if (index > from) add(index);
    head = next;
    from = index;
  }
  if (lines.length > from) add(lines.length);
  return segments;
}
