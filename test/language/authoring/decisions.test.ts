import assert from "node:assert/strict";
import { Agenda, decisionsOf, type Decision } from "../../../server/src/language/index.js";
import { samples } from "../../support/samples.js";

/** Of the only item of a document, with this decision. */
function checkDecision(decision: string, expected: Partial<Decision>): void {
  const [found, ...more] = decisionsOf(Agenda.of(`REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen drøftes.\n\nBeslutning\n${decision}\n`));
  assert.deepEqual(more, []);
  for (const [key, value] of Object.entries(expected)) assert.deepEqual([key, found?.[key as keyof Decision]], [key, value]);
}

describe("the list of decisions", () => {
  it("has number, title, case and the text", () =>
    checkDecision("Planen blev godkendt.", { number: "1.1", title: "Ny cykelsti", closed: false, case: "SAG-2025-01234", decision: "Planen blev godkendt.", responsible: null, deadline: null, line: 7 }));

  it("joins lines and keeps paragraphs and entries apart", () =>
    checkDecision("KKR Midtjylland\n– godkendte\nplanen\n– udpegede Bo Lund.\n\nSekretariatet skriver til kommu-\nnerne.", { decision: "KKR Midtjylland\n– godkendte planen\n– udpegede Bo Lund.\nSekretariatet skriver til kommunerne." }));

  for (const [written, responsible, deadline] of [
    ["Planen blev godkendt.\n\nAnsvarlig: Bo Lund\nFrist: 1. maj 2025", "Bo Lund", "2025-05-01"],
    ["Godkendt (ansvarlig: Eva Holm, frist: 14-06-2025).", "Eva Holm", "2025-06-14"],
    ["Godkendt. Opfølgning: Sekretariatet. Senest: den 3. marts 2026.", "Sekretariatet", "2026-03-03"],
    ["Godkendt. Frist: 31. februar 2025.", null, null],
    ["Den ansvarlige minister får et brev senest i maj.", null, null],
  ] as const) {
    it(`reads who and when in ${JSON.stringify(written)}`, () => checkDecision(written, { responsible, deadline }));
  }

  it("shows no personal number", () => checkDecision("Bo Lund (140268-1234) blev udpeget. Ansvarlig: 140268-1234", { decision: "Bo Lund (xxxxxx-xxxx) blev udpeget. Ansvarlig: xxxxxx-xxxx", responsible: "xxxxxx-xxxx" }));

  it("says nothing of closed items but that they are there", () => {
    const [found] = decisionsOf(Agenda.of("REFERAT 2025\n\n1. Sager\n\n1.1. Køb af jord ved åen (lukket)\nSAG-2025-01234 abcd\n\nBeslutning\nJorden købes. Ansvarlig: Bo Lund\n"));
    assert.deepEqual(found, { number: "1.1", title: null, closed: true, case: null, decision: null, responsible: null, deadline: null, line: 5 });
  });

  for (const { name, text, kind } of samples().filter((sample) => sample.kind === "referat")) {
    it(`has every decision of ${name}`, () => {
      const agenda = Agenda.of(text, { defaultKind: kind });
      const items = agenda.units.filter(({ unit }) => unit.kind === "item" && unit.parts.some(({ role, isEmpty }) => role === "decision" && !isEmpty));
      assert.ok(items.length > 0);
      assert.deepEqual(decisionsOf(agenda).filter(({ decision, closed }) => closed || decision !== null).map(({ number }) => number), items.map(({ unit }) => unit.heading?.number));
    });
  }
});
