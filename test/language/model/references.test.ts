import assert from "node:assert/strict";
import { Agenda } from "../../../server/src/language/index.js";
import { names, referencesOf, targetOf, targetsOf } from "../../../server/src/language/model/references.js";
import { ranged, withMarks } from "../../support/marked.js";

/** A document of 12 March 2025 with sections 1 to 3 and items 1.1 and 2.1 to 2.3; `prose` stands in 1.1. */
function documentWith(prose: string, front = ""): string {
  const items = ["2.1. Ny bro", "2.2. Ny vej", "2.3. Ny sti"].flatMap((title) => [title, "SAG-2025-01234 abcd", "", "Baggrund", "Tekst.", ""]);
  return ["DAGSORDEN 2025", "KKR MIDTJYLLAND", "Dato: 12-03-2025 10:00-12:00", "", front, "", "1. Siden sidst", "", "1.1. Nyt", "", "Baggrund", prose, "", "2. Sager", "", ...items, "3. Eventuelt", ""].join("\n");
}

/** The marked numbers are the references of this document; nothing else is. */
function checkReferences(prose: string, front = ""): void {
  const { text, spans } = ranged(documentWith(prose, front));
  const found = referencesOf(Agenda.of(text)).filter((reference) => !reference.elsewhere);
  assert.equal(withMarks(text, found.map(({ span }) => span)), withMarks(text, spans));
}

function checkTargets(prose: string, expected: readonly string[]): void {
  const agenda = Agenda.of(documentWith(prose));
  assert.deepEqual(referencesOf(agenda).flatMap((reference) => targetsOf(agenda, reference).map(({ unit }) => unit.heading?.title)), expected);
}

