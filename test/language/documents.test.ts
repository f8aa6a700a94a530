import assert from "node:assert/strict";
import { Agenda, Linter, rules } from "../../server/src/language/index.js";
import { corpusTexts } from "../support/corpus.js";
import { outlineOf } from "../support/outline.js";
import { samples } from "../support/samples.js";

/** The truth of the corpus does not say which items are closed. */
function withoutClosed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === "closed" ? undefined : inner)));
}

describe("whole documents", () => {
  for (const { name, text, truth } of corpusTexts()) {
    it(`outline of ${name}`, () => {
      assert.deepEqual(withoutClosed(outlineOf(Agenda.of(text))), (truth("outline.json") as { sections: unknown }).sections);
    });
  }

  const linter = new Linter({ rules, onFailure: (rule, error) => assert.fail(`${rule}: ${String(error)}`) });

  for (const sample of samples()) {
    const agenda = Agenda.of(sample.text, { defaultKind: sample.kind });

    it(`outline of ${sample.name}`, () => {
      const { body, date, start, end, place } = agenda.header;
      assert.deepEqual({ kind: agenda.kind, body, date, start, end, place, sections: outlineOf(agenda) }, sample.outline);
    });

    it(`findings of ${sample.name}`, () => {
      const found = linter.check(agenda).map(({ rule, span }) => ({ rule, line: agenda.positionAt(span.start).line + 1 }));
      assert.deepEqual(sorted(found), sorted(sample.findings ?? []));
    });
  }
});

function sorted(findings: readonly { readonly rule: string; readonly line: number }[]): unknown {
  return findings.map(({ rule, line }) => `${String(line).padStart(5)} ${rule}`).sort();
}
