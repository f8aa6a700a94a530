import assert from "node:assert/strict";
import { Agenda, definition, documentHighlights, findReferences, toPosition, toSpan } from "../../../server/src/language/index.js";
import { marked, withMarks } from "../../support/marked.js";

const uri = "file:///m/d.dagsorden";

/** "Go to definition" at the cursor selects the marked ranges. */
function checkDefinition(source: string): void {
  const { text, cursor, spans } = marked(source);
  const agenda = Agenda.of(text);
  const found = definition(agenda, uri, toPosition(agenda, cursor), "utf-16");
  assert.equal(withMarks(text, found.map(({ targetSelectionRange }) => toSpan(agenda, targetSelectionRange))), withMarks(text, spans));
  for (const { targetUri, targetRange, targetSelectionRange, originSelectionRange } of found) {
    const [outer, inner, origin] = [targetRange, targetSelectionRange, originSelectionRange!].map((range) => toSpan(agenda, range));
    assert.equal(targetUri, uri);
    assert.ok(outer!.start <= inner!.start && inner!.end <= outer!.end && origin!.start <= cursor && cursor <= origin!.end);
  }
}

/** "Find all references" gives the marked ranges, and so do the highlights. */
function checkReferences(source: string): void {
  const { text, cursor, spans } = marked(source);
  const agenda = Agenda.of(text);
  const position = toPosition(agenda, cursor);
  const found = findReferences(agenda, uri, position, true, "utf-16");
  assert.equal(withMarks(text, found.map(({ range }) => toSpan(agenda, range))), withMarks(text, spans));
  assert.deepEqual(documentHighlights(agenda, position, "utf-16").map(({ range }) => range), found.map(({ range }) => range));
}

/** The same without the thing itself. */
function checkMentions(source: string): void {
  const { text, cursor, spans } = marked(source);
  const agenda = Agenda.of(text);
  const found = findReferences(agenda, uri, toPosition(agenda, cursor), false, "utf-16");
  assert.equal(withMarks(text, found.map(({ range }) => toSpan(agenda, range))), withMarks(text, spans));
}

describe("go to definition", () => {
  it("goes from a reference to its item or section", () => {
    checkDefinition("1. Sager\n\n⟦1.1. Ny bro (5 min.)⟧\n\n1.2. Ny vej\n\nBaggrund\nSe pkt. 1.|1.\n");
    checkDefinition("⟦1. Sager⟧\n\n1.1. Ny bro\n\nBaggrund\nSe |punkt 1.\n");
    checkDefinition("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nSe pkt. |1.7.\n");
    checkDefinition("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nSe pkt. |1.1 i referatet.\n");
  });

  it("goes from a range to all of it, from one of its numbers to that one", () => {
    checkDefinition("1. Sager\n\n⟦1.1. Ny bro⟧\n\n⟦1.2. Ny vej⟧\n\n⟦1.3. Ny sti⟧\n\nBaggrund\nSe pk|t. 1.1-1.3.\n");
    checkDefinition("1. Sager\n\n⟦1.1. Ny bro⟧\n\n1.2. Ny vej\n\n1.3. Ny sti\n\nBaggrund\nSe pkt. 1|.1-1.3.\n");
    checkDefinition("1. Sager\n\n1.1. Ny bro\n\n1.2. Ny vej\n\n⟦1.3. Ny sti⟧\n\nBaggrund\nSe pkt. 1.1-1.|3.\n");
  });

  it("goes from the contents to the item", () => {
    checkDefinition("DAGSORDEN 2025\n\nIndhold\n1. Sager.....\t2\n1.1. Ny |bro.....\t2\n\n1. Sager\n\n⟦1.1. Ny bro⟧\n");
    checkDefinition("DAGSORDEN 2025\n\nIndhold\nSager.....\t2\nNy |bro.....\t2\n\n1. Sager\n\n⟦1.1. Ny bro⟧\n");
  });

  it("goes from a case number to the first item with it", () => {
    checkDefinition("1. Sager\n\n1.1. Ny bro\n⟦SAG-2025-00001 abcd⟧\n\n1.2. Ny vej\nSAG-2025-00001 abcd\n\nBaggrund\nSe SAG-2025-0|0001.\n");
    checkDefinition("1. Sager\n\n1.1. Ny bro\n⟦SAG-2025-00001 abcd⟧\n\n1.2. Ny vej\nSAG-2025-00001 a|bcd\n");
  });

  it("goes from an attachment's number to its entry, from the word to the list", () => {
    const list = (prose: string, entries: string): string => `1. Sager\n\n1.1. Ny bro\n\nBaggrund\n${prose}\n\n${entries}\n\n1.2. Ny vej\n\nBilag\n./. Et helt andet\n`;
    checkDefinition(list("Kortet er med som bilag |2.", "Bilag\n./. Notat\n./. ⟦[Kort](kort.pdf)⟧"));
    checkDefinition(list("Se bi|lag 7.", "Bilag\n./. Bilag 6: Notat\n./. ⟦Bilag 7: Kort⟧"));
    checkDefinition(list("Notatet er ved|lagt.", "⟦Bilag⟧\n./. Notat\n./. Kort"));
    checkDefinition(list("Jf. bil|ag.", "./. ⟦Bilag⟧\n./. Notat"));
    checkDefinition(list("Se bilag |3.", "Bilag\n./. Notat\n./. Kort"));
    checkDefinition(list("Se bilag |1.", ""));
  });

  it("goes nowhere from a reference to an item that is gone", () => {
    checkDefinition("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nSe pkt. 1.|1 [findes ikke].\n");
    checkDefinition("1. Sager\n\n1.1. Ny bro\n\n1.2. Ny vej\n\nBaggrund\nSe pkt. 1.|1-1.2 [findes ikke].\n");
  });

  it("goes from a note to the item it names", () => {
    checkDefinition("1. Sager\n\n⟦1.1. Ny bro⟧\n\nBaggrund\n// se pkt. 1.|1\nTekst.\n");
  });

  it("stays on a heading, and goes nowhere from prose", () => {
    checkDefinition("1. Sager\n\n⟦1.1. Ny b|ro⟧\n");
    checkDefinition("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nBro|en er slidt.\n");
  });
});

