import assert from "node:assert/strict";
import { Agenda, applyEdits, moveParticipant } from "../../../server/src/language/index.js";
import { marked } from "../../support/marked.js";

/** Moving the person at the cursor makes `expected` of the text, with the cursor where it is marked. */
function checkMoved(source: string, expected: string): void {
  const { text, cursor } = marked(source);
  const agenda = Agenda.of(text);
  const move = moveParticipant(agenda, cursor);
  assert.ok(move.kind === "edits");
  const after = applyEdits(text, move.edits);
  assert.equal(`${after.slice(0, move.cursor)}|${after.slice(move.cursor)}`, expected);
  // The same words, and nobody lost.
  const words = (one: string): readonly string[] => one.split(/\s+/u).filter((word) => word !== "" && !/^(?:\[indsæt|afbud\]|Afbud|Deltagere)$/u.test(word)).sort();
  assert.deepEqual(words(after), words(text));
}

const front = "REFERAT 2025\n\n";

describe("a participant", () => {
  it("goes to those absent, in the place of the stub", () => {
    checkMoved(`${front}Deltagere\nAna Bo (A), Skive Kommune\nBo L|und (A), Viborg Kommune\nIb Dam (C), Struer Kommune\n\nAfbud\n[indsæt afbud]\n\n1. Sager\n`, `${front}Deltagere\nAna Bo (A), Skive Kommune\n|Ib Dam (C), Struer Kommune\n\nAfbud\nBo Lund (A), Viborg Kommune\n\n1. Sager\n`);
  });

  it("comes back where the alphabet wants it", () => {
    checkMoved(`${front}Deltagere\nAna Bo (A), Skive Kommune\nIb Dam (C), Struer Kommune\n\nAfbud\nBo Lund (A), Viborg Kommune|\nEva Holm (V), Skive Kommune\n\n1. Sager\n`, `${front}Deltagere\nAna Bo (A), Skive Kommune\nBo Lund (A), Viborg Kommune\nIb Dam (C), Struer Kommune\n\nAfbud\n|Eva Holm (V), Skive Kommune\n\n1. Sager\n`);
  });

  it("stands last in a list that follows another order", () => {
    checkMoved(`${front}Deltagere\nIb Dam (C), Struer Kommune (formand)\nAna Bo (A), Skive Kommune\n\nAfbud\n|Bo Lund (A), Viborg Kommune (sygdom)\n\n1. Sager\n`, `${front}Deltagere\nIb Dam (C), Struer Kommune (formand)\nAna Bo (A), Skive Kommune\nBo Lund (A), Viborg Kommune (sygdom)\n\nAfbud\n|\n1. Sager\n`);
  });

  it("goes to a list that is made for it", () => {
    checkMoved(`${front}Deltagere\nBo Lund (A), Viborg Kommune|\nIb Dam (C), Struer Kommune\n\n1. Sager\n`, `${front}Deltagere\n|Ib Dam (C), Struer Kommune\n\nAfbud\nBo Lund (A), Viborg Kommune\n\n1. Sager\n`);
    checkMoved(`${front}Afbud\nBo Lund (A), Viborg Kommune|\nIb Dam (C), Struer Kommune\n\n1. Sager\n`, `${front}Deltagere\nBo Lund (A), Viborg Kommune\n\nAfbud\n|Ib Dam (C), Struer Kommune\n\n1. Sager\n`);
  });

  it("keeps the line ends", () => {
    checkMoved(`${front}Deltagere\nBo Lund (A), Viborg Kommune|\nIb Dam (C), Struer Kommune\n\nAfbud\n\n1. Sager\n`.replaceAll("\n", "\r\n"), `${front}Deltagere\n|Ib Dam (C), Struer Kommune\n\nAfbud\nBo Lund (A), Viborg Kommune\n\n1. Sager\n`.replaceAll("\n", "\r\n"));
  });

  it("may be the document's last line", () => {
    checkMoved(`${front}Deltagere\nIb Dam (C), Struer Kommune\n\nAfbud\nBo Lund (A), Viborg Kommune|`, `${front}Deltagere\nBo Lund (A), Viborg Kommune\nIb Dam (C), Struer Kommune\n\nAfbud|`);
  });

  it("is nobody elsewhere", () => {
    for (const source of [`${front}Delta|gere\nBo Lund (A), Viborg Kommune\n`, `${front}Deltagere\nBo Lund (A), Viborg Kommune\n\n1. Sa|ger\n`, "|"]) {
      const { text, cursor } = marked(source);
      assert.deepEqual(moveParticipant(Agenda.of(text), cursor), { kind: "noParticipant" });
    }
  });
});
