import assert from "node:assert/strict";
import { Agenda, semanticTokens, semanticTokensInRange, semanticTokensLegend } from "../../../server/src/language/index.js";
import { decoded, type Token } from "../../support/tokens.js";

function shown(text: string, tokens: readonly Token[]): readonly string[] {
  const lines = text.split("\n");
  return tokens.map(({ line, character, length, type }) => `${type} ${lines[line]!.slice(character, character + length)}`);
}

/** All tokens of the text as `type text`. */
function checkTokens(text: string, expected: readonly string[]): void {
  assert.deepEqual(shown(text, decoded(semanticTokens(Agenda.of(text), "utf-16").data)), expected);
}

const item = (prose: string, title = "Ny bro"): string => `1. Sager\n\n1.1. ${title}\n\nBaggrund\n${prose}\n`;

/** The tokens of `prose`, which stands in an item. */
function checkProse(prose: string, expected: readonly string[]): void {
  checkTokens(item(prose), ["sectionNumber 1.", "sectionTitle Sager", "itemNumber 1.1.", "itemTitle Ny bro", "partName Baggrund", ...expected]);
}

describe("semantic tokens", () => {
  it("colour headings, case line and part names", () => {
    checkTokens("2. Sager\n\n2.1. Ny bro (15 min.)\nSAG-2025-01234 mhk/tvr\n\n./. Bilag\n\n2.2. Køb af grund (lukket)\nSAG-2025-01235 abcd\n", [
      "sectionNumber 2.", "sectionTitle Sager", "itemNumber 2.1.", "itemTitle Ny bro", "minutes (15 min.)", "caseNumber SAG-2025-01234", "initials mhk/tvr", "attachmentMark ./.", "partName Bilag",
      "itemNumber 2.2.", "itemTitle Køb af grund", "closedMark (lukket)", "caseNumber SAG-2025-01235", "initials abcd",
    ]);
  });

  it("colour a wrapped title line by line", () => {
    checkTokens("1. Sager\n\n1.1. Fælles ansøgning om en ny og længere bro\nover fjorden (15 min.)\nSAG-2025-01234 abcd\n", [
      "sectionNumber 1.", "sectionTitle Sager", "itemNumber 1.1.", "itemTitle Fælles ansøgning om en ny og længere bro", "itemTitle over fjorden", "minutes (15 min.)", "caseNumber SAG-2025-01234", "initials abcd",
    ]);
  });

  it("leave a title's colour out where a placeholder or date stands in it", () => {
    checkTokens(item("Tekst.", "Møde den 8. marts 2025 om [indsæt emne] her").replace("Baggrund\n", ""), ["sectionNumber 1.", "sectionTitle Sager", "itemNumber 1.1.", "itemTitle Møde den", "date 8. marts 2025", "itemTitle om", "placeholder [indsæt emne]", "itemTitle her"]);
  });

  it("do not take a date or a list for a heading", () => {
    checkProse("Broen blev lukket den\n2. februar, og arbejdet begynder i\n2026. Derefter:\n1. males den\n2. åbnes den.", ["date 2. februar"]);
  });

  it("colour references, cases, dates, attachments and notes", () => {
    checkProse("Se pkt. 2.1 og 2.3, bilag 2 og SAG-2025-00412 af 12-03-2025.\n\n./. Kortet er vedlagt.\n\n// Ring til Bo.", [
      "reference pkt. 2.1", "reference 2.3", "reference bilag 2", "caseNumber SAG-2025-00412", "date 12-03-2025", "attachmentMark ./.", "note // Ring til Bo.",
    ]);
  });

  it("colour a reference over two lines on both", () => {
    checkProse("Se pkt.\n2.1 igen.", ["reference pkt.", "reference 2.1"]);
  });

  it("colour placeholders", () => {
    checkProse("Mødet er den XX i [indsæt sted]. Hvem? ???", ["placeholder XX", "placeholder [indsæt sted]", "placeholder ???"]);
  });

  it("colour participants, contents and a closed line", () => {
    checkTokens("REFERAT 2025\n\nDeltagere\nBo Lund (A), Viborg Kommune\n\nIndhold\n1. Sager.....\t2\n\n1. Sager\n\n1.1. Køb af grund\nSAG-2025-01235 abcd\nLUKKET\n", [
      "partName Deltagere", "participant Bo Lund", "reference 1", "sectionNumber 1.", "sectionTitle Sager", "itemNumber 1.1.", "itemTitle Køb af grund", "caseNumber SAG-2025-01235", "initials abcd", "closedMark LUKKET",
    ]);
  });

  it("count columns in bytes where the client does", () => {
    const text = item("Åløkke 😀 pkt. 2.1, år 8. maj");
    const tokens = decoded(semanticTokens(Agenda.of(text), "utf-8").data).slice(-2);
    const line = Buffer.from(text.split("\n")[5]!);
    assert.deepEqual(tokens.map(({ character, length }) => line.subarray(character, character + length).toString()), ["pkt. 2.1", "8. maj"]);
  });

  it("give the lines of a range as the whole does", () => {
    const text = `${item("Se pkt. 2.1 den 8. maj.\nSe pkt. 2.2.")}\n2. Eventuelt\n`;
    const agenda = Agenda.of(text);
    const all = decoded(semanticTokens(agenda, "utf-16").data);
    for (let from = 0; from < agenda.lineCount; from++) {
      for (let to = from; to < agenda.lineCount; to++) {
        const part = semanticTokensInRange(agenda, { start: { line: from, character: 0 }, end: { line: to, character: 0 } }, "utf-16");
        assert.deepEqual(decoded(part.data), all.filter(({ line }) => line >= from && line <= to));
      }
    }
  });

  it("have the types that the manifest declares, in a legend without doubles", async () => {
    const manifest = (await import("../../../package.json")).default;
    assert.deepEqual([...semanticTokensLegend.tokenTypes].sort(), manifest.contributes.semanticTokenTypes.map(({ id }) => id).sort());
  });
});
