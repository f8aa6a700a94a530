import type { Inline, Line } from "../syntax/nodes.js";
import { parseInlines } from "../syntax/parse.js";
import { endOfText } from "../text/blanks.js";
import { isListEntry } from "./heads.js";
import { KeptWith, type Keeper } from "./kept.js";
import type { Segment } from "./segment.js";

export type BlockKind =
  | "title"
  | "case"
  | "partName"
  | "listName"
  | "paragraph"
  | "entry"
  | "tableRow"
  | "subheading"
  | "note"
  | "furniture"
  | "address"
  | "field"
  | "documentKind"
  | "contents";

/** A run of lines that belong together, `./. ` and bullets included. Offsets and lines count from the segment's start. */
export interface Block {
  readonly kind: BlockKind;
  /** The first line, and one past the last. */
  readonly firstLine: number;
  readonly endLine: number;
  /** The text behind indentation, bullet and attachment mark, blanks at the end left out. */
  readonly start: number;
  readonly end: number;
  /** The attachment mark the block begins with, as written, or null. */
  readonly mark: string | null;
}

/**
 * The blocks of a segment, in order; blank lines belong to none.
 *
 * @param isHeading whether the outline took the segment's numbered head for a heading
 */
export function blocksOf(segment: Segment, doubleSpaced: boolean, isHeading: boolean): readonly Block[] {
  const blocks: Block[] = [];
  const { lines, head, extent } = segment;
  let index = 0;
  if (head?.kind === "numbered" && isHeading) {
    blocks.push(block(segment, "title", 0, extent.titleEnd));
    index = extent.titleEnd;
  } else if (head !== null && head.kind !== "numbered") {
    const kind = head.kind === "part" ? "partName" : head.kind === "case" ? "case" : "listName";
    const named = block(segment, kind, 0, 1);
    const inlineFrom = head.kind === "part" ? head.named.inlineFrom : null;
    blocks.push(named);
    if (inlineFrom !== null) blocks.push({ ...named, kind: "paragraph", start: named.start + inlineFrom });
    index = 1;
  }
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.kind === "blank") {
      index++;
      continue;
    }
    const kind = kindOf(line, segment);
    const end = kind === "paragraph" || kind === "entry" ? runOn(segment, index + 1, doubleSpaced) : index + 1;
    blocks.push(block(segment, kind, index, end));
    index = end;
  }
  return blocks;
}

/** One past the last line that goes on with the paragraph or entry before line `from`. */
function runOn(segment: Segment, from: number, doubleSpaced: boolean): number {
  const { lines } = segment;
  let end = from;
  while (end < lines.length) {
    const gap = doubleSpaced && lines[end]?.kind === "blank" && lines[end]?.text === "" ? 1 : 0;
    const line = lines[end + gap];
    if (line === undefined || !goesOn(line, segment)) break;
    end += gap + 1;
  }
  return end;
}

/** Lines that can only be the middle of a paragraph: text, and prose that happens to begin with a number or as a title page does. */
function goesOn(line: Line, segment: Segment): boolean {
  switch (line.kind) {
    case "text":
      return line.person === null || !isTitlePage(segment);
    case "numbered":
      return !isListEntry(line) && !line.opening.startsWith("#");
    case "kind":
      return !isTitlePage(segment);
    default:
      return false;
  }
}

/**
 * The title page and the lists of participants: only there is `Anne Berg (A), …` a line of its own and
 * `Referat fra mødet i maj` the name of the document; elsewhere both may be any sentence.
 */
function isTitlePage({ head }: Segment): boolean {
  return head === null || head.kind === "participants";
}

function kindOf(line: Line, segment: Segment): BlockKind {
  switch (line.kind) {
    case "bullet":
      return "entry";
    case "numbered":
      if (line.opening.startsWith("#")) return "subheading";
      return isListEntry(line) ? "entry" : "paragraph";
    case "text":
    case "marked":
    case "blank":
      return "paragraph";
    case "kind":
      return isTitlePage(segment) ? "documentKind" : "paragraph";
    default:
      return line.kind;
  }
}

