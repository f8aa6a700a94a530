import assert from "node:assert/strict";
import type { TextEdit } from "vscode-languageserver-types";
import { Agenda, completion, textsOf, toPosition, toSpan, type DocumentKind } from "../../../server/src/language/index.js";
import { marked } from "../../support/marked.js";

const parts = ["Baggrund", "Indstilling", "Sagsfremstilling", "Videre proces", "Bilag", "Beslutning"];

function proposals(source: string, kind: DocumentKind, asked: boolean) {
  const { text, cursor } = marked(source);
  const agenda = Agenda.of(text, { defaultKind: kind });
  return { text, agenda, items: completion(agenda, toPosition(agenda, cursor), "utf-16", textsOf("da"), asked) };
}

/** What is proposed at the cursor, in order, besides parts and headings, of which other tests speak. */
function checkProposals(source: string, expected: readonly string[], { kind = "dagsorden", asked = true }: { readonly kind?: DocumentKind; readonly asked?: boolean } = {}): void {
  assert.deepEqual(proposals(source, kind, asked).items.map(({ label }) => label).filter((label) => !parts.includes(label) && !/^[\d.]+$/u.test(label)), expected);
}

/** Choosing `label` makes `expected` of the text; what the editor filters by begins with what was typed. */
function checkChosen(source: string, label: string, expected: string): void {
  const { text, agenda, items } = proposals(source, "dagsorden", true);
  const item = items.find((one) => one.label === label)!;
  const { range, newText } = item.textEdit as TextEdit;
  const { start, end } = toSpan(agenda, range);
  assert.equal(text.slice(0, start) + newText + text.slice(end), expected);
  assert.ok((item.filterText ?? label).toLowerCase().startsWith(text.slice(start, end).toLowerCase()));
}

const front = "REFERAT 2027\nKKR SJÆLLAND\nDato: 08-02-2027 10:00-12:00\n\nDeltagere\nBo Lund (A), Køge Kommune\nEva Bremer Holm (V), Greve Kommune\n\nAfbud\nBente Dam (C), Solrød Kommune\n\n1. Sager\n\n";
const item = (rest: string, title = "Ny cykelsti"): string => `${front}1.1. ${title}\nSAG-2027-00001 abcd\n\n${rest}`;

describe("completion of dates", () => {
  it("writes the date in words, of the meeting's year or the one that is next", () => {
    checkProposals(item("Baggrund\nVi mødes 9/3|\n"), ["den 9. marts 2027", "tirsdag den 9. marts 2027"]);
    checkProposals(item("Baggrund\nVi mødtes 7/1|\n"), ["den 7. januar 2028", "fredag den 7. januar 2028", "den 7. januar 2027", "torsdag den 7. januar 2027"]);
    checkProposals(item("Baggrund\nVi mødes 8/2-28|.\n"), ["den 8. februar 2028", "tirsdag den 8. februar 2028"]);
    checkChosen(item("Baggrund\nVi mødes 9/3| igen.\n"), "den 9. marts 2027", item("Baggrund\nVi mødes den 9. marts 2027 igen.\n"));
    checkChosen(item("Baggrund\nVi mødes den 9/3|.\n"), "tirsdag den 9. marts 2027", item("Baggrund\nVi mødes tirsdag den 9. marts 2027.\n"));
  });

  it("lists the months by itself behind `den 9/`", () => {
    assert.equal(proposals(item("Baggrund\nVi mødes den 31/|\n"), "dagsorden", false).items.filter(({ label }) => label.startsWith("den ")).length, 8);
    checkProposals(item("Baggrund\nDet er åbent 24/|\n"), [], { asked: false });
  });

  it("writes nothing for days that are none, numbers that are no date, and where no year is known", () => {
    checkProposals(item("Baggrund\nVi mødes 31/2|\n"), []);
    checkProposals(item("Baggrund\nJf. 2026/12/3|\n"), []);
    checkProposals(item("Baggrund\nog/|\n"), [], { asked: false });
    checkProposals("1. Sager\n\n1.1. Ny sti\nSAG-2027-00001 abcd\n\nBaggrund\nDen 9/3|\n", []);
  });
});

