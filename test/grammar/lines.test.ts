import assert from "node:assert/strict";
import fc from "fast-check";
import type { Line } from "../../server/src/language/syntax/nodes.js";
import { parseLines } from "../../server/src/language/syntax/parse.js";
import { agendaText, anyText } from "../support/arbitrary.js";

/** What a line is, and of its other properties those that are named. `says` is the text from `content` on. */
type Expected = { readonly kind: Line["kind"]; readonly says?: string } & Readonly<Record<string, unknown>>;

function checkLine(text: string, expected: Expected): void {
  const lines = parseLines(text);
  assert.equal(lines.length, 1);
  const line = { ...lines[0]!, says: text.slice(lines[0]!.content) };
  const named = Object.fromEntries(Object.keys(expected).map((key) => [key, (line as Readonly<Record<string, unknown>>)[key]]));
  assert.deepEqual(named, expected);
}

/** A table of lines: each text with what it is expected to be. */
function lines(title: string, table: readonly (readonly [text: string, expected: Expected])[]): void {
  describe(title, () => {
    for (const [text, expected] of table) it(JSON.stringify(text), () => checkLine(text, expected));
  });
}

const text = { kind: "text" } as const;
const marked = (mark: string, says: string): Expected => ({ kind: "marked", mark, says });
const bullet = (marker: string, says: string): Expected => ({ kind: "bullet", marker, says });
const numbered = (number: string, numbers: readonly number[], says: string): Expected => ({ kind: "numbered", number, numbers, says, prefix: "", opening: "" });
const caseLine = (number: string, initials: string): Expected => ({ kind: "case", number, initials, label: "" });

