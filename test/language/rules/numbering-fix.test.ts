import assert from "node:assert/strict";
import { Agenda, applyEdits, Linter, rules } from "../../../server/src/language/index.js";

/** The fix of the only finding about numbering gives `expected`. */
function checkFix(text: string, expected: string): void {
  const found = new Linter({ rules }).check(Agenda.of(text)).filter(({ rule }) => rule === "nummerering");
  assert.equal(found.length, 1);
  assert.equal(applyEdits(text, found[0]!.fixes[0]!.edits), expected);
}

const text = (number: string, contents: string, prose: string): string =>
  `DAGSORDEN 2025\n\nIndhold\n${contents}\n\n1. Sager\n\n1.1. Ny bro\nSAG-2025-00001 abcd\n\nBaggrund\n${prose}\n\n${number}. Andet\n\n${number}.1. Ny vej\nSAG-2025-00002 abcd\n`;

describe("the fix of a wrong number", () => {
  it("leaves an entry of the contents that has a title only", () => {
    checkFix(text("3", "Sager.....\t2\nAndet.....\t3", "Se pkt. 3."), text("2", "Sager.....\t2\nAndet.....\t3", "Se pkt. 2."));
    checkFix(text("3", "1. Sager.....\t2\n3. Andet.....\t3", "Se pkt. 3.1."), text("2", "1. Sager.....\t2\n2. Andet.....\t3", "Se pkt. 2.1."));
  });

  it("leaves a reference to an item that is gone", () => {
    checkFix(text("3", "Sager.....\t2\nAndet.....\t3", "Se pkt. 3.1 [findes ikke]."), text("2", "Sager.....\t2\nAndet.....\t3", "Se pkt. 3.1 [findes ikke]."));
  });
});
