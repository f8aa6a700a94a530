import { plainText } from "./inlines.js";
import type { PublishedBlock, PublishedPerson, TableRow } from "./nodes.js";

/** What a reader sees of a block as plain text: a line for each paragraph, entry, row and person. */
export function blockLines(block: PublishedBlock): readonly string[] {
  switch (block.kind) {
    case "paragraph":
    case "subheading":
      return [plainText(block.inlines)];
    case "list":
      return block.entries.flatMap(({ inlines, children }) => [`– ${plainText(inlines)}`, ...children.flatMap(blockLines)]);
    case "table":
      return [...(block.header === null ? [] : [rowText(block.header)]), ...block.rows.map(rowText)];
    case "attachments":
      return block.entries.map(({ title }) => title);
    case "participants":
      return [block.name, ...block.people.map(personText)].filter((line) => line !== "");
  }
}

function rowText({ cells }: TableRow): string {
  return cells.map(plainText).join(" | ");
}

function personText({ name, party, place }: PublishedPerson): string {
  return `${name}${party === null ? "" : ` (${party})`}${place === "" ? "" : `, ${place}`}`;
}
