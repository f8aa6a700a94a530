import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda, previewPage, publicationOf } from "../../../server/src/language/index.js";
import { leaks, secretDocument } from "../../support/secrets.js";

const outputs = (agenda: Agenda, audience: "internal" | "public"): readonly string[] => {
  const publication = publicationOf(agenda, { audience });
  return [JSON.stringify(publication), JSON.stringify(previewPage(publication))];
};

describe("The public", () => {
  it("is told no word of a closed item, a closed section or a note", () => {
    fc.assert(
      fc.property(secretDocument, ({ text, secrets }) => {
        for (const output of outputs(Agenda.of(text), "public")) assert.deepEqual(leaks(output, secrets), [], text);
      }),
      { numRuns: 300 },
    );
  });

  it("is told none after edits that close and open items", () => {
    fc.assert(
      fc.property(secretDocument, ({ text, secrets }) => {
        const open = text.replace(/ \([Ll]ukket(?: punkt)?\)| LUKKET/gu, "");
        const closed = Agenda.of(open).edited({ start: 0, end: open.length, text });
        outputs(closed, "internal");
        for (const output of outputs(closed, "public")) assert.deepEqual(leaks(output, secrets), [], text);
      }),
    );
  });

  it("would be told them if nothing were held back: the test can fail", () => {
    const samples = fc.sample(secretDocument, { numRuns: 100, seed: 1 }).filter(({ secrets }) => secrets.length > 5);
    assert.ok(samples.length > 20);
    for (const { text, secrets } of samples) assert.notDeepEqual(leaks(outputs(Agenda.of(text), "internal").join(), secrets), [], text);
  });
});