function block(segment: Segment, kind: BlockKind, firstLine: number, endLine: number): Block {
  const line = segment.lines[firstLine];
  const last = segment.lines[endLine - 1];
  const lineStart = segment.startOf(firstLine);
  const start = lineStart + (line === undefined ? 0 : textFrom(line, kind));
  const end = segment.startOf(endLine - 1) + (last === undefined ? 0 : endOfText(last.text));
  return { kind, firstLine, endLine, start, end: Math.max(start, end), mark: line?.kind === "marked" ? line.mark : null };
}

/** Where a block's text begins in its first line. The number of a heading or entry is no text, that of `2. februar holdes …` is. */
function textFrom(line: Line, kind: BlockKind): number {
  if (line.kind === "kind" && kind === "paragraph") return line.indent;
  if (line.kind !== "numbered" || kind === "title" || kind === "entry") return line.content;
  return line.indent + (kind === "subheading" ? line.opening.length : 0);
}

const withInlines: ReadonlySet<BlockKind> = new Set(["title", "paragraph", "entry", "tableRow", "subheading", "field", "contents"]);

/** Whether a block holds running text, in which links, dates and references are looked for. */
export function hasInlines({ kind, start, end }: Block): boolean {
  return withInlines.has(kind) && start !== end;
}

/** What a block says, wherever it stands: the same object as long as nobody edits one of its lines. */
export class Passage implements Keeper {
  kept: unknown[] | null = null;

  constructor(
    readonly kind: BlockKind,
    readonly mark: string | null,
    /** As written, line ends included. */
    readonly text: string,
    /** What stands inside; positions count from the start of `text`. */
    readonly inlines: readonly Inline[],
    private readonly lines: readonly Line[],
    private readonly from: number,
  ) {}

  /** Whether `block` of `segment` says the same. */
  isOf(segment: Segment, { kind, firstLine, endLine, start }: Block): boolean {
    const { lines } = this;
    if (kind !== this.kind || lines.length !== endLine - firstLine || this.from !== start - segment.startOf(firstLine)) return false;
    for (let index = 0; index < lines.length; index++) if (lines[index] !== segment.lines[firstLine + index]) return false;
    return true;
  }
}

export const keptWithPassage = new KeptWith<Passage>();

/** Makes a look at what has a passage into one that is taken once at each passage. */
export function oncePassage<S, T>(passageOf: (subject: S) => Passage, look: (subject: S) => T): (subject: S) => T {
  return keptWithPassage.once(passageOf, look);
}

const keptWithLine = new KeptWith<Line>();
/** With the block's first line: an edited segment keeps what its untouched paragraphs were parsed to. */
const passages = keptWithLine.place<Passage>();
/** A part's name and the text behind it stand on one line. */
const barePassages = keptWithLine.place<Passage>();

const noInlines: readonly Inline[] = [];

/** What each block says. */
export function passagesOf(segment: Segment, blocks: readonly Block[]): readonly Passage[] {
  return blocks.map((block) => {
    const line = segment.lines[block.firstLine] as Line;
    const isParsed = hasInlines(block);
    const kept = isParsed ? passages : barePassages;
    const known = kept.get(line);
    if (known?.isOf(segment, block) === true) return known;
    const passage = passageOf(segment, block, isParsed);
    kept.set(line, passage);
    return passage;
  });
}

function passageOf(segment: Segment, { kind, mark, firstLine, endLine, start, end }: Block, isParsed: boolean): Passage {
  const text = segment.text.slice(start, end);
  const inlines = isParsed ? parseInlines(text) : noInlines;
  return new Passage(kind, mark, text, inlines, segment.lines.slice(firstLine, endLine), start - segment.startOf(firstLine));
}
