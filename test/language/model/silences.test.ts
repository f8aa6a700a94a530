import assert from "node:assert/strict";
import { Agenda } from "../../../server/src/language/model/agenda.js";
import { silencesOf } from "../../../server/src/language/model/silences.js";

/** Each silence of a document: its rules as written, and the lines (from 1) it reaches. */
function silencesIn(...lines: readonly string[]): readonly string[] {
  const agenda = Agenda.of(lines.join("\n"));
  return silencesOf(agenda).map(({ rules, fromLine, endLine }) => `${rules.map(({ span }) => agenda.slice(span)).join(" ")}: ${fromLine + 1}-${endLine}`);
}

const item = ["1. Sager", "", "1.1. Ny bro", "SAG-2025-01234 abcd"];

describe("a note that silences a rule", () => {
  it("counts for the whole document at its top", () => {
    assert.deepEqual(silencesIn("// Skrevet i marts", "// ignorer: tom-del, stavet-del – aftalt", "", "DAGSORDEN 2025", ...item), ["tom-del stavet-del: 1-8"]);
  });

  it("counts for an item right below its title or case line", () => {
    assert.deepEqual(silencesIn(...item, "// ignorer: tom-del – aftalt", "", "Baggrund", "Tekst.", "1.2. Ny vej", "SAG-2025-01234 abcd", "Bilag"), ["tom-del: 3-8"]);
    assert.deepEqual(silencesIn(...item.slice(0, 3), "// ignorer: tom-del – aftalt", ...item.slice(3), "Baggrund"), ["tom-del: 3-6"]);
  });

  it("counts for the next line with text in it anywhere else", () => {
    assert.deepEqual(silencesIn(...item, "", "Baggrund", "// ignorer: tom-del – aftalt", "", "// en note", "Indstilling", "Tekst."), ["tom-del: 10-10"]);
  });

  it("counts for the heading of the next item at the end of an item", () => {
    assert.deepEqual(silencesIn(...item, "Baggrund", "Tekst.", "// ignorer: manglende-sag – aftalt", "1.2. Ny vej", "", "Baggrund"), ["manglende-sag: 8-8"]);
  });

  it("counts for the next heading right below it, where the one above has nothing below it", () => {
    assert.deepEqual(silencesIn("1. Sager", "", "// ignorer: manglende-sag – aftalt", "1.1. Ny bro"), ["manglende-sag: 4-4"]);
    assert.deepEqual(silencesIn("1. Sager", "// ignorer: tom-sektion – aftalt", "1.1. Ny bro"), ["tom-sektion: 1-2"]);
    assert.deepEqual(silencesIn("1. Sager", "", "// ignorer: tom-sektion – aftalt", "", "2. Andet"), ["tom-sektion: 1-4"]);
    assert.deepEqual(silencesIn("1. Sager", "", "// ignorer: tom-sektion – aftalt"), ["tom-sektion: 1-3"]);
  });

  it("names rules in any case", () => {
    const agenda = Agenda.of("// Ignorer: Tom-Del\n1. Sager");
    assert.deepEqual(silencesOf(agenda).flatMap(({ rules }) => rules.map(({ id, span }) => [id, agenda.slice(span)])), [["tom-del", "Tom-Del"]]);
  });
});
