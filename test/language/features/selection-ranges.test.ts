import assert from "node:assert/strict";
import type { SelectionRange } from "vscode-languageserver-types";
import { Agenda, selectionRanges, toOffset, toPosition } from "../../../server/src/language/index.js";
import { marked } from "../../support/marked.js";

/** Each step must be, beside the whole document, one of the marked ranges, from the innermost out. */
function checkSteps(source: string): void {
  const read = marked(source);
  // A bar of a table is written `¦`, since `|` is the cursor.
  const text = read.text.replaceAll("¦", "|");
  const { cursor, spans } = read;
  const agenda = Agenda.of(text);
  const [range] = selectionRanges(agenda, [toPosition(agenda, cursor)], "utf-16");
  const steps: string[] = [];
  for (let step: SelectionRange | undefined = range; step !== undefined; step = step.parent) {
    steps.push(text.slice(toOffset(agenda, step.range.start), toOffset(agenda, step.range.end)));
  }
  const expected = [...spans].reverse().map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(steps, [...expected, text]);
}

describe("expanding the selection", () => {
  it("takes word, sentence, paragraph, part, item, section and document", () => {
    checkSteps("DAGSORDEN 2025\n\n⟦1. Sager\n\n⟦1.1. Ny bro\n\n⟦Baggrund\n⟦⟦Den gamle ⟦br|o⟧ er slidt.⟧ Den er fra 1931.⟧⟧⟧⟧\n");
  });

  it("takes entry, list and part", () => {
    checkSteps("⟦1. Sager\n\n⟦1.1. Ny bro\n\n⟦Indstilling\nKKR\n⟦⟦– ⟦⟦bygg|er⟧ broen⟧⟧\n– maler den.⟧⟧⟧⟧\n");
  });

  it("takes word, cell, row and table", () => {
    checkSteps("⟦1. Sager\n\n⟦1.1. Ny bro\n\n⟦Baggrund\n⟦¦ Bro ¦ Pris ¦\n⟦¦ ⟦Den ⟦n|ye⟧⟧ ¦ 4 ¦⟧⟧⟧⟧⟧\n");
  });

  it("takes a link whole", () => {
    checkSteps("⟦1. Sager\n\n⟦1.1. Ny bro\n\n⟦Bilag\n⟦./. ⟦⟦[Kort over ⟦bro|en⟧](bilag/kort.pdf)⟧ fra 2024.⟧⟧⟧⟧⟧\n");
  });

  it("takes the title, marks included", () => {
    checkSteps("⟦1. Sager\n\n⟦⟦1.1. ⟦Ny ⟦br|o⟧ (15 min.)⟧⟧\nSAG-2025-01234 abcd⟧⟧\n");
  });

  it("does not end a sentence behind jf., pkt. or the day of a date", () => {
    checkSteps("⟦1. Sager\n\n⟦1.1. Ny bro\n\n⟦Baggrund\n⟦⟦Den 8. marts 2025 blev broen lukket, jf. KKR's ⟦bes|lutning⟧ under pkt. 2.1.⟧ Nu er den åben.⟧⟧⟧⟧\n");
  });

  it("ends a sentence behind kr. and a year", () => {
    checkSteps("⟦1. Sager\n\n⟦1.1. Ny bro\n\n⟦Baggrund\n⟦Den koster 800 kr. ⟦Den er ⟦fr|a⟧ 1931.⟧ Broen er slidt.⟧⟧⟧⟧\n");
  });
});
