import assert from "node:assert/strict";
import fc from "fast-check";
import type { Position, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Documents, type OpenDocument } from "../../server/src/documents.js";
import { Agenda, documentSymbols, textsOf, toOffset, toPosition, type PositionEncoding, type TextChange } from "../../server/src/language/index.js";
import { Log } from "../../server/src/log.js";
import { PendingChanges } from "../../server/src/pending-changes.js";
import { agendaText, anyText, edit, placeEdit, type ArbitraryEdit } from "../support/arbitrary.js";
import { snapshotOf } from "../support/snapshot.js";

const silent = (message: string): void => assert.fail(message);
const log = new Log({ error: silent, warn: silent, info: silent });

function opened(text: string, encoding: PositionEncoding = "utf-16", uri = "file:///a.dagsorden", languageId = "dagsorden"): OpenDocument {
  return new Documents(encoding, log).open({ uri, languageId, version: 1, text });
}

/** A place as a client with the encoding writes it, computed the plain way. */
function placeIn(document: TextDocument, offset: number, encoding: PositionEncoding): Position {
  const { line, character } = document.positionAt(offset);
  if (encoding === "utf-16") return { line, character };
  const before = document.getText({ start: { line, character: 0 }, end: { line, character } });
  return { line, character: Buffer.byteLength(before) };
}

/** Edits a document step by step, looking at the agenda now and then, and compares with a fresh reading. */
function checkEdits(text: string, edits: readonly (ArbitraryEdit & { readonly look: boolean })[], encoding: PositionEncoding): void {
  const document = opened(text, encoding);
  const plain = TextDocument.create("", "", 1, text);
  for (const [index, one] of edits.entries()) {
    const { start, end, text: fresh } = wholeCharacters(placeEdit(one, plain.getText().length), plain.getText());
    const range = { start: plain.positionAt(start), end: plain.positionAt(end) };
    const change: TextDocumentContentChangeEvent = { range: { start: placeIn(plain, start, encoding), end: placeIn(plain, end, encoding) }, text: fresh };
    TextDocument.update(plain, [{ range, text: fresh }], index + 2);
    document.update([change], index + 2);
    if (one.look) assert.equal(document.agenda.text, plain.getText());
  }
  const read = Agenda.of(plain.getText());
  assert.deepEqual(snapshotOf(document.agenda), snapshotOf(read));
  assert.deepEqual(documentSymbols(document.agenda, encoding, textsOf("da")), documentSymbols(read, encoding, textsOf("da")));
}

const looked = fc.tuple(edit, fc.boolean()).map(([one, look]) => ({ ...one, look }));

