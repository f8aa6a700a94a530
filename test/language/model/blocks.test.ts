import assert from "node:assert/strict";
import { Agenda } from "../../../server/src/language/model/agenda.js";

/** The blocks of an item's text: kind, text, and the kinds of what stands inside. */
function blocksIn(...text: readonly string[]): readonly string[] {
  const agenda = Agenda.of(["1. Sager", "", "1.1. Ny bro", "SAG-2025-01234 abcd", "", "Baggrund", ...text, ""].join("\n"));
  const unit = agenda.units.at(-1)!.unit;
  const from = unit.blocks.findIndex(({ block }) => block.kind === "partName") + 1;
  return unit.blocks.slice(from).map(({ block, span, inlines }) => [`${block.kind}: ${unit.slice(span)}`, ...inlines.map(({ kind }) => kind)].join(" | "));
}

function checkBlocks(text: readonly string[], ...expected: readonly string[]): void {
  assert.deepEqual(blocksIn(...text), expected);
}

describe("paragraphs and entries", () => {
  it("begin with the number where it belongs to the sentence", () => {
    checkBlocks(["2. februar 2025 holdes seminar."], "paragraph: 2. februar 2025 holdes seminar. | date");
    checkBlocks(["12.3 mio. kr. er afsat."], "paragraph: 12.3 mio. kr. er afsat.");
    checkBlocks(["Pkt. 1.1 og 1.2 drøftes samlet."], "paragraph: Pkt. 1.1 og 1.2 drøftes samlet. | itemReference");
  });

  it("begin behind the number of a list", () => {
    checkBlocks(["1. at godkende planen", "2. at drøfte den"], "entry: at godkende planen", "entry: at drøfte den");
  });

  it("are not cut by a letter in brackets, a case's place or the name of a document", () => {
    checkBlocks(["Sagen blev drøftet i", "Udvalget (B) i maj og i", "Referat fra mødet i juni", "pkt. 3."], "paragraph: Sagen blev drøftet i\nUdvalget (B) i maj og i\nReferat fra mødet i juni\npkt. 3. | itemReference");
  });

  it("may be a sub-heading with a number", () => {
    checkBlocks(["# 2. februar", "Tekst."], "subheading: 2. februar | date", "paragraph: Tekst.");
  });
});