describe("find all references", () => {
  it("finds every mention of an attachment in its item", () => {
    checkReferences("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nSe ⟦bilag |2⟧ og bilag 1, jf. ⟦bilag 2⟧.\n\nBilag\n./. Notat\n./. ⟦Kort⟧\n\n1.2. Ny vej\n\nBaggrund\nSe bilag 2.\n\nBilag\n./. A\n./. B\n");
    checkReferences("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nSe ⟦bilag 2⟧ og bilag 1.\n\nBilag\n./. Notat\n./. ⟦Ko|rt⟧\n");
  });

  it("finds every reference to an item, ranges and contents included", () => {
    checkReferences("DAGSORDEN 2025\n\nIndhold\n1. Sager.....\t2\n⟦1.2⟧. Ny vej.....\t2\n\n1. Sager\n\n1.1. Ny bro\n\nBaggrund\nSe pkt. ⟦1.2⟧ og pkt. ⟦1.1-1.3⟧, men ikke pkt. 1.2 i referatet.\n\n⟦1.2.⟧ Ny v|ej\n\n1.3. Ny sti\n");
  });

  it("finds them from a reference too", () => {
    checkReferences("1. Sager\n\n⟦1.1.⟧ Ny bro\n\nBaggrund\nSe pkt. ⟦1.1⟧.\n\n1.2. Ny vej\n\nBaggrund\nSe pkt. ⟦1.|1⟧.\n");
    checkReferences("1. Sager\n\n1.1. Ny bro\n\n⟦1.2.⟧ Ny vej\n\nBaggrund\nSe pkt. ⟦1.1-1.|2⟧.\n");
  });

  it("finds every place of a case", () => {
    checkReferences("1. Sager\n\n1.1. Ny bro\n⟦SAG-2025-00001⟧ abcd\n\nBaggrund\nSe ⟦SAG-2025-|00001⟧ og SAG-2025-00002.\n\n1.2. Ny vej\n⟦SAG-2025-00001⟧ abcd\n");
  });

  it("finds the parts of a name, however it is spelt", () => {
    checkReferences("1. Sager\n\n1.1. Ny bro\n\n⟦Bag|grund⟧\nTekst.\n\n1.2. Ny vej\n\n⟦Bagrund⟧\nTekst.\n\nIndstilling\nTekst.\n");
  });

  it("leaves the thing itself out when asked to", () => {
    checkMentions("1. Sager\n\n1.1. Ny b|ro\n\nBaggrund\nSe pkt. ⟦1.1⟧.\n");
    checkMentions("1. Sager\n\n1.1. Ny b|ro\n");
    checkMentions("1. Sager\n\n1.1. Ny bro\n\n⟦Bag|grund⟧\nTekst.\n\n1.2. Ny vej\n\n⟦Baggrund⟧\nTekst.\n");
  });

  it("finds nothing for prose", () => {
    checkReferences("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nBro|en er slidt.\n");
  });
});