describe("references", () => {
  for (const prose of [
    "Se pkt. ⟦2.1⟧.",
    "jf. punkt ⟦2.1⟧ og ⟦2.3⟧, samt pkt. ⟦3⟧",
    "Punkterne ⟦2.1⟧-⟦2.3⟧ hænger sammen.",
    "Det står under pkt.\n⟦2.2⟧ i dag.",
    "Det står under pkt.\n⟦2.2⟧. Derefter følger resten af sagen.",
    "Det står under pkt.\n⟦2.2⟧ og ⟦2.3⟧ i dag.",
    "Det står i pkt.\n⟦2.1⟧-⟦2.3⟧.",
    "Jf. ovenfor under punkt ⟦2.1⟧.",
    "Jf. pkt. ⟦2.1⟧\nog ⟦2.3⟧.",
    "// Husk pkt. ⟦2.1⟧\nTekst.",
    "Pkt. ⟦2.1⟧ drøftes sammen med pkt. ⟦2.2⟧.",
    "| Emne | Hvor |\n|---|---|\n| Bro | pkt. ⟦2.1⟧ |",
    "Opgaven er på 2.1 mio. kr. og kræver 2.2. eller flere.",
  ]) {
    it(`stand in: ${prose}`, () => checkReferences(prose));
  }

  for (const prose of [
    "KKR drøftede sagen på mødet den 25. november 2024, jf. pkt. ⟦1.1⟧.",
    "Sagen blev udsat på mødet den 20. november 2024. Den hænger sammen med pkt. ⟦2.1⟧.",
    "Det følger af aftalen under pkt. ⟦2.1⟧.",
    "Det behandles under pkt. ⟦2.1⟧ i denne dagsorden.",
    "Det behandles under pkt. ⟦2.1⟧ på dagens møde.",
    "Det behandles under pkt. ⟦2.1⟧ på mødet den 12. marts.",
    "Det behandles under pkt. ⟦2.1⟧ på mødet den 12. marts 2025.",
    "Planen drøftes under pkt. ⟦2.1⟧ og vedtages under pkt. ⟦2.2⟧.",
    "Sagen drøftes pkt. ⟦2.1⟧.",
  ]) {
    it(`are of this document: ${prose}`, () => checkReferences(prose));
  }

  for (const prose of [
    "KKR drøftede sagen som pkt. 3.2 på mødet den 5. maj.",
    "KKR drøftede sagen som pkt. 3.2 på KKR Midtjyllands møde den 5. maj 2024.",
    "KKR drøftede sagen på mødet den 5. maj 2024, pkt. 3.2.",
    "KKR drøftede sagen på mødet den 5. maj 2024 (pkt. 3.2).",
    "KKR drøftede sagen på mødet den 5. maj 2024 under pkt. 3.2.",
    "Det fremgår af pkt. 2.1 i referatet.",
    "Det fremgår af pkt.\n2.1 i referatet.",
    "Det fremgår af pkt. 2.1 i det seneste referat.",
    "Det fremgår af pkt. 2.1 fra mødet i maj.",
    "Det blev besluttet under pkt. 2.1 på det seneste møde.",
    "Det fremgår af referatet fra mødet i maj, pkt. 2.1.",
    "Det fremgår af referatets pkt. 2.1.",
    "Det fremgår af pkt. 2.1 i dagsordenen for mødet den 5. maj.",
    "Det følger af aftalens pkt. 2 og forretningsordenens punkt 3.",
    "Det følger af pkt. 2 i samarbejdsaftalen.",
    "Det følger af § 3, stk. 2, pkt. 2, og af § 4 pkt. 3.",
    "Det følger af serviceloven, pkt. 2.",
  ]) {
    it(`are not of this document: ${prose}`, () => checkReferences(prose));
  }

  it("stand in the table of contents", () => {
    checkReferences("", "Indhold\n⟦2⟧. Sager.....\t3\n⟦2.1⟧. Ny bro.....\t3\nBilag.....\t9\n⟦Ny vej⟧.....\t3");
    checkTargets("", []);
  });

  it("stand in an overview at the front, where a heading has the number and the title", () => {
    checkReferences("", "Oversigt\n⟦2.1⟧. Ny bro\n⟦2.2⟧. Ny vej\n2.3. Noget helt andet");
  });

  it("name one item, a section or all of a range", () => {
    checkTargets("Se pkt. 2.2.", ["Ny vej"]);
    checkTargets("Se pkt. 2.", ["Sager"]);
    checkTargets("Se pkt. 2.1-2.3.", ["Ny bro", "Ny vej", "Ny sti", "Ny sti"]);
    checkTargets("Se pkt. 2.9.", []);
    checkTargets("Se pkt. 2.1 [findes ikke] og 2.2.", ["Ny vej"]);
  });

  it("are pointed at with the word before them", () => {
    const { text, spans } = ranged(documentWith("Se ⟦pkt. 2.1⟧ og ⟦2.2⟧, senere ⟦punkt 2.1-⟦2.3⟧⟧."));
    assert.deepEqual(referencesOf(Agenda.of(text)).map(({ wholeSpan }) => wholeSpan), spans);
  });

  it("name what lies in their range and nothing else", () => {
    const [range] = referencesOf(Agenda.of(documentWith("Se pkt. 2.2-2.11.")));
    assert.deepEqual(["2", "2.1", "2.2", "2.10", "2.11", "2.12", "3.5"].filter((number) => names(range!, number)), ["2.2", "2.10", "2.11"]);
  });

  it("find the first of two items with the same number", () => {
    const agenda = Agenda.of("1. Sager\n\n1.1. Ny bro\nSAG-2025-01234 abcd\n\n1.1. Ny vej\nSAG-2025-01234 abcd\n");
    assert.equal(targetOf(agenda, "1.1.")?.unit.heading?.title, "Ny bro");
  });

  it("are read again after an edit only where it was made", () => {
    const text = documentWith("Se pkt. 2.2.");
    const before = Agenda.of(text);
    const at = text.indexOf("pkt. 2.2") + "pkt. 2.".length;
    const after = before.edited({ start: at, end: at + 1, text: "3" });
    assert.deepEqual(referencesOf(after).map(({ number }) => number), ["2.3"]);
    assert.deepEqual(referencesOf(before).map(({ number }) => number), ["2.2"]);
  });
});