describe("the grammar of lines", () => {
  lines("blank lines", [
    ["", { kind: "blank", indent: 0, content: 0 }],
    [" ", { kind: "blank", indent: 1, content: 1 }],
    ["\t\f \u00a0\u2003\ufeff", { kind: "blank", indent: 6 }],
  ]);

  lines("notes", [
    ["// Husk at ringe", { kind: "note", says: "Husk at ringe", directive: null }],
    ["//husk", { kind: "note", says: "husk", directive: null }],
    ["//", { kind: "note", says: "", directive: null }],
    ["  // indrykket", { kind: "note", indent: 2, says: "indrykket" }],
    ["// ignorer: tom-del – teksten kommer", { kind: "note", directive: { rules: ["tom-del"], reason: "teksten kommer" } }],
    ["// ignorer: tom-del, ugyldig-sag - ny sag", { kind: "note", directive: { rules: ["tom-del", "ugyldig-sag"], reason: "ny sag" } }],
    ["// Ignorer : Tom-Del: aftalt", { kind: "note", directive: { rules: ["tom-del"], reason: "aftalt" } }],
    ["// ignorer: tom-del aftalt med formanden", { kind: "note", directive: { rules: ["tom-del"], reason: "aftalt med formanden" } }],
    ["// ignorer: tom-del", { kind: "note", directive: { rules: ["tom-del"], reason: "" } }],
    ["// ignorer:", { kind: "note", directive: null }],
    ["// ignorer tom-del", { kind: "note", directive: null }],
    ["Se https://eksempel.dk // her", text],
  ]);

  lines("attachment marks", [
    ["./. Notatet er vedlagt.", marked("./.", "Notatet er vedlagt.")],
    ["./.Notatet er vedlagt.", marked("./.", "Notatet er vedlagt.")],
    ["./.\u00a0Notatet", marked("./.", "Notatet")],
    ["  ./. Notatet", { kind: "marked", mark: "./.", indent: 2, says: "Notatet" }],
    ["./.", marked("./.", "")],
    ["./. Bilag", marked("./.", "Bilag")],
    ["./..", marked("./..", "")],
    ["./…", marked("./…", "")],
    ["./., Notatet", marked("./.,", "Notatet")],
    [". / . Notatet", marked(". / .", "Notatet")],
    [".//. Notatet", marked(".//.", "Notatet")],
    ["/./ Notatet", marked("/./", "Notatet")],
    ["Notatet er vedlagt ./.", text],
    ["./bilag/notat.pdf", text],
  ]);

  lines("lists", [
    ["– godkender planen", bullet("–", "godkender planen")],
    ["- godkender", bullet("-", "godkender")],
    ["— godkender", bullet("—", "godkender")],
    ["•\tgodkender", bullet("•", "godkender")],
    ["· godkender", bullet("·", "godkender")],
    ["▪ godkender", bullet("▪", "godkender")],
    ["* godkender", bullet("*", "godkender")],
    ["–\u00a0godkender", bullet("–", "godkender")],
    ["  – underpunkt", { kind: "bullet", indent: 2, says: "underpunkt" }],
    ["1) dels", bullet("1)", "dels")],
    ["12) dels", bullet("12)", "dels")],
    ["a) dels", bullet("a)", "dels")],
    ["å) dels", bullet("å)", "dels")],
    ["-godkender", text],
    ["–", text],
    ["*kursiv* tekst", text],
    ["123) dels", text],
    ["A) Indledning", text],
    ["1)dels", text],
  ]);

  lines("sub-headings and tables", [
    ["# Tidsplan", { kind: "subheading", level: 1, says: "Tidsplan" }],
    ["## Første år", { kind: "subheading", level: 2, says: "Første år" }],
    ["#Tidsplan", text],
    ["#", text],
    ["| Dato | Aktivitet |", { kind: "tableRow", cells: [" Dato ", " Aktivitet "] }],
    ["| Dato | Aktivitet", { kind: "tableRow", cells: [" Dato ", " Aktivitet"] }],
    ["| Dato || 3 |  ", { kind: "tableRow", cells: [" Dato ", "", " 3 "] }],
    ["|---|---|", { kind: "tableRow", cells: ["---", "---"] }],
    ["|", text],
    ["Dato | Aktivitet", text],
  ]);

  lines("numbered lines", [
    ["1. Siden sidst", numbered("1.", [1], "Siden sidst")],
    [" 1. Siden sidst", { kind: "numbered", indent: 1, number: "1." }],
    ["\f1. Siden sidst", { kind: "numbered", indent: 1, number: "1." }],
    ["1.\u00a0Siden sidst", numbered("1.", [1], "Siden sidst")],
    ["1.\tSiden sidst", numbered("1.", [1], "Siden sidst")],
    ["1.Siden sidst", numbered("1.", [1], "Siden sidst")],
    ["1.1. Godkendelse af dagsorden (1 min.)", numbered("1.1.", [1, 1], "Godkendelse af dagsorden (1 min.)")],
    ["1.1 Godkendelse", numbered("1.1", [1, 1], "Godkendelse")],
    ["1.1.Godkendelse", numbered("1.1.", [1, 1], "Godkendelse")],
    ["1.1.1. Godkendelse", numbered("1.1.1.", [1, 1, 1], "Godkendelse")],
    ["1.", numbered("1.", [1], "")],
    ["2.3", numbered("2.3", [2, 3], "")],
    ["1. 😀", numbered("1.", [1], "😀")],
    ["1.”Åbent hus”", numbered("1.", [1], "”Åbent hus”")],
    // Forms only: that these are no headings is for the outline to say.
    ["2. februar holdes seminar", numbered("2.", [2], "februar holdes seminar")],
    ["2024. Derefter følger", numbered("2024.", [2024], "Derefter følger")],
    ["12.3 mio. kr.", numbered("12.3", [12, 3], "mio. kr.")],
    ["8.00", numbered("8.00", [8, 0], "")],
    ["1. at godkende planen", numbered("1.", [1], "at godkende planen")],
    ["1 (Åben) Ny skole", numbered("1", [1], "(Åben) Ny skole")],
    ["12 (Lukket) Køb af grund", numbered("12", [12], "(Lukket) Køb af grund")],
    ["Pkt. 1. Budget", { kind: "numbered", prefix: "Pkt.", number: "1.", numbers: [1], says: "Budget" }],
    ["Pkt. 1.", { kind: "numbered", prefix: "Pkt.", number: "1.", says: "" }],
    ["PUNKT 3: Budget", { kind: "numbered", prefix: "PUNKT", number: "3", says: "Budget" }],
    ["Pkt. 2.1 drøftes", { kind: "numbered", prefix: "Pkt.", number: "2.1", says: "drøftes" }],
    ["# 2. Sager", { kind: "numbered", opening: "# ", number: "2.", says: "Sager" }],
    ["**2.1. Ny bro**", { kind: "numbered", opening: "**", number: "2.1.", says: "Ny bro**" }],
    ["1 Siden sidst", text],
    ["1.a", text],
    ["1..2 x", text],
    ["10:00-12:00", text],
    ["1.)", text],
    ["§ 3, stk. 2, pkt. 4", text],
  ]);

  lines("case lines", [
    ["SAG-2022-05229 gitb", caseLine("SAG-2022-05229", "gitb")],
    ["SAG-2022-05229\u00a0gitb", caseLine("SAG-2022-05229", "gitb")],
    ["SAG-2022-05229 gitb/abcd  ", caseLine("SAG-2022-05229", "gitb/abcd")],
    ["SAG-2022-05229", caseLine("SAG-2022-05229", "")],
    ["SAG-2O22-05229", caseLine("SAG-2O22-05229", "")],
    ["SAG–2022–05229 gitb", caseLine("SAG–2022–05229", "gitb")],
    ["SAG 2022 05229 gitb", caseLine("SAG 2022 05229", "gitb")],
    ["SAG- 2022-05229 gitb", caseLine("SAG- 2022-05229", "gitb")],
    ["SAG-2022-05229gitb", caseLine("SAG-2022-05229gitb", "")],
    ["SAG", caseLine("SAG", "")],
    ["SAG-", caseLine("SAG-", "")],
    ["Sag-2022-05229", caseLine("Sag-2022-05229", "")],
    ["Sag-2O22-05229 gitb", caseLine("Sag-2O22-05229", "gitb")],
    ["Sag 2022 05229 gitb", caseLine("Sag 2022 05229", "gitb")],
    ["sag 2022-05229", caseLine("sag 2022-05229", "")],
    ["KKR-2022-05229 abc", caseLine("KKR-2022-05229", "abc")],
    ["85.02.02-G01-1-17", caseLine("85.02.02-G01-1-17", "")],
    ["330-2020-164 ", caseLine("330-2020-164", "")],
    ["1-51-71-3321-08", caseLine("1-51-71-3321-08", "")],
    ["00.01.00.A10-0001/2013", caseLine("00.01.00.A10-0001/2013", "")],
    ["MFU 265/2004", caseLine("MFU 265/2004", "")],
    ["Sagsnr.: 330-2020-164   Dok.nr.: 330-2020-488200   Åbent", { kind: "case", label: "Sagsnr.:", number: "330-2020-164", initials: "", rest: "Dok.nr.: 330-2020-488200   Åbent" }],
    ["Sagnr.: 1-51-71-3321-08", { kind: "case", label: "Sagnr.:", number: "1-51-71-3321-08" }],
    ["Sagsnr.: SAG-2022-05229 gitb", { kind: "case", label: "Sagsnr.:", number: "SAG-2022-05229", initials: "gitb" }],
    ["J.nr.: 00.01.00.A10-0001/2013", { kind: "case", label: "J.nr.:", number: "00.01.00.A10-0001/2013" }],
    ["SAGSFREMSTILLING", text],
    ["SAGEN kort", text],
    ["Sagen er ny", text],
    ["Sag 12 er lang", text],
    ["sag 2022 om skoler", text],
    ["MFU 265/2004 blev behandlet", text],
    ["85.02.02-G01-1-17 er sagen", text],
    ["Sagsnr.:", text],
  ]);

  lines("the title block", [
    ["DAGSORDEN 2023", { kind: "kind", documentKind: "dagsorden" }],
    ["Dagsorden", { kind: "kind", documentKind: "dagsorden" }],
    ["\ufeffDAGSORDEN", { kind: "kind", documentKind: "dagsorden", indent: 1 }],
    ["REFERAT", { kind: "kind", documentKind: "referat" }],
    ["Beslutningsreferat:", { kind: "kind", documentKind: "referat" }],
    ["DAGSORDEN TIL KONSTITUERENDE MØDE 2010", { kind: "kind", documentKind: "dagsorden" }],
    ["Dagsorden til møde i Kulturudvalget", { kind: "kind", documentKind: "dagsorden" }],
    ["Referat fra mødet den 3. maj 2025", { kind: "kind", documentKind: "referat" }],
    ["Referat af møde d. 3. maj 2025, kl. 10.00-12.00", { kind: "kind", documentKind: "referat" }],
    ["Dagsorden til mødet 03.05.2025", { kind: "kind", documentKind: "dagsorden" }],
    ["Referat af møde den 3. maj 2025 er udsendt", text],
    ["Dagsorden til mødet godkendes.", text],
    ["Dagsordenen", text],
    ["Dagsorden og referat", text],
    ["referat fra mødet", text],
    ["Dato: 08-02-2023 10:00-12:00", { kind: "field", field: "dato", says: "08-02-2023 10:00-12:00" }],
    ["Mødested : Rådhuset", { kind: "field", field: "mødested", says: "Rådhuset" }],
    ["TIDSPUNKT:", { kind: "field", field: "tidspunkt", says: "" }],
    ["Dato 08-02-2023", text],
    ["Stedet: Rådhuset", text],
    ["K K R  S J Æ L L A N D", text],
  ]);

  lines("contents and page furniture", [
    ["1.1. Godkendelse.....\t5", { kind: "contents", number: "1.1", title: "Godkendelse", page: 5 }],
    ["1.1. Godkendelse\t5", { kind: "contents", number: "1.1", title: "Godkendelse", page: 5 }],
    ["2. Godkendelse m.v. … 12", { kind: "contents", number: "2", title: "Godkendelse m.v.", page: 12 }],
    ["Deltagerfortegnelse.....3", { kind: "contents", number: "", title: "Deltagerfortegnelse", page: 3 }],
    ["Deltagerfortegnelse. 3", text],
    ["Og så videre...", text],
    ["KKR Sjælland  | 14-06-2022 ", { kind: "furniture", body: "KKR Sjælland", date: "14-06-2022" }],
    ["SIDE  |  6", { kind: "furniture" }],
    ["Side 3 af 10", { kind: "furniture" }],
    ["3 af 10", { kind: "furniture" }],
    ["Side 3 viser", text],
    ["https://eksempel.dk/a_b(c)", { kind: "address" }],
    ["www.eksempel.dk/a?b=c", { kind: "address" }],
    ["https://eksempel.dk er siden", text],
  ]);

  lines("participants", [
    ["Anne Berg (A), Albertslund Kommune (formand)", { kind: "text", person: { name: "Anne Berg", party: "A", comma: true, place: "Albertslund Kommune (formand)" } }],
    ["Bo Lund (SF) Viborg Kommune", { kind: "text", person: { name: "Bo Lund", party: "SF", comma: false, place: "Viborg Kommune" } }],
    ["Bo Lund (UFP), Viborg Kommune", { kind: "text", person: { name: "Bo Lund", party: "UFP", comma: true, place: "Viborg Kommune" } }],
    ["Bo Lund (løsgænger), Viborg Kommune", { kind: "text", person: { name: "Bo Lund", party: "løsgænger", comma: true, place: "Viborg Kommune" } }],
    ["(A), Viborg Kommune", { kind: "text", person: null }],
    ["Bo Lund (se bilag), Viborg", { kind: "text", person: null }],
  ]);

  lines("everything else is text", [
    ["Ordinær tekst, der fortsætter", { kind: "text", indent: 0, content: 0 }],
    ["x\u2028y\u2029z\u0085", { kind: "text" }],
    ["😀 punkt", text],
    ["\u001e", text],
    ["[", text],
    ["**", text],
    ["(", text],
  ]);

  it("ends lines at CRLF, LF and CR only", () => {
    assert.deepEqual(parseLines("a\r\nb\nc\rd\u2028e\u0085\n\re").map(({ text, eol }) => [text, eol]), [
      ["a", "\r\n"], ["b", "\n"], ["c", "\r"], ["d\u2028e\u0085", "\n"], ["", "\r"], ["e", ""],
    ]);
  });

  it("loses no character", () => {
    const check = (source: string): void => assert.equal(parseLines(source).map(({ text, eol }) => text + eol).join(""), source);
    fc.assert(fc.property(fc.oneof(agendaText, anyText), check), { numRuns: 1000 });
  });

  it("reads a line the same wherever it stands", () => {
    const check = (source: string): void => {
      for (const line of parseLines(source)) assert.deepEqual(parseLines(line.text)[0], { ...line, eol: "" });
    };
    fc.assert(fc.property(fc.oneof(agendaText, anyText), check), { numRuns: 300 });
  });

  it("finds the content inside the line", () => {
    const check = (source: string): void => {
      for (const { text: line, indent, content } of parseLines(source)) assert.ok(indent <= content && content <= line.length);
    };
    fc.assert(fc.property(fc.oneof(agendaText, anyText), check), { numRuns: 300 });
  });
});
