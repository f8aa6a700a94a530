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
  return firstOf(linesOf(unit, part));
}

function* linesOf(unit: Unit, part: Part): Generator<ExcerptLine> {
  for (const { block, span, passage, inlines } of unit.blocks) {
    if (span.start >= part.nameSpan.end && span.start < part.span.end && isShown(block)) yield shownLine(block, passage.text, inlines);
  }
}

/** As many of the lines as an excerpt has room for. */
export function firstOf(all: Iterable<ExcerptLine>): readonly ExcerptLine[] {
  const lines: ExcerptLine[] = [];
  let left: number = most.characters;
  for (const { text, isEntry } of all) {
    if (text === "") continue;
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

/** The line of a block, by its text and what stands inside. */
export function shownLine({ kind }: Block, text: string, inlines: readonly Inline[]): ExcerptLine {
  return { text: plainText(text, inlines), isEntry: kind === "entry" };
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
