import assert from "node:assert/strict";
import fc from "fast-check";
import type { SelectionRange } from "vscode-languageserver-types";
import {
  Agenda, completion, definition, documentHighlights, documentLinks, findReferences, foldingRanges, hover, selectionRanges, semanticTokens, semanticTokensInRange, textsOf, toOffset, toPosition, toSpan,
  type PositionEncoding,
} from "../../../server/src/language/index.js";
import { agendaText, anyText, edit, placeEdit, type ArbitraryEdit } from "../../support/arbitrary.js";
import { corpusTexts } from "../../support/corpus.js";
import { samples } from "../../support/samples.js";
import { decoded } from "../../support/tokens.js";

const uri = "file:///m/d.dagsorden";
const texts = textsOf("da");
const runs = Number(process.env["DAGSORDEN_FUZZ"] ?? 200);
const encodings: readonly PositionEncoding[] = ["utf-16", "utf-8"];

/** What a document gives as a whole. */
function checkDocument(agenda: Agenda): void {
  const lines = agenda.text.split(/\r\n|[\n\r]/u);
  for (const encoding of encodings) checkTokens(agenda, encoding, lines);
  checkFolds(agenda);
  for (const { range } of documentLinks(agenda, uri, "utf-16", texts)) assert.ok(toSpan(agenda, range).end > toSpan(agenda, range).start);
}

/** Sorted, not overlapping, each inside its line and of some length. */
function checkTokens(agenda: Agenda, encoding: PositionEncoding, lines: readonly string[]): void {
  const tokens = decoded(semanticTokens(agenda, encoding).data);
  let last = { line: 0, end: 0 };
  for (const { line, character, length } of tokens) {
    const width = encoding === "utf-8" ? Buffer.byteLength(lines[line] ?? "") : (lines[line]?.length ?? 0);
    assert.ok(length > 0 && character + length <= width, `token at ${line}:${character} of ${length} in a line of ${width}`);
    assert.ok(line > last.line || (line === last.line && character >= last.end), `token at ${line}:${character} overlaps the one before`);
    last = { line, end: character + length };
  }
}

/** Inside the document, more than a line long, no two beginning together, none half inside another. */
function checkFolds(agenda: Agenda): void {
  const around: number[] = [];
  let lastStart = -1;
  for (const { startLine, endLine } of foldingRanges(agenda)) {
    assert.ok(startLine > lastStart && startLine < endLine && endLine < agenda.lineCount, `fold ${startLine}-${endLine}`);
    lastStart = startLine;
    while (around.length > 0 && around.at(-1)! < startLine) around.pop();
    assert.ok(around.length === 0 || endLine <= around.at(-1)!, `fold ${startLine}-${endLine} overlaps`);
    around.push(endLine);
  }
}

/** What a place gives: nothing throws, and every answer is about the place. */
function checkPlace(agenda: Agenda, offset: number, encoding: PositionEncoding): void {
  // Between the two characters of a line end there is no place: the end of the line is meant.
  const at = toOffset(agenda, toPosition(agenda, offset, encoding), encoding);
  const position = toPosition(agenda, at, encoding);
  const holds = (span: { start: number; end: number }): boolean => span.start <= at && at <= span.end;
  checkSelection(agenda, at, encoding);
  const shown = hover(agenda, position, encoding, texts);
  if (shown !== null) assert.ok(holds(toSpan(agenda, shown.range!, encoding)));
  for (const link of definition(agenda, uri, position, encoding)) {
    assert.ok(holds(toSpan(agenda, link.originSelectionRange!, encoding)));
    const [whole, name] = [toSpan(agenda, link.targetRange, encoding), toSpan(agenda, link.targetSelectionRange, encoding)];
    assert.ok(whole.start <= name.start && name.end <= whole.end);
  }
  const found = findReferences(agenda, uri, position, true, encoding).map(({ range }) => range);
  assert.deepEqual(found, documentHighlights(agenda, position, encoding).map(({ range }) => range));
  assert.equal(new Set(found.map((range) => JSON.stringify(range))).size, found.length, "no place twice");
  for (const { textEdit } of completion(agenda, position, encoding, texts, true)) {
    const { range } = textEdit as { range: { start: { line: number }; end: { line: number; character: number } } };
    assert.ok(range.start.line === range.end.line && range.end.line === position.line && range.end.character === position.character);
  }
}

