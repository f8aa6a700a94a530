import { attachmentsOf } from "../model/attachments.js";
import type { PlacedBlock, Unit } from "../model/unit.js";
import { attachmentId, inlinesOfProse, inlinesOfText, plainText } from "./inlines.js";
import type { AttachmentEntry, AttachmentsBlock, LinkTarget, PublishedInline, Source } from "./nodes.js";
import { sourceOf, type ReadBlock } from "./read.js";
import type { Scope } from "./scope.js";

const cache = new WeakMap<Unit, readonly PlacedBlock[]>();

/** The blocks that are a unit's attachments, in order; sub-headings and tables among them are none. */
export function listedAttachments(unit: Unit): readonly PlacedBlock[] {
  let listed = cache.get(unit);
  if (listed === undefined) {
    const hasList = unit.parts.some(({ role }) => role === "attachments");
    listed = !hasList ? [] : attachmentsOf(unit).flatMap(({ prose }) => (prose.kind === "paragraph" || prose.kind === "entry" ? prose.blocks.slice(0, 1) : []));
    cache.set(unit, listed);
  }
  return listed;
}

/** Entries of a part Bilag that follow each other. */
export function attachmentsBlock(unit: Unit, blocks: readonly ReadBlock[], source: Source, scope: Scope): readonly AttachmentsBlock[] {
  const entries = blocks.flatMap((block) => entry(unit, block, scope));
  return entries.length === 0 ? [] : [{ kind: "attachments", entries, source }];
}

/** As the list of all entries numbers them; a mark alone on its line is none. */
function entry(unit: Unit, read: ReadBlock, scope: Scope): readonly AttachmentEntry[] {
  const inlines = read.prose === null ? inlinesOfText(unit.slice(read.placed.span), scope) : inlinesOfProse(read.prose, scope);
  const text = plainText(inlines);
  if (text === "") return [];
  const number = listedAttachments(unit).indexOf(read.placed) + 1;
  const link = inlines.find((inline) => inline.kind === "link");
  return [{ id: attachmentId(scope.id, number), number, title: link?.text ?? text, target: targetOf(link), inlines, source: sourceOf([read]) }];
}

function targetOf(link: PublishedInline | undefined): LinkTarget | null {
  return link?.kind === "link" ? link.target : null;
}