/** The change without halves of characters at its ends: a client that counts bytes cannot name them. */
function wholeCharacters({ start, end, text }: TextChange, within: string): TextChange {
  const whole = (at: number): number => ((within.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at);
  return { start: whole(start), end: whole(end), text };
}

describe("open documents", () => {
  for (const encoding of ["utf-16", "utf-8"] as const) {
    it(`say what a fresh reading says, after any edits (${encoding})`, () => {
      const edits = fc.array(looked, { maxLength: 25 });
      fc.assert(fc.property(fc.oneof(agendaText, anyText), edits, (text, several) => checkEdits(text, several, encoding)), { numRuns: 250 });
    });
  }

  it("convert every place there and back", () => {
    fc.assert(
      fc.property(fc.oneof(agendaText, anyText), (text) => {
        const agenda = Agenda.of(text);
        const plain = TextDocument.create("", "", 1, text);
        let offset = 0;
        for (const character of text) {
          const inLineEnd = text[offset - 1] === "\r" && text[offset] === "\n";
          for (const encoding of ["utf-16", "utf-8"] as const) {
            if (inLineEnd) continue;
            const place = toPosition(agenda, offset, encoding);
            assert.deepEqual(place, placeIn(plain, offset, encoding));
            assert.equal(toOffset(agenda, place, encoding), offset);
          }
          offset += character.length;
        }
      }),
      { numRuns: 200 },
    );
  });

  it("take a place inside a character or behind the line as the nearest one", () => {
    const agenda = Agenda.of("blå 😀 bil\r\nnæste");
    const cases: [number, number, number][] = [[0, 3, 2], [0, 4, 3], [0, 6, 4], [0, 8, 4], [0, 9, 6], [0, 99, 10], [1, 2, 13], [1, 3, 14], [9, 0, 17], [-1, 4, 0], [0, -4, 0]];
    for (const [line, character, offset] of cases) assert.equal(toOffset(agenda, { line, character }, "utf-8"), offset, `${line}:${character}`);
  });

  it("replace everything, several things, or nothing", () => {
    const document = opened("1. A\n\n2. B\n");
    document.update([{ text: "1. C\n" }, { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 4 } }, text: "D" }], 7);
    assert.deepEqual([document.version, document.agenda.text], [7, "1. D\n"]);
    document.update([], 8);
    assert.deepEqual([document.version, document.agenda.text], [8, "1. D\n"]);
    // Given backwards, and a range that is null as some clients write it.
    document.update([{ range: { start: { line: 0, character: 4 }, end: { line: 0, character: 3 } }, text: "E" }], 9);
    assert.equal(document.agenda.text, "1. E\n");
    document.update([{ range: null, text: "1. F\n" } as unknown as TextDocumentContentChangeEvent], 10);
    assert.equal(document.agenda.text, "1. F\n");
  });

  it("keep the units that an edit did not touch", () => {
    const document = opened("1. A\n\n1.1. B\n\nBaggrund\nTekst.\n\n1.2. C\n\nBaggrund\nTekst.\n");
    const before = document.agenda;
    document.update([{ range: { start: { line: 5, character: 0 }, end: { line: 5, character: 5 } }, text: "Ny tekst" }], 2);
    const after = document.agenda;
    assert.deepEqual(after.units.map(({ unit }, index) => unit === before.units[index]?.unit), [true, false, true]);
    assert.equal(document.agenda, after);
  });

  for (const [uri, languageId, kind] of [
    ["file:///c%3A/m%C3%B8der/Kladde.REFERAT", "dagsorden", "referat"],
    ["untitled:Untitled-1", "dagsorden", "dagsorden"],
    ["untitled:Untitled-1", "referat", "referat"],
    ["vscode-remote://ssh+h/a b.referat?x=1#L3", "dagsorden", "referat"],
    ["git:/a.referat?%7B%22ref%22%3A%22HEAD%22%7D", "dagsorden", "referat"],
    ["https://x/y?file=a.referat", "dagsorden", "dagsorden"],
    ["", "", "dagsorden"],
    ["%%%\u0000😀", "dagsorden", "dagsorden"],
  ] as const) {
    it(`${JSON.stringify(uri)} is ${kind} by default`, () => {
      const document = opened("1. A\n", "utf-16", uri, languageId);
      assert.deepEqual([document.uri, document.agenda.kind], [uri, kind]);
    });
  }
});

describe("pending changes", () => {
  const changes = fc.array(edit, { maxLength: 30 });

  it("do to a text what the edits did", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), changes, (text, edits) => {
        const pending = new PendingChanges();
        let now = text;
        for (const one of edits) {
          const change = placeEdit(one, now.length);
          now = now.slice(0, change.start) + change.text + now.slice(change.end);
          const after = now;
          pending.add(change, (start, end) => after.slice(start, end));
        }
        const taken = pending.take();
        assert.ok(taken.length <= 8);
        assert.equal(taken.reduce((result, { start, end, text: fresh }) => result.slice(0, start) + fresh + result.slice(end), text), now);
        assert.deepEqual(pending.take(), []);
      }),
      { numRuns: 1000 },
    );
  });

  it("make one of a burst of typing", () => {
    const pending = new PendingChanges();
    const typed = "Indstilling";
    for (let at = 0; at < typed.length; at++) pending.add({ start: 5 + at, end: 5 + at, text: typed.charAt(at) }, (start, end) => typed.slice(start - 5, end - 5));
    assert.deepEqual(pending.take(), [{ start: 5, end: 5, text: typed }]);
  });
});
