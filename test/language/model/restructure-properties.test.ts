import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda, applyEdits, ProfileNames, type PlacedUnit } from "../../../server/src/language/index.js";
import { numberingFaults } from "../../../server/src/language/model/numbering.js";
import { numberOf, referencesOf, targetsOf } from "../../../server/src/language/model/references.js";
import { restructure, type RestructureAction } from "../../../server/src/language/model/restructure/actions.js";
import { numberAt, renameNumber } from "../../../server/src/language/model/restructure/rename.js";
import type { Restructured } from "../../../server/src/language/model/restructure/restructure.js";
import { agendaText, anyText, structuredText } from "../../support/arbitrary.js";
import { corpusTexts } from "../../support/corpus.js";
import { numberedText } from "../../support/numbered.js";
import { samples, styleSamples } from "../../support/samples.js";

const runs = Number(process.env["DAGSORDEN_FUZZ"] ?? 200);

const kinds = ["moveUp", "moveDown", "delete", "duplicate", "promote", "demote", "insertItem", "insertSection"] as const;

/** The text after the change, checked against everything that must hold of any; null where it was refused. */
function after(agenda: Agenda, result: Restructured): string | null {
  if (result.kind === "refused") return null;
  let end = 0;
  for (const { span, newText, kind } of result.edits) {
    assert.ok(span.start >= end && span.end >= span.start && span.end <= agenda.length, "edits overlap, are out of order or out of the text");
    end = span.end;
    // Nothing but numbers: a number for a number, a list for a range, or the mark behind one.
    if (kind === "text" || (kind === "contents" && newText.length !== span.end - span.start)) continue;
    assert.match(newText, /^(?:[\d., og–til-]+| \[findes ikke\]||[^\r\n]+)$/u);
    if (kind !== "contents") assert.match(agenda.slice(span), /^(?:[\d.\s–tilogTILOG-]*| \[findes ikke\])$/u);
  }
  return applyEdits(agenda.text, result.edits);
}

/** `title of the unit -> titles of what its references name`, for every reference in the text that names something. */
function whatIsNamed(agenda: Agenda): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const reference of referencesOf(agenda)) {
    if (reference.kind !== "prose" || reference.elsewhere) continue;
    for (const target of targetsOf(agenda, reference)) {
      const from = titleOf(reference.unit);
      named.set(from, (named.get(from) ?? new Set()).add(titleOf(target)));
    }
  }
  return named;
}

function titleOf({ unit }: PlacedUnit): string {
  return unit.heading?.title ?? "";
}

/** Every line's text without digits: what may change places but not words. */
function words(text: string): readonly string[] {
  return text.replaceAll(" [findes ikke]", "").split(/\r\n|[\r\n]/u).map((line) => line.replace(/\d+(?:[.,]\d+)*/gu, "#")).sort();
}

/** A unit of the document, by a fraction of their number. */
function placeIn(agenda: Agenda, part: number): number {
  const placed = agenda.units[Math.floor(part * agenda.units.length)];
  return placed === undefined ? 0 : placed.start + (placed.unit.heading?.span.start ?? 0);
}

const part = fc.double({ min: 0, max: 0.999, noNaN: true });

function checkMoveAndBack(agenda: Agenda, at: number): void {
  for (const [there, back] of [["moveUp", "moveDown"], ["moveDown", "moveUp"]] as const) {
    const first = restructure(agenda, { kind: there, at });
    const text = after(agenda, first);
    if (text === null || first.kind === "refused" || first.focus === null) continue;
    assert.deepEqual(words(text), words(agenda.text));
    const moved = Agenda.of(text, { names: agenda.names, defaultKind: agenda.defaultKind });
    assert.equal(after(moved, restructure(moved, { kind: back, at: first.focus })), agenda.text);
  }
}

/** Of a document in which everything is numbered as it should be. */
function checkRenumber(agenda: Agenda): Agenda | null {
  const text = after(agenda, restructure(agenda, { kind: "renumberAll" }));
  if (text === null) return null;
  const once = Agenda.of(text, { names: agenda.names, defaultKind: agenda.defaultKind });
  assert.equal(after(once, restructure(once, { kind: "renumberAll" })), text);
  return once;
}

