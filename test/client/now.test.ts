import assert from "node:assert/strict";
import { dayOf, entryNow, writtenTime } from "../../client/src/features/nowText.js";

const entries = [
  { line: 4, from: 570, to: 590 },
  { line: 9, from: 590, to: null },
  { line: 12, from: 590, to: 600 },
];

describe("where the meeting is now", () => {
  for (const [now, line] of [[569, undefined], [570, 4], [589, 4], [590, 12], [600, 9]] as const) {
    it(`is ${line === undefined ? "nowhere" : `line ${line}`} at ${writtenTime(now)}`, () => assert.equal(entryNow(entries, now)?.line, line));
  }

  it("writes times and days", () => {
    assert.deepEqual([writtenTime(545), writtenTime(1445)], ["9.05", "0.05"]);
    assert.equal(dayOf(new Date(2025, 2, 4, 23, 59)), "2025-03-04");
  });
});
