import assert from "node:assert/strict";
import { endedListEntry } from "../../client/src/features/listEntry.js";

/** What Enter at the end of a line makes of the line; undefined is an ordinary Enter. */
const cases: readonly (readonly [string, string | undefined])[] = [
  ["– ", ""],
  ["- ", ""],
  ["• ", ""],
  ["* ", ""],
  ["12) ", ""],
  ["b) ", ""],
  ["./. ", ""],
  ["  – ", "– "],
  ["    1) ", "  1) "],
  [" - ", "- "],
  ["\t- ", "- "],
  ["– godkender", undefined],
  ["–", undefined],
  ["1. ", undefined],
  ["", undefined],
  ["   ", undefined],
  ["./. Bilag", undefined],
];

describe("Enter on an empty list entry", () => {
  for (const [line, expected] of cases) {
    it(`${JSON.stringify(line)} -> ${expected === undefined ? "an ordinary Enter" : JSON.stringify(expected)}`, () => assert.equal(endedListEntry(line), expected));
  }
});