describe("restructuring, whatever the document", () => {
  it("renumbers once and for all, and breaks no reference", () => {
    fc.assert(
      fc.property(numberedText({ ranges: true, faults: true }), (text) => {
        const agenda = Agenda.of(text);
        const once = checkRenumber(agenda);
        assert.ok(once !== null);
        assert.deepEqual(numberingFaults(once), []);
        assert.deepEqual(whatIsNamed(once), whatIsNamed(agenda));
        assert.deepEqual(words(once.text).join("\n").replaceAll(/#(?:, #)* og #|#-#|# til #/gu, "#"), words(text).join("\n").replaceAll(/#(?:, #)* og #|#-#|# til #/gu, "#"));
      }),
      { numRuns: runs },
    );
  });

  it("moves and moves back to what it was", () => {
    fc.assert(
      fc.property(numberedText({ ranges: false, faults: false }), part, (text, where) => {
        const agenda = Agenda.of(text);
        checkMoveAndBack(agenda, placeIn(agenda, where));
      }),
      { numRuns: runs },
    );
  });

  it("keeps every reference with what it names, whatever is done", () => {
    fc.assert(
      fc.property(numberedText({ ranges: true, faults: true }), part, fc.constantFrom(...kinds), part, fc.constantFrom("before", "after", "inside"), fc.boolean(), (text, where, kind, target, side, isMove) => {
        const agenda = Agenda.of(text);
        const at = placeIn(agenda, where);
        const action = (isMove ? { kind: "moveTo", at, target: placeIn(agenda, target), side } : { kind, at, title: "Nyt punkt" }) as RestructureAction;
        const change = restructure(agenda, action);
        assert.ok(change.kind === "edits" || change.reason !== "unclear", "what is numbered well is never unclear");
        const result = after(agenda, change);
        if (result === null) return;
        const next = Agenda.of(result);
        const isDeletion = !isMove && kind === "delete";
        const left = new Set(next.units.map(titleOf));
        // A copy names the same; what is gone names nothing and is named by nobody.
        const before = [...whatIsNamed(agenda)].flatMap(([from, to]) => {
          const staying = [...to].filter((title) => !isDeletion || left.has(title));
          return isDeletion && (!left.has(from) || staying.length === 0) ? [] : [[from, new Set(staying)] as const];
        });
        assert.deepEqual(whatIsNamed(next), new Map(before));
        assert.deepEqual(numberingFaults(next), []);
      }),
      { numRuns: runs * 2 },
    );
  });

  it("renames a number and back to what it was", () => {
    fc.assert(
      fc.property(numberedText({ ranges: false, faults: false }), part, fc.integer({ min: 20, max: 99 }), (text, where, to) => {
        const agenda = Agenda.of(text);
        const found = numberAt(agenda, placeIn(agenda, where));
        if (found === null) return;
        const renamed = after(agenda, renameNumber(agenda, found, found.number.replace(/\d+$/u, String(to))));
        if (renamed === null) return;
        const next = Agenda.of(renamed);
        assert.deepEqual(whatIsNamed(next), whatIsNamed(agenda));
        const again = next.units.find((unit) => titleOf(unit) === titleOf(found.placed))!;
        assert.equal(after(next, renameNumber(next, { placed: again, number: numberOf(again.unit)!, span: { start: 0, end: 0 } }, found.number)), text);
      }),
      { numRuns: runs },
    );
  });

  it("never falls over", () => {
    fc.assert(
      fc.property(fc.oneof(agendaText, structuredText, anyText), part, fc.constantFrom(...kinds), part, fc.constantFrom("before", "after", "inside"), (text, where, kind, target, side) => {
        const agenda = Agenda.of(text);
        const at = Math.floor(where * agenda.length);
        after(agenda, restructure(agenda, { kind, at, title: "Nyt punkt" }));
        after(agenda, restructure(agenda, { kind: "moveTo", at, target: Math.floor(target * agenda.length), side }));
        checkRenumber(agenda);
        const found = numberAt(agenda, at);
        if (found !== null) after(agenda, renameNumber(agenda, found, "7.7"));
      }),
      { numRuns: runs },
    );
  });
});

describe("restructuring documents as people write them", () => {
  const styled = styleSamples().map(({ name, text, kind, profile }) => ({ name, text, kind, names: new ProfileNames(profile) }));
  const documents = [...samples(), ...styled, ...corpusTexts().map(({ name, text }) => ({ name, text, kind: "dagsorden" as const }))];
  for (const { name, text, kind, ...options } of documents) {
    it(`keeps ${name} whole`, () => {
      const agenda = Agenda.of(text, { defaultKind: kind, ...options });
      const once = checkRenumber(agenda);
      if (once === null) return;
      assert.deepEqual(words(once.text), words(text));
      assert.deepEqual(whatIsNamed(once), whatIsNamed(agenda));
      for (const placed of once.units) {
        if (placed.unit.kind === "front") continue;
        checkMoveAndBack(once, placed.start + (placed.unit.heading?.span.start ?? 0));
      }
    });
  }
});
