import assert from "node:assert/strict";
import { Agenda, readabilityOf, type Readability } from "../../../server/src/language/index.js";

function checkReadability(text: string, expected: Partial<Readability>): void {
  const agenda = Agenda.of(`1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\n${text}\n`);
  const found = readabilityOf(agenda.units.find(({ unit }) => unit.kind === "item")!.unit);
  for (const [key, value] of Object.entries(expected)) assert.deepEqual([key, found[key as keyof Readability]], [key, value]);
}

describe("readability", () => {
  // 6 words a sentence, 2 of them long: 6 + 33.
  it("is words in a sentence plus long words in per cent", () => checkReadability("Kommunen bygger en ny cykelsti her. ".repeat(10), { words: 60, lix: 39, level: "middle" }));

  it("counts short words in short sentences as easy", () => checkReadability("Vi har en sti. ".repeat(20), { words: 80, lix: 4, level: "veryEasy" }));

  it("counts entries of a list as sentences", () => checkReadability("– Vi har nu en ny sti\n".repeat(10), { words: 60, lix: 6 }));

  it("does not end a sentence at an abbreviation or a date, nor a word at a hyphen", () =>
    checkReadability("Vi har bl.a. en it-plan fra den 8. maj 2025 her. ".repeat(6), { words: 66, lix: 11 }));

  it("says nothing about a few words, nor counts headings and cases", () => checkReadability("Vi har en sti.", { words: 4, lix: null, level: null }));
});
