import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Agenda, Linter, ProfileNames, kkr, parseLines, rules, type Profile } from "../../server/src/language/index.js";
import { allParticipants } from "../../server/src/language/model/people.js";
import { proseOf } from "../../server/src/language/model/prose.js";
import { referencesOf } from "../../server/src/language/model/references.js";
import { silencesOf } from "../../server/src/language/model/silences.js";
import { parseInlines } from "../../server/src/language/syntax/parse.js";
import { outlineOf } from "../support/outline.js";
import { examplesIn, type SpecificationExample } from "../support/specification.js";

/** What an example can say something about. */
const views: Readonly<Record<string, (agenda: Agenda) => unknown>> = {
  outline: outlineOf,
  header: (agenda) => ({ ...agenda.header, kind: agenda.kind }),
  lines: (agenda) => parseLines(agenda.text).map((line) => ({ ...line, says: line.text.slice(line.content) })),
  inlines: (agenda) => parseInlines(agenda.text).map((inline) => ({ ...inline, text: agenda.text.slice(inline.start, inline.end) })),
  blocks: (agenda) => agenda.units.flatMap(({ unit }) => unit.blocks.map(({ block, span }) => ({ kind: block.kind, mark: block.mark, text: unit.slice(span) }))),
  prose: (agenda) => agenda.units.flatMap(({ unit }) => proseOf(unit).map(({ text }) => text)),
  people: allParticipants,
  references: (agenda) => referencesOf(agenda).map(({ number, elsewhere, kind }) => ({ number, elsewhere, kind })),
  silences: (agenda) => silencesOf(agenda).map(({ rules: silenced, fromLine, endLine, reason }) => ({ rules: silenced.map(({ id }) => id), from: fromLine + 1, to: endLine, reason })),
};

/** `actual` reduced to what `expected` speaks of; a line or block may be given by its kind alone. */
function reduced(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(expected)) return actual.map((one, index) => reduced(one, expected[index]));
  if (typeof actual !== "object" || actual === null) return actual;
  if (typeof expected === "string") return "kind" in actual ? actual.kind : actual;
  if (typeof expected !== "object" || expected === null) return actual;
  return Object.fromEntries(Object.keys(expected).map((key) => [key, reduced((actual as Readonly<Record<string, unknown>>)[key], (expected as Readonly<Record<string, unknown>>)[key])]));
}

function agendaOf({ text, kind, profile }: SpecificationExample): Agenda {
  if (profile === null) return Agenda.of(text, { defaultKind: kind });
  return Agenda.of(text, { defaultKind: kind, names: new ProfileNames({ ...kkr, ...(profile as Partial<Profile>) }) });
}

function checkExample(example: SpecificationExample): void {
  const agenda = agendaOf(example);
  assert.equal(agenda.text, example.text);
  assert.equal(parseLines(example.text).map(({ text, eol }) => text + eol).join(""), example.text);
  for (const { what, value } of example.expected) {
    const view = views[what];
    assert.ok(view, `json ${what}: one of ${Object.keys(views).join(", ")}`);
    assert.deepEqual(reduced(view(agenda), value), value);
  }
  if (example.expected.length > 0 && example.findings === null) return;
  const linter = new Linter({ rules, onFailure: (rule, error) => assert.fail(`${rule}: ${String(error)}`) });
  assert.deepEqual([...new Set(linter.check(agenda).map(({ rule }) => rule))].sort(), example.findings ?? []);
}

describe("the specification", () => {
  const examples = examplesIn(readFileSync(join(import.meta.dirname, "../../grammar/README.md"), "utf8"));

  for (const example of examples) it(`${example.heading} (line ${example.line})`, () => checkExample(example));

  it("has examples", () => assert.ok(examples.length > 30));
});
