import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda, formatEdits, importAgenda, looksLikePdfText, plainSource, type ImportNoteKind, type ImportOptions, type Imported } from "../../../server/src/language/index.js";
import { agendaText, anyText, structuredText } from "../../support/arbitrary.js";
import { samples } from "../../support/samples.js";

const heading = "1. Sager \n\n \n\n1.1. Ny bro \n\nSAG-2025-00417 hjo \n\n \n\n";
const canonicalHeading = "1. Sager\n\n1.1. Ny bro\nSAG-2025-00417 hjo\n\n";

/** Printed lines of 60 characters as PDF text has them; `¶` is a gap between paragraphs. */
function printed(...lines: readonly string[]): string {
  return lines.map((line) => (line === "¶" ? " \n\n" : `${line}${line.endsWith("-") ? "" : " "}\n\n`)).join("");
}

/** Enough of a column to tell how wide it is. */
const filler = ["Broen er bygget i 1962, og den bliver brugt af alle, der skal", "over åen. Den er slidt, og kommunerne har ladet et firma se på", "den. Firmaet skriver i sin rapport, at broen med nogen lykke vil", "kunne holde til 2030, og at den derefter skal lukkes for de tunge", "køretøjer, som i dag bruger den hver dag."];
const fillerText = filler.join(" ");

function imported(text: string, options: ImportOptions = {}): Imported {
  return importAgenda(plainSource(text), options);
}

/** The double-spaced `lines` below an item's heading become `canonical`. */
function checkContent(lines: readonly string[], canonical: string, options: ImportOptions = {}): void {
  assert.equal(imported(`${heading}Baggrund \n\n${printed(...filler, "¶", ...lines)}`, options).text, `${canonicalHeading}Baggrund\n${fillerText}\n\n${canonical}`);
}

function notes(text: string, kind: ImportNoteKind): readonly (readonly [line: number | null, sourceLine: number | null, text: string])[] {
  return imported(text).report.notes.filter((note) => note.kind === kind).map((note) => [note.line, note.sourceLine, note.text]);
}

