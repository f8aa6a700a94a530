import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda, applyEdits, formatEdits, ProfileNames } from "../../../server/src/language/index.js";
import { agendaText, anyText, structuredText } from "../../support/arbitrary.js";
import { corpusTexts } from "../../support/corpus.js";
import { outlineOf } from "../../support/outline.js";
import { samples, styleSamples } from "../../support/samples.js";

/** Formats and checks what formatting promises of any text. */
function checkFormatted(agenda: Agenda): string {
  const text = agenda.text;
  const edits = formatEdits(agenda);
  const formatted = applyEdits(text, edits);
  const again = Agenda.of(formatted, { names: agenda.names, defaultKind: agenda.defaultKind });
  assert.equal(lettersOf(formatted), lettersOf(text), "a letter or digit is changed");
  assert.deepEqual(wordsOf(formatted), wordsOf(text), "a word is changed");
  assert.deepEqual(withoutLines(again), withoutLines(agenda), "the outline is changed");
  assert.deepEqual(notesOf(formatted), notesOf(text), "a note is changed");
  assert.deepEqual(formatEdits(again), [], "formatting twice changes more");
  let end = 0;
  for (const { span } of edits) {
    assert.ok(span.start >= end && span.end >= span.start, "edits overlap");
    end = span.end;
  }
  return formatted;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** Words; one that a line's end divides counts as one, as a reader sees it. */
function wordsOf(text: string): readonly string[] {
  return text.replace(/-[^\S\r\n]*(?:\r\n|[\r\n])\s*(?=\p{Ll})/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function withoutLines(agenda: Agenda): unknown {
  return JSON.parse(JSON.stringify(outlineOf(agenda), (key, value: unknown) => (key === "line" ? undefined : value)));
}

function notesOf(text: string): readonly string[] {
  return (text.match(/^[^\S\r\n]*\/\/.*$/gmu) ?? []).map((note) => note.trim());
}

describe("formatting: what it promises of any text", () => {
  for (const { name, text, kind } of samples()) it(`test/samples/${name}`, () => void checkFormatted(Agenda.of(text, { defaultKind: kind })));
  for (const { name, text, profile, kind } of styleSamples()) {
    it(`test/samples/stilarter, ${name}`, () => void checkFormatted(Agenda.of(text, { names: new ProfileNames(profile), defaultKind: kind })));
  }
  for (const { name, text } of corpusTexts()) it(`a real document: ${name}`, () => void checkFormatted(Agenda.of(text)));

  it("lines of agendas in any order", () => fc.assert(fc.property(agendaText, (text) => void checkFormatted(Agenda.of(text))), { numRuns: 300 }));
  it("sections and items with any content", () => fc.assert(fc.property(structuredText, (text) => void checkFormatted(Agenda.of(text))), { numRuns: 150 }));
  it("any text at all", () => fc.assert(fc.property(anyText, (text) => void checkFormatted(Agenda.of(text))), { numRuns: 300 }));
});
