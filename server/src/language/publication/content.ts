import type { Unit } from "../model/unit.js";
import { listedAttachments } from "./attachments.js";
import { publishedBlocks } from "./blocks.js";
import { frontBlocks } from "./front.js";
import { inlinesOfText, plainText } from "./inlines.js";
import type { Audience, AttachmentEntry, ContentsEntry, PublishedContent, PublishedPart, Source } from "./nodes.js";
import { readBlocks, sourceOf, type ReadBlock } from "./read.js";
import { readable, slug, type Scope } from "./scope.js";

/** A unit as an audience reads it, wherever the unit stands. */
export interface UnitContent {
  readonly title: string;
  /** Its entry in the contents. */
  readonly entry: ContentsEntry;
  readonly content: PublishedContent;
  readonly attachments: readonly AttachmentEntry[];
}

interface Cached extends UnitContent {
  readonly key: string;
}

const cache = new WeakMap<Unit, Partial<Record<Audience, Cached>>>();

/** What a unit's content depends on that other units have a say in. */
export interface Surroundings {
  readonly id: string;
  /** All that follows, as text to compare. */
  readonly key: string;
  /** By where the number begins, counted from the unit's start. */
  readonly targets: ReadonlyMap<number, string>;
  /** Where the entries of an overview of the document begin, likewise. */
  readonly overview: ReadonlySet<number>;
}

/** Read once for each audience, until somebody edits the unit or one of its references leads elsewhere. */
export function unitContent(unit: Unit, audience: Audience, around: Surroundings): UnitContent {
  const { key } = around;
  const known = cache.get(unit) ?? {};
  const before = known[audience];
  if (before?.key === key) return before;
  const fresh = { key, ...compute(unit, audience, around) };
  cache.set(unit, { ...known, [audience]: fresh });
  return fresh;
}

function compute(unit: Unit, audience: Audience, around: Surroundings): UnitContent {
  const scope: Scope = { audience, names: unit.names, id: around.id, targets: around.targets, attachments: listedAttachments(unit).length };
  const written = readable(unit.heading?.title ?? "", audience);
  const title = /[*[]|:\/\/|www\./u.test(written) ? plainText(inlinesOfText(written, scope)) : written;
  const content = contentOf(unit, around, scope);
  const all = [content.blocks, ...content.parts.map(({ blocks }) => blocks)].flat();
  const entry: ContentsEntry = { targetId: around.id, level: unit.kind === "item" ? 2 : 1, number: unit.heading?.number ?? null, title, withheld: false };
  return { title, entry, content, attachments: all.flatMap((block) => (block.kind === "attachments" ? block.entries : [])) };
}

function contentOf(unit: Unit, { overview }: Surroundings, scope: Scope): PublishedContent {
  const read = readBlocks(unit).filter((block) => !isHeading(unit, block));
  const from = read.findIndex(({ placed }) => placed.block.kind === "partName");
  const above = from < 0 ? read : read.slice(0, from);
  const blocks = unit.kind === "front" ? frontBlocks(unit, above, overview, scope) : publishedBlocks(unit, above, false, scope);
  return { blocks, parts: from < 0 ? [] : partsOf(unit, read.slice(from), scope) };
}

/** What of the heading is a block of its own: the name of a group, `LUKKET` below a title. */
function isHeading(unit: Unit, { placed }: ReadBlock): boolean {
  const segment = unit.segments[unit.headIndex];
  if (segment?.head === undefined || segment.head === null) return false;
  const line = placed.line - unit.segmentLine(unit.headIndex);
  if (segment.head.kind === "group") return line === 0;
  return line === segment.extent.closedLine && placed.endLine === placed.line + 1;
}

function partsOf(unit: Unit, blocks: readonly ReadBlock[], scope: Scope): readonly PublishedPart[] {
  const starts = blocks.flatMap(({ placed }, index) => (placed.block.kind === "partName" ? [index] : []));
  const used = new Map<string, number>();
  return starts.flatMap((start, index): PublishedPart[] => {
    const head = blocks[start];
    const part = head && unit.partAt(head.placed.lineStart);
    if (head === undefined || part === undefined || part === null) return [];
    const inside = blocks.slice(start + 1, starts[index + 1]);
    const isCanonical = part.written.toLowerCase() === part.name.toLowerCase();
    const name = isCanonical ? part.name : readable(part.written, scope.audience);
    const short = slug(part.name);
    const count = (used.get(short) ?? 0) + 1;
    used.set(short, count);
    const source: Source = { ...sourceOf([head]), end: part.nameSpan.end };
    return [{ id: `${scope.id}-${short}${count > 1 ? `-${count}` : ""}`, role: part.role, name, source, blocks: publishedBlocks(unit, inside, part.role === "attachments", scope) }];
  });
}
