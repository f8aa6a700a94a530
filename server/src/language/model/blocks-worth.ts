import type { Inline } from "../syntax/nodes.js";
import { parseInlines } from "../syntax/parse.js";
import type { Span } from "../text/span.js";
import { blocksOf } from "./blocks.js";
import type { PlacedBlock, Unit } from "./unit.js";

/** What most questions ask of a block. */
export type ReadBlock = Pick<PlacedBlock, "block" | "span" | "lineStart" | "line" | "endLine" | "inlines">;

/** Which blocks are wanted, by their text, and of which of those what stands inside. */
export interface Wanted {
  readonly isWorth: (text: string) => boolean;
  readonly hasInlines: (text: string) => boolean;
}

/**
 * Texts that are read together when somebody asks for what stands inside one of them: setting up the
 * parser takes longer than reading a paragraph.
 */
export class InlineBatch {
  #waiting: string[] = [];
  #read: (readonly Inline[])[] = [];

  /** What stands inside `text`, once it is asked for. */
  add(text: string): () => readonly Inline[] {
    const index = this.#read.length + this.#waiting.length;
    this.#waiting.push(text);
    return () => {
      if (index >= this.#read.length) {
        this.#read = this.#read.concat(parseInlines(this.#waiting));
        this.#waiting = [];
      }
      return this.#read[index] ?? [];
    };
  }
}

/**
 * The wanted blocks of a unit, as `Unit.blocks` has them. Reading what stands inside a paragraph is half
 * the work of reading a document, and of most paragraphs a summary needs nothing.
 *
 * @param within only blocks of segments that reach into it, counted from the unit's start
 */
export function blocksWorth(unit: Unit, { isWorth, hasInlines }: Wanted, batch: InlineBatch, within: Span | null = null): readonly ReadBlock[] {
  const found: ReadBlock[] = [];
  for (const [index, segment] of unit.segments.entries()) {
    const base = unit.segmentStart(index);
    if (within !== null && (base >= within.end || base + segment.length <= within.start)) continue;
    if (!isWorth(segment.text)) continue;
    const line = unit.segmentLine(index);
    for (const block of blocksOf(segment, unit.doubleSpaced, index === unit.headIndex)) {
      const text = segment.text.slice(block.start, block.end);
      if (!isWorth(text)) continue;
      const inlines = withoutInlines.has(block.kind) || !hasInlines(text) ? nothing : batch.add(text);
      found.push({
        block,
        span: { start: base + block.start, end: base + block.end },
        lineStart: base + segment.startOf(block.firstLine),
        line: line + block.firstLine,
        endLine: line + block.endLine,
        get inlines() {
          return inlines();
        },
      });
    }
  }
  return found;
}

const none: readonly Inline[] = [];
const nothing = (): readonly Inline[] => none;

/** Lines that hold no running text. */
const withoutInlines: ReadonlySet<string> = new Set(["case", "partName", "listName", "note", "furniture", "address", "documentKind"]);
