import type { Span } from "../text/span.js";
import { proseOf, type Prose } from "./prose.js";
import { onceAtUnit, type Part, type Unit } from "./unit.js";

/** An entry of a part Bilag. Spans count from the unit's start. */
export interface Attachment {
  /** What a reader sees: the link's text, else the line without its mark. */
  readonly title: string;
  /** The address of `[Titel](sti)`, or null. */
  readonly target: string | null;
  readonly span: Span;
  readonly part: Part;
  /** How the entry is marked: `./.`, `–`, a number, or nothing. */
  readonly marker: string;
  readonly prose: Prose;
}

/** `vedlagt`, `bilag 2`, a mark in the margin: a place where the text speaks of attachments. */
export interface AttachmentMention {
  readonly span: Span;
  /** The text of the place, `"vedlagte"`. */
  readonly word: string;
  /** The number of `bilag 2`, or null. */
  readonly number: number | null;
  readonly prose: Prose;
}

/** The attachments listed in a unit, in order. */
export const attachmentsOf = onceAtUnit((unit): readonly Attachment[] => {
  if (!unit.parts.some(isList)) return [];
  const found: Attachment[] = [];
  for (const prose of proseOf(unit)) {
    const part = partOf(unit, prose);
    if (part !== null && isList(part) && prose.text !== "") found.push(attachment(unit, prose, part));
  }
  return found;
});

/** Where a unit's text, its lists of attachments left out, speaks of attachments. */
export const mentionsOf = onceAtUnit((unit): readonly AttachmentMention[] => {
  const found: AttachmentMention[] = [];
  for (const prose of proseOf(unit)) {
    if (prose.kind === "title" || !prose.blocks.some(({ inlines }) => inlines.some(({ kind }) => kind === "attachmentMention"))) continue;
    if (partOf(unit, prose)?.role !== "attachments") for (const mention of mentionsIn(unit, prose)) found.push(mention);
  }
  return found;
});

function isList({ role }: Part): boolean {
  return role === "attachments";
}

function partOf(unit: Unit, prose: Prose): Part | null {
  return unit.partAt(prose.blocks[0]?.lineStart ?? 0);
}

function attachment(unit: Unit, prose: Prose, part: Part): Attachment {
  const block = prose.blocks[0];
  const link = block?.inlines.find((inline) => inline.kind === "link");
  const line = unit.lines[block?.line ?? 0];
  const marker = prose.mark ?? (line?.kind === "bullet" ? line.marker : line?.kind === "numbered" ? line.number : "");
  return {
    title: link === undefined ? prose.text : link.label,
    target: link === undefined ? null : link.target,
    span: prose.sourceOf(0, prose.text.length),
    part,
    marker,
    prose,
  };
}

function mentionsIn(unit: Unit, prose: Prose): readonly AttachmentMention[] {
  return prose.blocks.flatMap(({ inlines, span }) =>
    inlines.flatMap((inline) => {
      if (inline.kind !== "attachmentMention") return [];
      const place = { start: span.start + inline.start, end: span.start + inline.end };
      return [{ span: place, word: unit.slice(place), number: inline.number, prose }];
    }),
  );
}