/** Each step holds the one before it and is larger; the last is the whole document. */
function checkSelection(agenda: Agenda, offset: number, encoding: PositionEncoding): void {
  const [first] = selectionRanges(agenda, [toPosition(agenda, offset, encoding)], encoding);
  let last = { start: offset, end: offset };
  let isFirst = true;
  for (let step: SelectionRange | undefined = first; step !== undefined; step = step.parent) {
    const span = toSpan(agenda, step.range, encoding);
    assert.ok(span.start <= last.start && last.end <= span.end, "holds the step before");
    assert.ok(isFirst || span.end - span.start > last.end - last.start, "is larger than the step before");
    last = span;
    isFirst = false;
  }
  assert.deepEqual(last, { start: 0, end: agenda.length });
}

/** After any edits everything is as in a fresh reading. */
function checkEdits(text: string, edits: readonly ArbitraryEdit[]): void {
  let agenda = Agenda.of(text);
  for (const one of edits) {
    // Asked before the edit too, so that there is something to be reused.
    semanticTokens(agenda, "utf-16");
    agenda = agenda.edited(placeEdit(one, agenda.length));
    const fresh = Agenda.of(agenda.text);
    for (const encoding of encodings) assert.deepEqual(semanticTokens(agenda, encoding), semanticTokens(fresh, encoding));
    assert.deepEqual(foldingRanges(agenda), foldingRanges(fresh));
    assert.deepEqual(documentLinks(agenda, uri, "utf-16", texts), documentLinks(fresh, uri, "utf-16", texts));
  }
}

describe("the features", () => {
  for (const { name, text, kind } of samples()) {
    it(`answer everywhere in ${name}`, () => {
      const agenda = Agenda.of(text, { defaultKind: kind });
      checkDocument(agenda);
      for (let offset = 0; offset <= agenda.length; offset++) checkPlace(agenda, offset, offset % 2 === 0 ? "utf-16" : "utf-8");
    }).timeout(0);

    it(`say after edits what a fresh reading says, on ${name}`, () => {
      fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => checkEdits(text, edits)), { numRuns: Math.ceil(runs / 20) });
    }).timeout(0);
  }

  for (const { name, text } of corpusTexts()) {
    it(`answer in ${name}`, () => {
      const agenda = Agenda.of(text);
      checkDocument(agenda);
      // A prime, so that every kind of place comes up.
      for (let offset = 0; offset <= agenda.length; offset += 61) checkPlace(agenda, offset, "utf-16");
    }).timeout(0);

    it(`say after edits what a fresh reading says, on ${name}`, () => {
      fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => checkEdits(text, edits)), { numRuns: Math.ceil(runs / 40) });
    }).timeout(0);
  }

  it("answer on any text", () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.oneof(agendaText, anyText), fc.array(edit, { maxLength: 3 }), place, fc.constantFrom(...encodings), (text, edits, at, encoding) => {
        const agenda = Agenda.of(text);
        checkDocument(agenda);
        checkPlace(agenda, Math.floor(at * agenda.length), encoding);
        checkEdits(text, edits);
      }),
      { numRuns: runs },
    );
  }).timeout(0);

  it("give the tokens of a range as the whole does, on the samples", () => {
    for (const { text } of samples()) {
      const agenda = Agenda.of(text);
      const all = decoded(semanticTokens(agenda, "utf-16").data);
      for (let line = 0; line < agenda.lineCount; line += 7) {
        const range = { start: { line, character: 0 }, end: { line: line + 20, character: 0 } };
        assert.deepEqual(decoded(semanticTokensInRange(agenda, range, "utf-16").data), all.filter((token) => token.line >= line && token.line <= line + 20));
      }
    }
  });
});