describe("import of text out of a PDF", () => {
  it("joins paragraphs and list entries, and resolves what their lines divide", () => {
    checkContent(
      ["KKR-", "mødet så på beskæftigelses- ", "og uddannelsesområdet i 2024-", "27, og et fir-", "ma var med:", "– kommunerne i hele landsde-", "len", "– regionen."],
      "KKR-mødet så på beskæftigelses- og uddannelsesområdet i 2024-27, og et firma var med:\n– kommunerne i hele landsdelen\n– regionen.\n",
    );
  });

  it("asks whoever knows words about a hyphen first", () => {
    checkContent(["Det blev til et CO2-", "aftryk og et gammelt it-", "system."], "Det blev til et CO2-aftryk og et gammelt itsystem.\n", { judge: (above) => (above.endsWith("it-") ? { dropped: 1, glue: "" } : null) });
  });

  it("marks sub-headings, and separates paragraphs where a line breaks off early", () => {
    checkContent(["Det videre arbejde", "Kommunerne holder møde om broen i maj.", "Derefter vender sagen tilbage til mødet."], "# Det videre arbejde\nKommunerne holder møde om broen i maj.\n\nDerefter vender sagen tilbage til mødet.\n");
  });

  it("takes out page tops and the addresses below a page, and puts the sentence together over it", () => {
    const text = `${heading}Baggrund \n\n${printed(...filler, "¶", "Rapporten om broen er lang, men den er til at læ-")}https://www.example.org/rapport.pdf\n\n\n\nKKR Midtjylland  | 12-03-2025 \n\n SIDE  |  6 \n\n${printed("se for alle.")}`;
    const { text: result, report } = imported(text, { isFragment: true });
    assert.equal(result, `${canonicalHeading}Baggrund\n${fillerText}\n\nRapporten om broen er lang, men den er til at læse for alle.\n`);
    assert.deepEqual(report.notes.filter(({ line }) => line === null).map(({ kind, text: what }) => [kind, what]), [["address", "https://www.example.org/rapport.pdf"], ["furniture", "KKR Midtjylland  | 12-03-2025"], ["furniture", "SIDE  |  6"]]);
    assert.ok(imported(text).text.startsWith("DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\n\n1. Sager\n"), "the title block is recovered");
    assert.deepEqual(notes(text, "header")[0], [1, null, "DAGSORDEN 2025"]);
  });

  it("makes tables of timetables and of names with numbers", () => {
    checkContent(["Tid Aktivitet", "2. april  Kommunerne får planen i høring, og der er god tid til", "at svare", "Maj-juni  Svarene samles", "Efterår 2025 Broen bygges"], tableText);
    checkContent(["Kommunernes andele", "Skovby 4", "Havnby -", "Østby 3", "I alt 7"], "| Kommunernes andele |   |\n|--------------------|---|\n| Skovby             | 4 |\n| Havnby             | - |\n| Østby              | 3 |\n| I alt              | 7 |\n");
  });

  it("undoes the letter-spacing of the title page and joins the place", () => {
    const { text } = imported(`DAGSORDEN 2025 \n\nK K R  M I D T J Y L L A N D \n\nDato: 12-03-2025 10:00 \n\nSted: Mødecentret ved havnen, Havnegade 4, 8000 Aar-\n\nhus C \n\n \n\n${heading}${printed(...filler)}`);
    assert.ok(text.startsWith("DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00\nSted: Mødecentret ved havnen, Havnegade 4, 8000 Aarhus C\n\n1. Sager\n"), text.slice(0, 200));
  });

  it("of typed text joins wrapped lines and leaves the rest as it was", () => {
    assert.equal(imported("1. Sager\n\n1.1. Ny bro\n\nBaggrund\nBroen er slidt, og den bliver\nbrugt af alle.\n\n- et\n- to\n").text, "1. Sager\n\n1.1. Ny bro\n\nBaggrund\nBroen er slidt, og den bliver brugt af alle.\n\n– et\n– to\n");
    for (const { name, text, kind } of samples().filter(({ name }) => name.startsWith("kkr-midtjylland"))) {
      const formatted = importAgenda(plainSource(text), { defaultKind: kind }).text;
      assert.deepEqual(formatEdits(Agenda.of(formatted, { defaultKind: kind })), [], name);
      assert.equal(letters(formatted), letters(text), name);
    }
  });

  it("tells text out of a PDF from typed text", () => {
    assert.ok(looksLikePdfText(printed(...filler)));
    assert.ok(looksLikePdfText(filler.join("\n")));
    assert.ok(looksLikePdfText("Et fir-\nma har set på broen."));
    assert.ok(looksLikePdfText("SIDE | 4\nBroen er slidt."));
    for (const typed of ["", "Broen er slidt.\nDen lukkes.", fillerText, "– et\n– to\n\nTekst.\n", "# Tid\n| a | b |\n"]) assert.ok(!looksLikePdfText(typed), typed);
  });

  it("loses nothing and stands in canonical form, whatever the text", () => {
    const check = (text: string): void => {
      const { text: result, report } = imported(text);
      const told = (kinds: readonly ImportNoteKind[]): string => report.notes.filter(({ kind }) => kinds.includes(kind)).map((note) => note.text).join("");
      assert.equal(sorted(result + told(["furniture", "address"])), sorted(text + told(["header"])));
      assert.deepEqual(formatEdits(Agenda.of(result)), []);
    };
    fc.assert(fc.property(agendaText, check), { numRuns: 200 });
    fc.assert(fc.property(structuredText, check), { numRuns: 80 });
    fc.assert(fc.property(anyText, check), { numRuns: 150 });
  });
});

const tableText = "| Tid          | Aktivitet                                                      |\n|--------------|----------------------------------------------------------------|\n| 2. april     | Kommunerne får planen i høring, og der er god tid til at svare |\n| Maj-juni     | Svarene samles                                                 |\n| Efterår 2025 | Broen bygges                                                   |\n";

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

function sorted(text: string): string {
  return Array.from(letters(text)).sort().join("");
}
