import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda } from "../../../server/src/language/index.js";
import { agendaText, anyText, edit, placeEdit, type ArbitraryEdit } from "../../support/arbitrary.js";
import { corpusTexts } from "../../support/corpus.js";
import { snapshotOf } from "../../support/snapshot.js";

const runs = Number(process.env["DAGSORDEN_FUZZ"] ?? 300);

function checkEdits(text: string, edits: readonly ArbitraryEdit[]): void {
  let agenda = Agenda.of(text);
  let current = text;
  for (const one of edits) {
    const change = placeEdit(one, current.length);
    agenda.sections;
    agenda = agenda.edited(change);
    current = current.slice(0, change.start) + change.text + current.slice(change.end);
    assert.deepEqual(snapshotOf(agenda), snapshotOf(Agenda.of(current)));
  }
}

describe("an edited agenda", () => {
  it("says what a fresh reading says, on agenda-like text", () => {
    fc.assert(fc.property(agendaText, fc.array(edit, { maxLength: 8 }), checkEdits), { numRuns: runs });
  }).timeout(0);

  it("says what a fresh reading says, on any text", () => {
    fc.assert(fc.property(anyText, fc.array(edit, { maxLength: 8 }), checkEdits), { numRuns: runs });
  }).timeout(0);

  for (const { name, text } of corpusTexts()) {
    it(`says what a fresh reading says, on ${name}`, () => {
      fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => checkEdits(text, edits)), { numRuns: Math.ceil(runs / 30) });
    }).timeout(0);
  }

  it("keeps the units an edit does not touch", () => {
    const text = "1. Siden sidst\n\n1.1. Nyt\nSAG-2025-01234 abcd\n\nBaggrund\nTekst.\n\n2. Eventuelt\n";
    const before = Agenda.of(text);
    const at = text.indexOf("Tekst");
    const after = before.edited({ start: at, end: at, text: "Mere " });
    assert.deepEqual(after.units.map(({ unit }, index) => unit === before.units[index]?.unit), [true, false, true]);
  });
});