describe("completion of persons", () => {
  it("finishes first and last names", () => {
    checkProposals(item("Baggrund\nDet siger Be|\n"), ["Bente Dam"]);
    checkProposals(item("Baggrund\nDet siger Ho|\n"), ["Eva Bremer Holm"]);
    checkChosen(item("Baggrund\nDet siger Eva Br| nu.\n"), "Eva Bremer Holm", item("Baggrund\nDet siger Eva Bremer Holm nu.\n"));
    checkChosen(item("Baggrund\nFormanden Da|\n"), "Bente Dam", item("Baggrund\nFormanden Bente Dam\n"));
  });

  it("finishes nothing else", () => {
    checkProposals(item("Baggrund\nDet siger Bo Lund|\n"), []);
    checkProposals(item("Baggrund\nDet siger be|\n"), []);
    checkProposals(item("Baggrund\nDet siger B|\n"), []);
    checkProposals(front.replace("Bo Lund", "Be|Lund"), []);
  });
});

describe("completion of recommendations", () => {
  it("begins them with the body and a verb of the item's type", () => {
    checkProposals(item("Indstilling\nDet |\n", "Orienteringssag: Ny sti"), ["Det indstilles, at KKR Sjælland tager orienteringen til efterretning"]);
    checkProposals(item("Indstilling\n|\n", "Temadrøftelse: Ny sti"), ["Det indstilles, at KKR Sjælland drøfter"]);
    checkChosen(item("Indstilling\nDet|\n", "Beslutningssag: Ny sti"), "Det indstilles, at KKR Sjælland beslutter", item("Indstilling\nDet indstilles, at KKR Sjælland beslutter \n", "Beslutningssag: Ny sti"));
  });

  it("goes on with a verb", () => {
    checkProposals(item("Indstilling\nDet indstilles, at KKR Sjælland be|\n", "Beslutningssag: Ny sti"), ["beslutter", "bemyndiger"]);
    checkProposals(item("Indstilling\nDet indstilles, at KKR Sjælland\n– dr|\n", "Drøftelsessag: Ny sti"), ["drøfter"]);
    checkProposals(item("Indstilling\nDet indstilles, at KKR Sjælland pri|\n"), ["prioriterer"]);
    checkChosen(item("Indstilling\nDet indstilles, at KKR Sjælland im|\n"), "imødekommer", item("Indstilling\nDet indstilles, at KKR Sjælland imødekommer\n"));
  });

  it("is only for recommendations", () => {
    checkProposals(item("Baggrund\nDet |\n"), []);
    checkProposals(item("Indstilling\nDet indstilles, at planen for en ny by be|\n"), []);
  });
});

describe("completion of decisions", () => {
  const all = ["KKR Sjælland godkendte indstillingen.", "KKR Sjælland tog orienteringen til efterretning.", "KKR Sjælland drøftede sagen.", "KKR Sjælland udsatte sagen til næste møde.", "Der var intet under dette punkt."];

  it("offers what the house usually writes", () => {
    checkProposals(item("Beslutning\n|\n"), all, { kind: "referat" });
    checkProposals(item("Beslutning\nkkr sjælland t|\n"), [all[1]!], { kind: "referat" });
    checkChosen(item("Beslutning\nDer |\n"), all[4]!, item(`Beslutning\n${all[4]!}\n`));
  });

  it("is only for decisions", () => {
    checkProposals(item("Baggrund\nKKR Sj|\n"), []);
    checkProposals(item("Beslutning\nSagen er ikke slut, og KKR|\n"), []);
    checkProposals(item("Beslutning|\n"), [], { kind: "referat" });
  });
});
