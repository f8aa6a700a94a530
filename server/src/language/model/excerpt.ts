import type { DocumentKind, Inline } from "../syntax/nodes.js";
import type { Block } from "./blocks.js";
import { joinLines } from "./join.js";
import type { Part, Unit } from "./unit.js";

/** One paragraph or entry of a part, as a reader sees it. */
export interface ExcerptLine {
  readonly text: string;
  readonly isEntry: boolean;
}

const most = { lines: 4, characters: 400 } as const;

/** The part that tells most of a unit in few words: what is recommended, in minutes what was decided. Null where neither is written. */
export function shownPartOf(unit: Unit, kind: DocumentKind): Part | null {
  const filled = unit.parts.filter((part) => !part.isEmpty);
  const decision = kind === "referat" ? filled.find((part) => part.role === "decision") : undefined;
  return decision ?? filled.find((part) => part.role === "recommendation") ?? null;
}

/** The first lines of a part, without marks, notes and page furniture; `…` where more follows. */
export function excerptOf(unit: Unit, part: Part): readonly ExcerptLine[] {
  const lines: ExcerptLine[] = [];
  for (const { block, span, passage, inlines } of unit.blocks) {
    if (span.start < part.nameSpan.end || span.start >= part.span.end || !isShown(block)) continue;
    if (isEnough(lines)) break;
    addTo(lines, block, passage.text, inlines);
  }
  return cutToLength(lines);
}

/** Whether there are as many lines as an excerpt has, and one more that says so. */
export function isEnough(lines: readonly ExcerptLine[]): boolean {
  return lines.length > most.lines;
}

/** Puts the line of a block behind `lines`, by the block's text and what stands inside; an empty one is none. */
export function addTo(lines: ExcerptLine[], { kind }: Block, text: string, inlines: readonly Inline[]): void {
  const plain = plainText(text, inlines);
  if (plain !== "") lines.push({ text: plain, isEntry: kind === "entry" });
}

/** As many of the lines as an excerpt has room for. */
export function cutToLength(all: readonly ExcerptLine[]): readonly ExcerptLine[] {
  const lines: ExcerptLine[] = [];
  let left: number = most.characters;
  for (const { text, isEntry } of all) {
    if (lines.length === most.lines) return [...lines, { text: "…", isEntry: false }];
    if (text.length > left) return [...lines, { text: `${cutAtWord(text, left)} …`, isEntry }];
    lines.push({ text, isEntry });
    left -= text.length;
  }
  return lines;
}

/** Whether a block has a line in an excerpt. */
export function isShown({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "entry" || kind === "subheading";
}

/** A text without `**` and link targets, its lines joined. */
export function plainText(text: string, inlines: readonly Inline[]): string {
  let plain = "";
  let from = 0;
  for (const inline of inlines) {
    const inner = inline.kind === "link" ? inline.label : inline.kind === "strong" ? text.slice(inline.start + 2, inline.end - 2) : inline.kind === "emphasis" ? text.slice(inline.start + 1, inline.end - 1) : null;
    if (inner === null) continue;
    plain += text.slice(from, inline.start) + inner;
    from = inline.end;
  }
  return joinLines(plain + text.slice(from));
}

function cutAtWord(text: string, length: number): string {
  const cut = text.slice(0, Math.max(0, length));
  const space = cut.lastIndexOf(" ");
  return space > 0 ? cut.slice(0, space) : cut.replace(/\p{Cs}$/u, "");
}
