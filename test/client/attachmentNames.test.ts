import assert from "node:assert/strict";
import { addressesIn, freeName, isBelow, sameName } from "../../client/src/features/attachmentNames.js";

describe("the name of a file that is copied", () => {
  const rows: readonly (readonly [name: string, taken: readonly string[], free: string])[] = [
    ["plan.pdf", [], "plan.pdf"],
    ["plan.pdf", ["PLAN.pdf"], "plan-2.pdf"],
    ["plan.pdf", ["plan.pdf", "plan-2.pdf"], "plan-3.pdf"],
    ["ådal.pdf", ["a\u030adal.pdf"], "ådal-2.pdf"],
    ["plan.v2.pdf", ["plan.v2.pdf"], "plan.v2-2.pdf"],
    ["LÆSMIG", ["læsmig"], "LÆSMIG-2"],
    [".skjult", [".skjult"], ".skjult-2"],
  ];
  for (const [name, taken, free] of rows) it(`${name} beside ${taken.join(", ") || "nothing"}`, () => assert.equal(freeName(name, new Set(taken.map(sameName))), free));
});

describe("what is dropped", () => {
  it("is a list of addresses", () => assert.deepEqual(addressesIn("# from the explorer\r\nfile:///a.pdf\r\n\r\nfile:///b.pdf\n"), ["file:///a.pdf", "file:///b.pdf"]));

  it("may lie beside the document already", () => {
    assert.ok(isBelow("/m/maj/bilag/a.pdf", "/m/maj"));
    assert.ok(isBelow("/m/maj/a.pdf", "/m/maj/"));
    assert.ok(!isBelow("/m/maj2/a.pdf", "/m/maj"));
  });
});
