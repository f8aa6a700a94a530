import { blockLines, type PublishedBlock, type PublishedContent } from "../../language/index.js";
import { legible } from "../legible.js";

/** What a reader sees of some blocks, a line for each paragraph, entry and row. */
export function blocksText(blocks: readonly PublishedBlock[]): string {
  return blocks.flatMap(blockLines).map((line) => legible(line).trim()).filter((line) => line !== "").join("\n");
}

/** All of a content. */
export function contentText({ blocks, parts }: PublishedContent): string {
  return [blocksText(blocks), ...parts.map((part) => `${part.name}\n${blocksText(part.blocks)}`)].filter((text) => text !== "").join("\n\n");
}
