import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda, kkr, Linter, ProfileNames, rules, Stock, summaryOf } from "../../../server/src/language/index.js";
import { agendaText, anyText, edit, placeEdit, structuredText, type ArbitraryEdit } from "../../support/arbitrary.js";
import { corpusTexts } from "../../support/corpus.js";
import { houseStyles } from "../../support/samples.js";
import { answersOf, snapshotOf } from "../../support/snapshot.js";

/** How many texts and how many edits; `npm run fuzz` asks for many more. */
const runs = Number(process.env["DAGSORDEN_FUZZ"] ?? 300);

const editsOfOne = 4;
const edits = fc.array(edit, { minLength: editsOfOne, maxLength: editsOfOne });

/** By what the text is read: mostly the default, sometimes another house's profile. */
const profiles = fc.constantFrom(kkr, kkr, kkr, ...Object.values(houseStyles)).map((profile) => new ProfileNames(profile));

function newLinter(): Linter {
  return new Linter({
    rules,
    onFailure: (rule, error) => {
      throw new Error(`${rule}: ${String(error)}`, { cause: error });
    },
  });
}

function checkEdits(text: string, changes: readonly ArbitraryEdit[], names: ProfileNames): void {
  const linter = newLinter();
  let agenda = Agenda.of(text, { names });
  let current = text;
  answersOf(agenda, linter);
  for (const one of changes) {
    const change = placeEdit(one, current.length);
    agenda = agenda.edited(change);
    current = current.slice(0, change.start) + change.text + current.slice(change.end);
    const fresh = Agenda.of(current, { names });
    same([snapshotOf(agenda), summaryOf(agenda), answersOf(agenda, linter)], [snapshotOf(fresh), summaryOf(fresh), answersOf(fresh, newLinter())]);
  }
}

/** Reads the text, then what edits make of it and of each other's texts, all with one stock and one linter. */
function checkReadings(texts: readonly string[], changes: readonly ArbitraryEdit[], names: ProfileNames): void {
  const linter = newLinter();
  const stock = new Stock();
  for (const one of changes) {
    for (const text of texts) {
      const change = placeEdit(one, text.length);
      for (const current of [text.slice(0, change.start) + change.text + text.slice(change.end), text]) {
        const agenda = Agenda.of(current, { names, stock });
        const fresh = Agenda.of(current, { names });
        same([snapshotOf(agenda), summaryOf(agenda), answersOf(agenda, linter)], [snapshotOf(fresh), summaryOf(fresh), answersOf(fresh, newLinter())]);
      }
    }
  }
}

/** Comparing texts is many times faster; what differs is shown by the slow way. */
function same(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) assert.deepEqual(actual, expected);
}

describe("any text", () => {
  it("is read without losing a character, and checked", () => {
    const texts = fc.oneof(agendaText, structuredText, anyText);
    const check = (text: string, names: ProfileNames): void => {
      const agenda = Agenda.of(text, { names });
      assert.equal(agenda.units.map(({ unit }) => unit.lines.map((line) => line.text + line.eol).join("")).join(""), text);
      answersOf(agenda, newLinter());
    };
    fc.assert(fc.property(texts, profiles, check), { numRuns: runs });
  }).timeout(0);
});

describe("an edited agenda", () => {
  it("says what a fresh reading says, on agenda-like text", () => {
    fc.assert(fc.property(agendaText, edits, profiles, checkEdits), { numRuns: Math.ceil((runs * 0.35) / editsOfOne) });
  }).timeout(0);

  it("says what a fresh reading says, on well-formed agendas", () => {
    fc.assert(fc.property(structuredText, edits, profiles, checkEdits), { numRuns: Math.ceil((runs * 0.35) / editsOfOne) });
  }).timeout(0);

  it("says what a fresh reading says, on any text", () => {
    fc.assert(fc.property(anyText, edits, profiles, checkEdits), { numRuns: Math.ceil((runs * 0.29) / editsOfOne) });
  }).timeout(0);

  for (const { name, text } of corpusTexts()) {
    it(`says what a fresh reading says, on ${name}`, () => {
      const names = new ProfileNames(kkr);
      fc.assert(fc.property(edits, (changes) => checkEdits(text, changes, names)), { numRuns: Math.ceil((runs * 0.01) / editsOfOne) });
    }).timeout(0);
  }

  it("leaves a finding its end where the document goes on behind it", () => {
    const linter = newLinter();
    const before = Agenda.of("\nDAGSORDEN 2025\n1 (Åben) Ny skole");
    linter.check(before);
    const after = before.edited({ start: before.length, end: before.length, text: "\n4. Eventuelt\n" });
    assert.deepEqual(answersOf(after, linter), answersOf(Agenda.of(after.text), newLinter()));
  });

  it("keeps the units an edit does not touch", () => {
    const text = "1. Siden sidst\n\n1.1. Nyt\nSAG-2025-01234 abcd\n\nBaggrund\nTekst.\n\n2. Eventuelt\n";
    const before = Agenda.of(text);
    const at = text.indexOf("Tekst");
    const after = before.edited({ start: at, end: at, text: "Mere " });
    assert.deepEqual(after.units.map(({ unit }, index) => unit === before.units[index]?.unit), [true, false, true]);
  });
});

