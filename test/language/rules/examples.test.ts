import assert from "node:assert/strict";
import { Agenda, Linter, ProfileNames, applyEdits, exampleFiles, kkr, rules, type Finding, type Rule, type RuleExample, type Span } from "../../../server/src/language/index.js";

const linter = new Linter({ rules, onFailure: (rule, error) => assert.fail(`${rule}: ${String(error)}`) });

/** The profile with one rule on that it has switched off, so that its examples show something. */
function withRule(rule: Rule): ProfileNames | undefined {
  return kkr.severities[rule.id] === "off" ? new ProfileNames({ ...kkr, severities: { ...kkr.severities, [rule.id]: rule.severity } }) : undefined;
}

function findingsIn(text: string, example: RuleExample, names?: ProfileNames): readonly Finding[] {
  const sent = example.sent === undefined ? null : Agenda.of(example.sent);
  return linter.check(Agenda.of(text, { defaultKind: example.kind ?? "dagsorden", ...(names ? { names } : {}) }), { today: example.today ?? null, fileExists: example.files === undefined ? null : exampleFiles(example.files), meetings: example.meetings === undefined ? null : () => example.meetings ?? [], sentAgenda: () => sent });
}

/** The text without `⟦ ⟧` and what stood between them. */
function unmarked(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = "";
  for (const piece of marked.split(/(?=[⟦⟧])/u)) {
    if (piece.startsWith("⟦")) spans.push({ start: text.length, end: text.length + piece.length - 1 });
    text += piece.replace(/^[⟦⟧]/u, "");
  }
  return { text, spans };
}

const describeFinding = ({ rule, message }: Finding): string => `${rule}: ${message}`;

function checkExample(rule: Rule, example: RuleExample): void {
  const { text, spans } = unmarked(example.wrong);
  const names = withRule(rule);
  const findings = findingsIn(text, example, names);
  const own = findings.filter((finding) => finding.rule === rule.id);
  assert.deepEqual(own.map((finding) => finding.span), spans);
  assert.deepEqual(findings.filter((finding) => finding.rule !== rule.id).map(describeFinding), [], "an example shows its own rule only");
  const expected = (text: string): readonly string[] => findingsIn(text, example, names).filter((finding) => !example.leaves?.includes(finding.rule)).map(describeFinding);
  assert.deepEqual(expected(example.right), []);
  for (const finding of own) {
    assert.equal(finding.severity, rule.severity);
    for (const fix of finding.fixes) {
      const fixed = applyEdits(text, fix.edits);
      const left = expected(fixed);
      assert.deepEqual(left, own.filter((other) => other !== finding).map(describeFinding), `${fix.title} removes its finding and nothing else`);
      if (fix.safe && own.length === 1) assert.equal(fixed, example.right);
    }
    assert.ok(finding.fixes.filter((fix) => fix.safe).length <= 1, "at most one safe fix");
  }
}

describe("rules", () => {
  for (const rule of rules) {
    rule.examples.forEach((example, index) => it(`${rule.id}, example ${index + 1}`, () => checkExample(rule, example)));
    it(`${rule.id} has an example and a page`, () => {
      assert.ok(rule.examples.length > 0);
      for (const text of Object.values(rule.docs)) assert.ok(String(text).length > 10);
    });
  }

  it("have ids of their own", () => assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length));
});
