import assert from "node:assert/strict";
import fc from "fast-check";
import { applyEdits, safeFixes, type Finding, type TextEdit } from "../../../server/src/language/index.js";

const finding = (edits: readonly TextEdit[]): Finding => ({
  rule: "prøve",
  severity: "error",
  message: "",
  span: { start: 0, end: 0 },
  fixes: [{ title: "", edits, safe: true }],
  related: [],
});

const edit = (start: number, length: number): TextEdit => ({ span: { start, end: start + length }, newText: "" });

/** The plain way, which looks at every edit once more for every fix. */
function chosenPlainly(all: readonly (readonly TextEdit[])[]): readonly (readonly TextEdit[])[] {
  const chosen: (readonly TextEdit[])[] = [];
  for (const edits of all) {
    const meets = chosen.flat().some((taken) => edits.some(({ span }) => span.start <= taken.span.end && taken.span.start <= span.end));
    if (!meets) chosen.push(edits);
  }
  return chosen;
}

describe("safe fixes made together", () => {
  it("are those the plain way chooses", () => {
    const one = fc.tuple(fc.nat(60), fc.nat(4)).map(([start, length]) => [edit(start, length)]);
    const two = fc.tuple(fc.nat(60), fc.nat(4)).map(([start, length]) => [edit(start, length), edit(start, 0)]);
    fc.assert(
      fc.property(fc.array(fc.oneof(one, two), { maxLength: 25 }), (all) => {
        assert.deepEqual(safeFixes(all.map(finding)).map((fix) => fix.edits), chosenPlainly(all));
      }),
    );
  });

  it("are made whatever their order, and insertions at one place before what is taken away there", () => {
    const edits = [
      { span: { start: 4, end: 6 }, newText: "X" },
      { span: { start: 0, end: 1 }, newText: "" },
      { span: { start: 4, end: 4 }, newText: "<" },
    ];
    assert.equal(applyEdits("abcdefgh", edits), "bcd<Xgh");
  });
});
