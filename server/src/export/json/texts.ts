import type { PublishedBlock, PublishedContent, TableRow } from "../../language/index.js";
import { plainText } from "../../language/index.js";
import { legible } from "../legible.js";

/** What a reader sees of some blocks, a line for each paragraph, entry and row. */
export function blocksText(blocks: readonly PublishedBlock[]): string {
  return blocks.flatMap(linesOf).map((line) => legible(line).trim()).filter((line) => line !== "").join("\n");
}

/** All of a content. */
export function contentText({ blocks, parts }: PublishedContent): string {
  return [blocksText(blocks), ...parts.map((part) => `${part.name}\n${blocksText(part.blocks)}`)].filter((text) => text !== "").join("\n\n");
}

function linesOf(block: PublishedBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "subheading":
      return [plainText(block.inlines)];
    case "list":
      return block.entries.flatMap(({ inlines, children }) => [`– ${plainText(inlines)}`, ...children.flatMap(linesOf)]);
    case "table":
      return [...(block.header === null ? [] : [rowText(block.header)]), ...block.rows.map(rowText)];
    case "attachments":
      return block.entries.map(({ title }) => title);
    case "participants":
      return [block.name, ...block.people.map(({ name, party, place }) => `${name}${party === null ? "" : ` (${party})`}${place === "" ? "" : `, ${place}`}`)];
  }
}

function rowText({ cells }: TableRow): string {
  return cells.map(plainText).join(" | ");
}
