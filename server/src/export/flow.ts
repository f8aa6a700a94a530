import type { Publication, PublishedBlock, PublishedContent, PublishedInline, PublishedItem, PublishedSection, SubheadingBlock } from "../language/index.js";
import { wording } from "./wording.js";

/** A piece of a document from its title block down, in reading order: what every output is written from. */
export type Piece = HeadingPiece | CasePiece | BlockPiece;

/** `level` counts from 1 below the title and never leaves one out, so that screen readers can go by it. */
export interface HeadingPiece {
  readonly kind: "heading";
  readonly level: number;
  readonly of: "section" | "item" | "part" | "list" | "subheading";
  /** What references and the contents lead to, or null. */
  readonly id: string | null;
  readonly number: string | null;
  readonly inlines: readonly PublishedInline[];
  readonly minutes: number | null;
  /** An item that is closed, in an output that tells of it. */
  readonly closed: boolean;
}

export interface CasePiece {
  readonly kind: "case";
  readonly number: string;
  readonly initials: string | null;
}

export interface BlockPiece {
  readonly kind: "block";
  readonly block: Exclude<PublishedBlock, SubheadingBlock>;
}

/** HTML has six levels, and the first is the title's. */
const deepest = 5;

/** The whole document in order. */
export function flowOf(publication: Publication): readonly Piece[] {
  const flow = new Flow();
  if (publication.front !== null) flow.content(publication.front, 0);
  for (const section of publication.sections) flow.section(section);
  return flow.pieces;
}

class Flow {
  readonly pieces: Piece[] = [];
  #level = 0;

  section(section: PublishedSection): void {
    const { id, kind, number, title, content, items } = section;
    if (kind !== "none") this.#heading({ of: "section", level: 1, id, number, inlines: plain(title) });
    if (content !== null) this.content(content, 1);
    for (const item of items) this.#item(item, kind === "none" ? 1 : 2);
  }

  #item({ id, number, title, minutes, closed, withheld, case: caseLine, content }: PublishedItem, level: number): void {
    this.#heading({ of: "item", level, id, number, inlines: plain(title), minutes, closed: closed && !withheld });
    if (caseLine !== null) this.pieces.push({ kind: "case", ...caseLine });
    if (content !== null) this.content(content, level);
  }

  /** What stands below a heading of `level`. */
  content({ blocks, parts }: PublishedContent, level: number): void {
    this.#blocks(blocks, level);
    for (const { id, name, blocks: inside } of parts) {
      this.#heading({ of: "part", level: level + 1, id, inlines: plain(name) });
      this.#blocks(inside, level + 1);
    }
  }

  #blocks(blocks: readonly PublishedBlock[], level: number): void {
    for (const block of blocks) {
      if (block.kind === "subheading") {
        this.#heading({ of: "subheading", level: level + block.level, inlines: block.inlines });
        continue;
      }
      if (block.kind === "participants" && block.name !== "") this.#heading({ of: "list", level: level + 1, inlines: plain(block.name) });
      if (!isEmpty(block)) this.pieces.push({ kind: "block", block });
    }
  }

  #heading({ level, ...given }: Pick<HeadingPiece, "of" | "level" | "inlines"> & Partial<HeadingPiece>): void {
    this.#level = Math.min(level, this.#level + 1, deepest);
    this.pieces.push({ kind: "heading", id: null, number: null, minutes: null, closed: false, ...given, level: this.#level });
  }
}

/** A table of nothing but its ruler, a list of participants without any. */
function isEmpty(block: BlockPiece["block"]): boolean {
  switch (block.kind) {
    case "table":
      return block.columns === 0 || (block.header === null && block.rows.length === 0);
    case "participants":
      return block.people.length === 0;
    default:
      return false;
  }
}

function plain(text: string): readonly PublishedInline[] {
  return [{ kind: "text", text }];
}

/** `15 min.` and `lukket`, what a heading says beside its title. */
export function marksOf({ minutes, closed }: Pick<HeadingPiece, "minutes" | "closed">): readonly string[] {
  return [...(minutes === null ? [] : [wording.minutes(minutes)]), ...(closed ? [wording.closed] : [])];
}

/** `2.1.`, as headings and contents have it; `""` where there is none. */
export function dotted(number: string | null): string {
  return number === null || number === "" ? "" : `${number}.`;
}
