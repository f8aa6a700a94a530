import assert from "node:assert/strict";
import { Agenda, applyEdits, formatEdits, formatOnType, formatRange, kkr, ProfileNames, toSpan } from "../../../server/src/language/index.js";

/** A title block and a section; the example is the rest. */
const around = "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Rådhuset\n\n1. Sager\n\n";
const item = `${around}1.1. Ny bro\nSAG-2025-00417 hjo\n\n`;

function formatted(text: string, names?: ProfileNames): string {
  const agenda = Agenda.of(text, names === undefined ? {} : { names });
  return applyEdits(text, formatEdits(agenda));
}

/** `written` below an item's heading becomes `canonical`. */
function checkContent(written: string, canonical: string): void {
  assert.equal(formatted(item + written), item + canonical);
}

function checkStays(text: string): void {
  assert.deepEqual(formatEdits(Agenda.of(text)), []);
}

describe("formatting", () => {
  it("writes the title block without gaps and every heading with one empty line on both sides", () => {
    assert.equal(
      formatted("\n\nDAGSORDEN  2025\n\nKKR MIDTJYLLAND\n\n\nDato:12-03-2025 10:00-12:00\n\nSted:   Rådhuset\n1. Sager\n1.1 Ny bro\n\nSAG-2025-00417   hjo\nBaggrund\n\nBroen er slidt.\n\n\n2. Eventuelt"),
      `${item}Baggrund\nBroen er slidt.\n\n2. Eventuelt\n`,
    );
  });

  it("joins a wrapped title and puts its words together", () => {
    assert.equal(
      formatted(`${around}1.1. Beslutningssag: Ny cykelforbindelse på tværs af kommunegræn-\nsen og over\nåen (15. min )\nSAG-2025-00417 hjo\n`),
      `${around}1.1. Beslutningssag: Ny cykelforbindelse på tværs af kommunegrænsen og over åen (15 min.)\nSAG-2025-00417 hjo\n`,
    );
  });

  it("keeps the words of a time that is written out", () => checkStays(`${around}1.1. Ny bro (10 minutter)\nSAG-2025-00417 hjo\n`));

  it("takes off what other programs put around headings", () => {
    assert.equal(formatted(`${around}**1.1. Ny bro**\nSAG-2025-00417 hjo\n\n**Indstilling:**\nDet indstilles, at broen bygges.\n\n./. Bilag\n./. Kort\n`), `${item}Indstilling\nDet indstilles, at broen bygges.\n\nBilag\n./. Kort\n`);
  });

  it("writes bullets, their gaps and their depth one way", () => {
    checkContent(
      "Indstilling\n\nDet indstilles, at udvalget\n\n   -  godkender planen\n   •\tdrøfter\n       * tiden\n       * prisen\n\n   - tager resten til efterretning.\n",
      "Indstilling\nDet indstilles, at udvalget\n– godkender planen\n– drøfter\n  – tiden\n  – prisen\n– tager resten til efterretning.\n",
    );
  });

  it("numbers a list `1)`, but leaves a single number and a number in a text alone", () => {
    checkContent("Indstilling\nDet indstilles,\n1. at planen godkendes\n2. at resten drøftes.\n", "Indstilling\nDet indstilles,\n1) at planen godkendes\n2) at resten drøftes.\n");
    checkStays(`${item}Baggrund\nDet blev besluttet\n12. marts 2024 på et møde\n`);
    checkStays(`${item}Baggrund\n1. Indledning\n\nTekst.\n\n2. Resten\n\nMere tekst.\n`);
  });

  it("leaves lists `1.` to houses that number items so", () => {
    const names = new ProfileNames({ ...kkr, numbering: { levels: 1, first: null, prefix: "" } });
    const text = "DAGSORDEN 2025\n\n33. Ny bro\n\nIndstilling\nDet indstilles,\n1. At broen bygges.\n2. At resten drøftes.\n";
    assert.equal(formatted(text, names), text);
  });

  it("writes attachment marks and sub-headings", () => {
    checkContent("Baggrund\n./..Kortet er vedlagt.\n\n\n#   Tid\n\nDet tager et år.\n", "Baggrund\n./. Kortet er vedlagt.\n\n# Tid\nDet tager et år.\n");
  });

  it("aligns tables, and does not widen wide ones", () => {
    checkContent("Baggrund\n|Dato|Aktivitet\n|---|:--:|\n| 2. april ||\n", "Baggrund\n| Dato     | Aktivitet |\n|----------|:---------:|\n| 2. april |           |\n");
    const long = "x".repeat(130);
    checkContent(`Baggrund\n| Dato   | ${long} |\n|------|--|\n|2. april| kort |\n`, `Baggrund\n| Dato | ${long} |\n|---|---|\n| 2. april | kort |\n`);
  });

  it("takes away blanks too many, and straightens quotation marks", () => {
    checkContent("Baggrund\nBroen  er slidt , og ”Ny bro” og ”Bro nu” følger op på \"Alle over\".   \n", "Baggrund\nBroen er slidt, og ”Ny bro” og ”Bro nu” følger op på ”Alle over”.\n");
  });

  it("leaves paragraphs their lines, long and short", () => {
    checkStays(`${item}Baggrund\n${"Broen er slidt. ".repeat(60).trim()}\nNæste linje\ngår videre.\n`);
  });

  it("keeps notes and what they silence", () => {
    checkStays(`${item.trimEnd()}\n// ignorer: tom-del – kommer\n\n// husk at ringe\n\nBaggrund\n\nIndstilling\n// ignorer: krydshenvisning\nDet indstilles, jf. pkt. 9.9.\n`);
  });

  it("keeps the lines' ends and a byte order mark", () => {
    const text = "\ufeffDAGSORDEN 2025\r\nKKR MIDTJYLLAND\r\n\r\n\r\n1. Sager";
    assert.equal(formatted(text), "\ufeffDAGSORDEN 2025\r\nKKR MIDTJYLLAND\r\n\r\n1. Sager\r\n");
  });

  it("leaves double-spaced PDF text its gaps", () => {
    const text = "1. Sager \n\n \n\n1.1. Ny bro \n\nSAG-2025-00417 hjo \n\n \n\nBaggrund \n\nBroen er slidt, og den bliver brugt af alle, der \n\nskal over åen, og kommunerne har ladet et fir-\n\nma se på den. Det skriver, at den holder til \n\n2030. \n\n \n\nDerefter lukkes den. \n";
    checkStays(text);
  });

  it("touches nothing between two letters", () => {
    const text = "DAGSORDEN 2025\n\n1. Sager\n\n1.1 Ny bro\nBaggrund\nBroen  er slidt.\n";
    const edits = formatEdits(Agenda.of(text)).map(({ span, newText }) => [text.slice(span.start, span.end), newText]);
    assert.deepEqual(edits, [["", "."], ["", "\n"], [" ", ""]]);
  });

  it("of a range: its lines only", () => {
    const text = "1. Sager\n\n1.1 Ny bro\n\nBaggrund\n-  et\n-  to\n";
    const agenda = Agenda.of(text);
    const edits = formatRange(agenda, { start: { line: 5, character: 0 }, end: { line: 5, character: 2 } }, "utf-16");
    assert.equal(applyEdits(text, edits.map(({ range, newText }) => ({ span: toSpan(agenda, range), newText }))), "1. Sager\n\n1.1 Ny bro\n\nBaggrund\n– et\n-  to\n");
  });

  it("while typing: the line that was left, and its table", () => {
    const check = (text: string, line: number, expected: string): void => {
      const agenda = Agenda.of(text);
      const edits = formatOnType(agenda, { line, character: 0 }, "\n", "utf-16");
      assert.equal(applyEdits(text, edits.map(({ range, newText }) => ({ span: toSpan(agenda, range), newText }))), expected);
    };
    check("1. Sager\n\n1.1 Ny bro\n\n\n\nBaggrund\n-  et\n\n", 8, "1. Sager\n\n1.1 Ny bro\n\n\n\nBaggrund\n– et\n\n");
    check("1. Sager\n\n1.1 Ny bro\n\n", 3, "1. Sager\n\n1.1. Ny bro\n\n");
    check("1. Sager\n\n1.1. Ny bro\n\nBaggrund\n|Dato|Hvad\n|1. maj 2025|Møde\n\n", 7, "1. Sager\n\n1.1. Ny bro\n\nBaggrund\n| Dato        | Hvad |\n| 1. maj 2025 | Møde |\n\n");
    assert.deepEqual(formatOnType(Agenda.of("-  et\n"), { line: 1, character: 0 }, "x", "utf-16"), []);
    assert.deepEqual(formatOnType(Agenda.of("-  et"), { line: 0, character: 0 }, "\n", "utf-16"), []);
  });
});
