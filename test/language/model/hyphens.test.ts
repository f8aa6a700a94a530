import assert from "node:assert/strict";
import { jointOf } from "../../../server/src/language/model/hyphens.js";
import { corpusTexts } from "../../support/corpus.js";

function checkJoint(above: string, below: string, joined: string): void {
  const { dropped, glue } = jointOf(above, below);
  assert.equal(above.slice(0, above.length - dropped) + glue + below, joined);
}

describe("words at line ends", () => {
  const cases: readonly (readonly [above: string, below: string, joined: string])[] = [
    ["den nye cykel-", "sti åbner", "den nye cykelsti åbner"],
    ["den nye cykel -", "sti åbner", "den nye cykelsti åbner"],
    ["på KKR-", "mødet", "på KKR-mødet"],
    ["kommunens it-", "afdeling", "kommunens it-afdeling"],
    ["i 2024-", "27", "i 2024-27"],
    ["kl. 8.00-", "9.30", "kl. 8.00-9.30"],
    ["skole-", "og kulturudvalget", "skole- og kulturudvalget"],
    ["vej-, sti-", "samt broplanen", "vej-, sti- samt broplanen"],
    ["https://eksempel.dk/ny-", "side.pdf", "https://eksempel.dk/ny-side.pdf"],
    ["september-", "oktober", "september-oktober"],
    ["Nørre-", "Snede", "Nørre-Snede"],
    ["en linje", "til", "en linje til"],
  ];
  for (const [above, below, joined] of cases) it(joined, () => checkJoint(above, below, joined));

  for (const { name, text, truth } of corpusTexts()) {
    it(`at most one in a hundred of ${name} is joined wrongly`, () => {
      const lines = text.split("\n");
      const labelled = (truth("hyphens.jsonl") ?? []) as readonly { line: number; next_line: number; class: string }[];
      const wrong = labelled.filter((label) => {
        const { dropped, glue } = jointOf((lines[label.line - 1] ?? "").trimEnd(), (lines[label.next_line - 1] ?? "").trimStart());
        const outcome = dropped > 0 ? "remove" : glue === "" ? "keep" : "keep-space";
        return outcome !== (label.class === "no-join" ? "keep-space" : label.class);
      });
      assert.ok(wrong.length <= labelled.length / 100, JSON.stringify(wrong));
    });
  }
});
