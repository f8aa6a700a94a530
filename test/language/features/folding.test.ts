import assert from "node:assert/strict";
import { Agenda, foldingRanges } from "../../../server/src/language/index.js";

/**
 * The folds of `lines`, where each fold is written in front of its first and last line: `1>` begins the
 * fold called 1 and `<1` ends it. Every fold is marked, and nothing else is folded.
 */
function checkFolds(...lines: readonly string[]): void {
  const expected = new Map<string, { start: number; end: number }>();
  const text = lines.map((line, index) => {
    const [, marks = "", rest = ""] = /^((?:\w> ?|<\w ?)*)(.*)$/su.exec(line)!;
    for (const [, opens] of marks.matchAll(/(\w)>/gu)) expected.set(opens!, { start: index, end: -1 });
    for (const [, closes] of marks.matchAll(/<(\w)/gu)) expected.get(closes!)!.end = index;
    return rest;
  });
  const found = foldingRanges(Agenda.of(text.join("\n"))).map(({ startLine, endLine }) => `${startLine}-${endLine}`);
  assert.deepEqual(found, [...expected.values()].sort((a, b) => a.start - b.start || b.end - a.end).map(({ start, end }) => `${start}-${end}`));
}

function checkKinds(text: string, expected: readonly (string | undefined)[]): void {
  assert.deepEqual(foldingRanges(Agenda.of(text)).map(({ kind }) => kind), expected);
}

describe("folding", () => {
  it("takes sections, items and parts, without the blank lines at their ends", () => {
    checkFolds("a>1. Sager", "", "b>1.1. Ny bro", "SAG-2025-01234 abcd", "", "c>Baggrund", "<cBroen er slidt.", "", "d>Indstilling", "<a <b <dDet indstilles, at broen bygges.", "", "", "2. Eventuelt", "");
  });

  it("takes an item down to its own end and a section down to its last item's", () => {
    checkFolds("a>1. Sager", "", "b>1.1. Ny bro", "<bSAG-2025-01234 abcd", "", "c>1.2. Ny vej", "<a <cSAG-2025-01235 abcd", "");
  });

  it("takes the front of the document, its contents and its lists of people", () => {
    checkFolds("", "a>REFERAT 2025", "KKR MIDTJYLLAND", "", "b>Deltagere", "Bo Lund (A), Viborg Kommune", "<bEva Holm (V), Skive Kommune", "", "c>Afbud", "<a <cIb Dam (C), Struer Kommune", "", "1. Siden sidst", "");
    checkFolds("a>DAGSORDEN 2025", "", "Indhold", "b>1. Sager.....\t2", "<a <b1.1. Ny bro.....\t2", "", "c>1. Sager", "", "d>1.1. Ny bro", "<c <dSAG-2025-01234 abcd", "");
  });

  it("takes sub-headings up to the next one of their level or above", () => {
    checkFolds("a>1. Sager", "", "b>1.1. Ny bro", "", "c>Sagsfremstilling", "d># Økonomi", "Den koster.", "e>## Lån", "<d <eVi låner.", "", "f># Tid", "<c <fDet tager et år.", "", "g>Indstilling", "<a <b <gDet indstilles, at broen bygges.", "");
  });

  it("takes tables and lists of three, not lists of two", () => {
    checkFolds("a>1. Sager", "", "b>1.1. Ny bro", "", "c>Sagsfremstilling", "Priser:", "d>| Bro | Pris |", "|---|---|", "<d| Ny | 4 |", "", "Vi kan:", "e>– bygge", "– lappe", "<e– vente.", "", "Eller:", "– rive ned", "<a <b <c– flytte.", "");
  });

  it("takes attachments and notes", () => {
    checkFolds("a>1. Sager", "", "b>1.1. Ny bro", "", "c>Bilag", "d>./. [Kort](a.pdf)", "./. [Pris](b.pdf)", "<d./. [Tid](c.pdf)", "", "e>// Ring til Bo.", "<a <b <c <e// Han ved det.", "");
  });

  it("takes what stands between #region and #slut, and leaves out what crosses an item's end", () => {
    checkFolds("a>1. Sager", "", "b>1.1. Ny bro", "c>// #region Udkast", "", "d>Baggrund", "Broen er slidt.", "", "<a <b <c <d// #slut", "");
    checkFolds("a>1. Sager", "", "b>1.1. Ny bro", "// #region Udkast", "Tekst.", "<bMere.", "", "c>1.2. Ny vej", "// #slut", "<a <cTekst.", "");
  });

  it("says which are notes", () => {
    checkKinds("1. Sager\n\n1.1. Bro\n\nBaggrund\n// Ring.\n// Skriv.\n", [undefined, undefined, undefined, "comment"]);
    checkKinds("// Ring.\n// Skriv.\nTekst.", [undefined]);
  });

  it("finds nothing in nothing", () => {
    checkFolds("");
    checkFolds("En linje.");
  });
});
