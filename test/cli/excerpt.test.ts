import assert from "node:assert/strict";
import fc from "fast-check";
import { quotedAt } from "../../server/src/cli/diagnostic.js";
import { excerptOf } from "../../server/src/cli/excerpt.js";

/** The quoted line with the marked place between ⟦ and ⟧, so that a test can be read. */
function marked(line: string, from: number, to: number): string {
  const excerpt = excerptOf(line, from, to);
  const start = excerpt.marks.indexOf("^");
  const letters = Array.from(excerpt.line);
  return [...letters.slice(0, start), "⟦", ...letters.slice(start, excerpt.marks.length), "⟧", ...letters.slice(excerpt.marks.length)].join("");
}

describe("a quoted line", () => {
  const cases: readonly (readonly [line: string, from: number, to: number, shown: string])[] = [
    ["Instilling", 1, 11, "⟦Instilling⟧"],
    ["jf. pkt. 3.4 i dag", 10, 13, "jf. pkt. ⟦3.4⟧ i dag"],
    ["   indrykket", 4, 13, "⟦indrykket⟧"],
    ["a\tb", 3, 4, "a ⟦b⟧"],
    ["😀 og 3.4", 7, 10, "😀 og ⟦3.4⟧"],
    ["kort", 5, 5, "kort⟦⟧"],
    [`${"x".repeat(300)}HER${"y".repeat(300)}`, 301, 304, `… ${"x".repeat(30)}⟦HER⟧${"y".repeat(67)} …`],
    [`HER${"y".repeat(300)}`, 1, 4, `⟦HER⟧${"y".repeat(97)} …`],
    [`${"x".repeat(300)}HER`, 301, 304, `… ${"x".repeat(97)}⟦HER⟧`],
    ["x".repeat(300), 1, 301, `⟦${"x".repeat(100)}⟧ …`],
  ];
  for (const [line, from, to, shown] of cases) {
    it(shown, () => assert.equal(marked(line, from, to), shown));
  }

  it("is short, whatever the line, and half a character is never shown", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), fc.nat(500), fc.nat(500), (line, from, length) => {
        const excerpt = excerptOf(line, from + 1, from + 1 + length);
        assert.ok(excerpt.line.length <= 110 && excerpt.marks.length <= 140);
        assert.ok(!/\p{Surrogate}/u.test(excerpt.line) || /\p{Surrogate}/u.test(line));
        assert.match(excerpt.marks, /^ *\^+$/u);
      }),
    );
  });
});

describe("a line of megabytes", () => {
  const line = `${"ord ".repeat(500_000)}fejlen${" ord".repeat(500_000)}`;
  const places: readonly (readonly [string, number])[] = [["fejlen", line.indexOf("fejlen")], ["at its beginning", 0], ["at its end", line.length - 3]];

  for (const [name, at] of places) {
    it(`is quoted round the place: ${name}`, () => {
      const { quoted, quotedFrom } = quotedAt(line, at + 1);
      assert.ok(quoted.length < 5_000);
      const { line: shown, marks } = excerptOf(quoted, at + 2 - quotedFrom, at + 5 - quotedFrom);
      assert.equal(shown.slice(marks.indexOf("^"), marks.lastIndexOf("^") + 1), line.slice(at, at + 3));
    });
  }

  it("is quoted whole where it is not as long", () => {
    assert.deepEqual(quotedAt("Instilling", 4), { quoted: "Instilling", quotedFrom: 1 });
  });
});
