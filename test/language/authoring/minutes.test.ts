import assert from "node:assert/strict";
import { Agenda, expectedFrom, Linter, minutesOf, rules } from "../../../server/src/language/index.js";
import { corpusTexts } from "../../support/corpus.js";
import { samples } from "../../support/samples.js";

const item = "1. Sager\n\n1.1. Ny cykelsti (5 min.)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland drøfter planen.\n";

function checkMinutes(agenda: string, participants: readonly string[], expected: string): void {
  const { text, decisions } = minutesOf(Agenda.of(agenda), { participants });
  assert.equal(text, expected);
  assert.ok(decisions.every(({ start, end }) => text.slice(start, end) === "[indsæt beslutning]"));
}

const withDecision = item.replace("planen.\n", "planen.\n\nBeslutning\n[indsæt beslutning]\n");
const nobody = "Deltagere\n[indsæt deltagere]\n\nAfbud\n[indsæt afbud]\n\n";

describe("minutes of an agenda", () => {
  it("have a title of their own, those who are expected, and room for every decision", () => {
    checkMinutes(
      `DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\n\n${item}`,
      ["Bo Lund (A), Viborg Kommune", "Eva Holm (V), Skive Kommune"],
      `REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\n\nDeltagere\nBo Lund (A), Viborg Kommune\nEva Holm (V), Skive Kommune\n\nAfbud\n[indsæt afbud]\n\n${withDecision}`,
    );
  });

  for (const [title, changed] of [["Dagsorden til møde i KKR Midtjylland", "Referat af møde i KKR Midtjylland"], ["DAGSORDEN", "REFERAT"], ["DAGSORDEN TIL KONSTITUERENDE MØDE 2022", "REFERAT AF KONSTITUERENDE MØDE 2022"], ["Dagsorden", "Referat"]] as const) {
    it(`say "${changed}" for "${title}"`, () => checkMinutes(`${title}\n\n${item}`, [], `${changed}\n\n${nobody}${withDecision}`));
  }

  it("keep what the agenda has already", () => {
    const text = `DAGSORDEN 2025\n\nDeltagere\nBo Lund (A), Viborg Kommune\n\n${withDecision.replace("[indsæt beslutning]", "Drøftet.")}`;
    checkMinutes(text, ["Eva Holm (V), Skive Kommune"], text.replace("DAGSORDEN", "REFERAT"));
  });

  it("put the decision before the parts that stand behind it in the house", () => {
    const { text } = minutesOf(Agenda.of(`${item}\nBilag\n./. [Kort](kort.pdf)\n`), { participants: [] });
    assert.ok(text.endsWith("Bilag\n./. [Kort](kort.pdf)\n\nBeslutning\n[indsæt beslutning]\n"), text);
  });

  it("keep the line ends, and a last line without one", () => {
    const { text } = minutesOf(Agenda.of(`DAGSORDEN 2025\n\n${item.trimEnd()}`.replaceAll("\n", "\r\n")), { participants: [] });
    assert.ok(!/(?<!\r)\n/u.test(text));
    assert.ok(text.endsWith("Beslutning\r\n[indsæt beslutning]"));
  });

  it("take everybody over from the last minutes, whether they came or not", () => {
    const last = "REFERAT 2024\n\nDeltagere\nBo Lund (A), Viborg Kommune\nEva Holm (V), Skive Kommune (næstformand)\n\nAfbud\nIb Dam (C), Struer Kommune\n\n1. Eventuelt\n";
    assert.deepEqual(expectedFrom(Agenda.of(last)), ["Bo Lund (A), Viborg Kommune", "Eva Holm (V), Skive Kommune (næstformand)", "Ib Dam (C), Struer Kommune"]);
  });

  const linter = new Linter({ rules, onFailure: (rule, error) => assert.fail(`${rule}: ${String(error)}`) });
  for (const { name, text, kind } of [...samples(), ...corpusTexts().map((one) => ({ ...one, kind: "dagsorden" as const }))]) {
    if (kind === "referat") continue;
    it(`of ${name} keep every line and lack no decision`, () => {
      const agenda = Agenda.of(text);
      const minutes = minutesOf(agenda, { participants: [] }).text;
      // Whatever was there is there still, in its order.
      let at = 0;
      for (const line of text.split(/\r\n|\r|\n/u).filter((one) => one.trim() !== "" && !/dagsorden/iu.test(one))) {
        const next = minutes.indexOf(line.trim(), at);
        assert.ok(next >= 0, line);
        at = next + line.trim().length;
      }
      const found = linter.check(Agenda.of(minutes, { defaultKind: "referat" }), { today: null, fileExists: null });
      assert.deepEqual(found.filter(({ rule }) => rule === "manglende-beslutning"), []);
      assert.deepEqual(Agenda.of(minutes).sections.map(({ items }) => items.map(({ unit }) => unit.heading?.title)), agenda.sections.map(({ items }) => items.map(({ unit }) => unit.heading?.title)));
    });
  }
});
