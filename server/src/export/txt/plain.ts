import type { ListBlock, Publication } from "../../language/index.js";
import { dotted, flowOf, marksOf, type BlockPiece, type Piece } from "../flow.js";
import { legible } from "../legible.js";
import type { HouseStyle } from "../style.js";
import { facts } from "../wording.js";
import { inlinesText } from "./inlines.js";
import { tableText } from "./table.js";

/** The document as plain text, to be read in a mail or by a screen; paragraphs are one line each. */
export function plainDocument(publication: Publication, { opening, closing }: HouseStyle): string {
  const title = legible(publication.title);
  const head = [title, "=".repeat(Math.min(title.length, 76)), ...facts(publication).map(([label, value]) => `${label}: ${legible(value)}`)].join("\n");
  const body = flowOf(publication).map(pieceText);
  return `${[head, ...opening.map(legible), ...body, ...closing.map(legible)].filter((text) => text !== "").join("\n\n")}\n`;
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case "heading": {
      const { level, of, number, inlines } = piece;
      const marks = marksOf(piece).map((mark) => ` (${mark})`).join("");
      const text = `${[dotted(number), inlinesText(inlines)].filter((part) => part !== "").join(" ")}${marks}`;
      if (of === "section") return `\n${text.toUpperCase()}`;
      if (of === "item") return `${level === 1 ? "\n" : ""}${text}\n${"-".repeat(Math.min(text.length, 76))}`;
      return `${text}:`;
    }
    case "case":
      return legible([piece.number, piece.initials ?? ""].join(" ").trim());
    case "block":
      return blockText(piece);
  }
}

function blockText({ block }: BlockPiece): string {
  switch (block.kind) {
    case "paragraph":
      return `${block.marked ? "./. " : ""}${inlinesText(block.inlines)}`;
    case "list":
      return listText(block, "");
    case "table":
      return tableText(block);
    case "attachments":
      return block.entries.map(({ number, inlines, title }) => `${number}. ${inlines.length > 0 ? inlinesText(inlines) : legible(title)}`).join("\n");
    case "participants":
      return block.people.map(({ name, party, place }) => legible(`– ${name}${party === null ? "" : ` (${party})`}${place === "" ? "" : `, ${place}`}`)).join("\n");
  }
}

function listText({ style, first, entries }: ListBlock, indent: string): string {
  return entries
    .map(({ inlines, children }, at) => {
      const marker = style === "bullet" ? "–" : style === "number" ? `${first + at})` : `${String.fromCharCode(96 + ((first + at - 1) % 26) + 1)})`;
      return [`${indent}${marker} ${inlinesText(inlines)}`, ...children.map((list) => listText(list, `${indent}  `))].join("\n");
    })
    .join("\n");
}
