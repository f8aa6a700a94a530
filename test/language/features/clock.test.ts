import assert from "node:assert/strict";
import { Agenda, clockOf, inlayHints, textsOf } from "../../../server/src/language/index.js";

const front = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 09:30-11:00\nSted: Rådhuset\n\n";

/** The hints of a text in which each is written where it stands, between `⟦` and `⟧`. */
function checkHints(source: string): void {
  const expected = [...source.matchAll(/⟦(.*?)⟧/gu)].map(([, label]) => label);
  const text = source.replaceAll(/⟦.*?⟧/gu, "");
  const hints = inlayHints(Agenda.of(text), { start: 0, end: text.length }, "utf-16", textsOf("da"));
  const lines = text.split("\n");
  const written = hints.map(({ position: { line, character }, label }) => `${line}:${character} ${label as string}`);
  const places = source.split("\n").flatMap((line, index) => (line.includes("⟦") ? [`${index}:${line.indexOf("⟦")}`] : []));
  assert.deepEqual(written, places.map((place, index) => `${place} ${expected[index] ?? ""}`));
  for (const { position: { line, character } } of hints) assert.equal(lines[line]?.slice(character).trim(), "");
}

describe("the meeting clock", () => {
  it("gives every item with minutes its time, breaks among them", () =>
    checkHints(`${front}1. Sager\n\n1.1. Ny cykelsti (20 min.)⟦9.30–9.50⟧\n\n1.2. Pause (15 min.)⟦9.50–10.05⟧\n\n1.3. Nye broer\n\n2. Eventuelt\n\n2.1. Eventuelt (5 min.)⟦10.05–10.10⟧  \n`));

  it("counts a section's minutes where its items have none", () =>
    checkHints(`${front}1. Sager (45 min.)⟦9.30–10.15⟧\n\n1.1. Ny cykelsti\n\n1.2. Nye broer\n\n2. Eventuelt\n\n2.1. Eventuelt (5 min.)⟦10.15–10.20⟧\n`));

  it("goes past midnight", () =>
    checkHints(`${front.replace("09:30-11:00", "23:50-23:59")}1. Sager\n\n1.1. Ny cykelsti (20 min.)⟦23.50–0.10⟧\n`));

  it("is silent without a start or minutes", () => {
    checkHints(`DAGSORDEN 2025\n\n1. Sager\n\n1.1. Ny cykelsti (20 min.)\n`);
    checkHints(`${front}1. Sager\n\n1.1. Ny cykelsti\n`);
  });

  it("knows the items' minutes together and the meeting's", () => {
    const clock = clockOf(Agenda.of(`${front}1. Sager\n\n1.1. Ny cykelsti (20 min.)\n\n1.2. Nye broer (80 min.)\n`));
    assert.deepEqual([clock?.planned, clock?.length], [100, 90]);
  });

  it("asks for a part of the document only", () => {
    const text = `${front}1. Sager\n\n1.1. Ny cykelsti (20 min.)\n\n1.2. Nye broer (10 min.)\n`;
    const at = text.indexOf("1.2.");
    assert.deepEqual(inlayHints(Agenda.of(text), { start: at, end: text.length }, "utf-16", textsOf("da")).map(({ label }) => label), ["9.50–10.00"]);
  });
});
