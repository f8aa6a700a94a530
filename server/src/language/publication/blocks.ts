import { joinLines } from "../model/join.js";
import type { Unit } from "../model/unit.js";
import { attachmentsBlock } from "./attachments.js";
import { inlinesOfProse, inlinesOfText } from "./inlines.js";
import { listBlock } from "./lists.js";
import type { PublishedBlock, Source } from "./nodes.js";
import { participantsBlock } from "./participants.js";
import { sourceOf, type ReadBlock } from "./read.js";
import type { Scope } from "./scope.js";
import { tableBlock } from "./tables.js";

/** The blocks of one part, or of what stands above the first one. */
export function publishedBlocks(unit: Unit, blocks: readonly ReadBlock[], isAttachmentList: boolean, scope: Scope): readonly PublishedBlock[] {
  const built: PublishedBlock[] = [];
  for (let index = 0; index < blocks.length; ) {
    const rest = run(blocks, index, isAttachmentList);
    built.push(...made(unit, rest, isAttachmentList, scope));
    index += rest.length;
  }
  return built;
}

/** The blocks from `index` on that make one: a list, a table, a list of participants. */
function run(blocks: readonly ReadBlock[], index: number, isAttachmentList: boolean): readonly ReadBlock[] {
  const kind = family(blocks[index], isAttachmentList);
  let end = index + 1;
  if (kind === "single") {
    // A mark alone on its line is that of the paragraph below.
    if (isLoneMark(blocks[index]) && blocks[end]?.placed.block.kind === "paragraph" && blocks[end]?.placed.block.mark === null) end++;
    return blocks.slice(index, end);
  }
  if (kind === "participants") while (blocks[end]?.placed.block.kind === "paragraph") end++;
  else while (end < blocks.length && family(blocks[end], isAttachmentList) === kind && !(kind === "table" && isParted(blocks[end - 1], blocks[end]))) end++;
  return blocks.slice(index, end);
}

function family(read: ReadBlock | undefined, isAttachmentList: boolean): "list" | "table" | "participants" | "attachments" | "single" {
  const kind = read?.placed.block.kind;
  if (kind === "tableRow") return "table";
  if (kind === "listName") return "participants";
  if (kind === "entry" || kind === "paragraph") return isAttachmentList ? "attachments" : kind === "entry" ? "list" : "single";
  return "single";
}

function isLoneMark(read: ReadBlock | undefined): boolean {
  return read !== undefined && read.placed.block.mark !== null && read.placed.span.start === read.placed.span.end;
}

function isParted(above: ReadBlock | undefined, below: ReadBlock | undefined): boolean {
  return above?.placed.endLine !== below?.placed.line;
}

function made(unit: Unit, blocks: readonly ReadBlock[], isAttachmentList: boolean, scope: Scope): readonly PublishedBlock[] {
  const [first] = blocks;
  if (first === undefined) return [];
  const source = sourceOf(blocks);
  switch (family(first, isAttachmentList)) {
    case "list":
      return listBlock(unit, blocks, scope);
    case "table":
      return [tableBlock(unit, blocks, source, scope)];
    case "participants":
      return participantsBlock(unit, blocks, scope);
    case "attachments":
      return attachmentsBlock(unit, blocks, source, scope);
    case "single":
      return [single(unit, blocks, source, scope)];
  }
}

function single(unit: Unit, blocks: readonly ReadBlock[], source: Source, scope: Scope): PublishedBlock {
  const { placed, prose } = blocks.at(-1) as ReadBlock;
  const line = unit.lines[placed.line];
  // The label of a field is no running text, but a reader wants it.
  const isField = line?.kind === "field" && placed.block.kind === "field";
  const inlines = prose === null || isField ? inlinesOfText(joinLines(isField ? line.text : unit.slice(placed.span)), scope) : inlinesOfProse(prose, scope);
  if (placed.block.kind === "subheading") return { kind: "subheading", level: line?.kind === "subheading" ? line.level : 1, inlines, source };
  return { kind: "paragraph", marked: blocks[0]?.placed.block.mark !== null, inlines, source };
}