describe("an agenda read after others", () => {
  const texts = fc.array(fc.oneof(agendaText, structuredText, anyText), { minLength: 1, maxLength: 3 });

  it("says what it says alone", () => {
    fc.assert(fc.property(texts, edits, profiles, checkReadings), { numRuns: Math.ceil((runs * 0.1) / editsOfOne) });
  }).timeout(0);

  for (const { name, text } of corpusTexts()) {
    it(`says what it says alone, on ${name}`, () => {
      const names = new ProfileNames(kkr);
      fc.assert(fc.property(edits, (changes) => checkReadings([text, `${text}\n${text}`], changes, names)), { numRuns: Math.ceil((runs * 0.001) / editsOfOne) });
    }).timeout(0);
  }

  /** Each read after the one before it, which differs where it matters to how texts are put together. */
  const after: readonly (readonly [why: string, before: string, text: string])[] = [
    ["the end of the first has no line end", "1. Sager\n\n2. Eventuelt", "1. Sager\n\n2. Eventuelt igen\n"],
    ["the end of the first stands in the middle", "1. Sager\n\n2. Eventuelt\n", "2. Eventuelt\n1. Sager\n"],
    ["the middle of the first stands at the end", "2. Eventuelt\n1. Sager\n", "1. Sager\n2. Eventuelt\n"],
    ["a line end goes on", "1. Sager\r2. Nyt\r3. Eventuelt\r", "1. Sager\r\n2. Nyt\r\n3. Eventuelt\r\n"],
    ["a segment goes on", "Tekst\n1. Sager\n2. Nyt\n3. Eventuelt\n", "Tekst\n1. Sager\nMere tekst.\n2. Nyt\nMere tekst.\n3. Eventuelt\n"],
    ["the front stands in the middle", "Tekst\nMere\n1. Sager\n", "1. Nyt\nTekst\nMere\n1. Sager\n"],
    ["the same comes twice", "1. Sager\n\n2. Nyt\n\n3. Eventuelt\n", "1. Sager\n\n2. Nyt\n\n1. Sager\n\n2. Nyt\n\n3. Eventuelt\n"],
    ["nothing", "1. Sager\n", ""],
  ];
  for (const [why, before, text] of after) {
    it(`says what it says alone: ${why}`, () => {
      for (const [first, second] of [[before, text], [text, before]] as const) {
        const stock = new Stock();
        Agenda.of(first, { stock });
        const [agenda, fresh] = [Agenda.of(second, { stock }), Agenda.of(second)];
        assert.equal(agenda.text, second);
        same([snapshotOf(agenda), summaryOf(agenda)], [snapshotOf(fresh), summaryOf(fresh)]);
      }
    });
  }

  it("is read, however many segments say the same", () => {
    const stock = new Stock();
    for (const text of ["1. Noget\n".repeat(150_000), `Tekst\n${"1. Noget\nMere.\n".repeat(150_000)}`, "1. Noget\n".repeat(150_000)]) assert.equal(Agenda.of(text, { stock }).length, text.length);
  });

  it("shares what others have said", () => {
    const stock = new Stock();
    const agenda = "1. Siden sidst\n\n1.1. Nyt\nSAG-2025-01234 abcd\n\nBaggrund\nTekst.\n\n2. Eventuelt\n";
    const first = Agenda.of(agenda, { stock });
    const minutes = Agenda.of(agenda.replace("Tekst.", "Tekst.\n\nBeslutning\nGodkendt."), { stock });
    assert.deepEqual(minutes.units.map(({ unit }, index) => unit === first.units[index]?.unit), [true, false, true]);
    assert.equal(minutes.units[1]?.unit.segments[0], first.units[1]?.unit.segments[0]);
    const twice = Agenda.of(agenda + agenda, { stock }).units.map(({ unit }) => unit);
    assert.equal(new Set(twice).size, twice.length);
  });
});
