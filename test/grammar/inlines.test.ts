import assert from "node:assert/strict";
import fc from "fast-check";
import { parseInlines } from "../../server/src/language/syntax/parse.js";
import { agendaText, anyText } from "../support/arbitrary.js";
import { inlinesIn } from "../support/inlines.js";

/** A table of texts, each with what stands inside it. */
function inlines(title: string, table: readonly (readonly [text: string, ...expected: readonly string[]])[]): void {
  describe(title, () => {
    for (const [text, ...expected] of table) it(JSON.stringify(text), () => assert.deepEqual(inlinesIn(text), expected));
  });
}

describe("the grammar of running text", () => {
  inlines("bold and italic", [
    ["**fed** og *kursiv*", "strong ⟦**fed**⟧", "emphasis ⟦*kursiv*⟧"],
    ["**fed over\nto linjer**", "strong ⟦**fed over\nto linjer**⟧"],
    ["**jf. pkt. 2.1 den 8. februar**", "strong ⟦**jf. pkt. 2.1 den 8. februar**⟧", "itemReference ⟦pkt. 2.1⟧ 2.1", "date ⟦8. februar⟧ 8.2."],
    ["**[tekst](adresse)**", "strong ⟦**[tekst](adresse)**⟧", "link ⟦[tekst](adresse)⟧ tekst → adresse"],
    ["*se https://eksempel.dk*", "emphasis ⟦*se https://eksempel.dk*⟧", "address ⟦https://eksempel.dk⟧"],
    ["*x [a*b](c) y*", "emphasis ⟦*x [a*⟧"],
    ["*kursiv over\nto linjer*"],
    ["*kursiv over\rto linjer*"],
    ["** fed**"],
    ["**fed **"],
    ["* kursiv*"],
    ["*kursiv *"],
    ["**fed"],
    ["*kursiv"],
    ["*kursiv**"],
    ["2*3*4 meter"],
    ["**a *b* c**", "emphasis ⟦*b*⟧"],
    ["**\u00a0fed**"],
  ]);

  inlines("links and addresses", [
    ["[tekst](adresse)", "link ⟦[tekst](adresse)⟧ tekst → adresse"],
    ["[tekst]()", "link ⟦[tekst]()⟧ tekst → "],
    ["[](adresse)", "link ⟦[](adresse)⟧  → adresse"],
    ["[over\nto linjer](a b)", "link ⟦[over\nto linjer](a b)⟧ over\nto linjer → a b"],
    ["[tekst](a_(b)_c)", "link ⟦[tekst](a_(b)_c)⟧ tekst → a_(b)_c"],
    ["[**fed**](a)", "link ⟦[**fed**](a)⟧ **fed** → a"],
    ["[tekst](a(b(c)))"],
    ["[tekst](a\nb)"],
    ["[tekst"],
    ["[tekst](adresse"],
    ["[tekst] (adresse)"],
    ["[indsæt sted]"],
    ["https://eksempel.dk/a.pdf", "address ⟦https://eksempel.dk/a.pdf⟧"],
    ["Se www.eksempel.dk, og ring.", "address ⟦www.eksempel.dk⟧"],
    ["(https://eksempel.dk/a)", "address ⟦https://eksempel.dk/a⟧"],
    ["https://eksempel.dk/a_(b).", "address ⟦https://eksempel.dk/a_(b)⟧"],
    ["https://eksempel.dk/a(b", "address ⟦https://eksempel.dk/a(b⟧"],
    ["”https://eksempel.dk”", "address ⟦https://eksempel.dk⟧"],
    ["https://eksempel.dk\u00a0er siden", "address ⟦https://eksempel.dk⟧"],
    ["|https://eksempel.dk|", "address ⟦https://eksempel.dk⟧"],
    ["https://"],
    ["navn@eksempel.dk"],
  ]);

  inlines("case numbers", [
    ["jf. SAG-2022-05229.", "caseNumber ⟦SAG-2022-05229⟧"],
    ["85.02.02-G01-1-17", "caseNumber ⟦85.02.02-G01-1-17⟧"],
    ["00.01.00.A10-0001/2013", "caseNumber ⟦00.01.00.A10-0001/2013⟧"],
    ["1-51-71-3321-08", "caseNumber ⟦1-51-71-3321-08⟧"],
    ["330-2020-164", "caseNumber ⟦330-2020-164⟧"],
    ["SAG-2022-0522"],
    ["SAG-2022-052299"],
    ["ESAG-2022-05229"],
    ["1330-2020-164"],
  ]);

  inlines("references", [
    ["jf. pkt. 2.1", "itemReference ⟦pkt. 2.1⟧ 2.1"],
    ["Pkt.2.1.", "itemReference ⟦Pkt.2.1⟧ 2.1"],
    ["pkt.\u00a02.1", "itemReference ⟦pkt.\u00a02.1⟧ 2.1"],
    ["punkt\n2.1", "itemReference ⟦punkt\n2.1⟧ 2.1"],
    ["punkt 2", "itemReference ⟦punkt 2⟧ 2"],
    ["pkt 2", "itemReference ⟦pkt 2⟧ 2"],
    ["dagsordenspunkt 2.1", "itemReference ⟦dagsordenspunkt 2.1⟧ 2.1"],
    ["Punkterne 2.1, 2.3 og 3 samt 4.1", "itemReference ⟦Punkterne 2.1, 2.3 og 3 samt 4.1⟧ 2.1 2.3 3 4.1"],
    ["pkt.er 2 og 3", "itemReference ⟦pkt.er 2 og 3⟧ 2 3"],
    ["pkt. 2.1-2.3", "itemReference ⟦pkt. 2.1-2.3⟧ 2.1→2.3 2.3"],
    ["pkt. 2.1 – 2.3", "itemReference ⟦pkt. 2.1 – 2.3⟧ 2.1→2.3 2.3"],
    ["pkt. 2.1 til 2.3 og 3", "itemReference ⟦pkt. 2.1 til 2.3 og 3⟧ 2.1→2.3 2.3 3"],
    ["pkt. 2.1 [findes ikke], 2.2\n[Findes ikke] og 2.3 []", "itemReference ⟦pkt. 2.1 [findes ikke], 2.2\n[Findes ikke] og 2.3⟧ 2.1? 2.2? 2.3"],
    ["pkt. 2.1-2.3 [findes ikke]", "itemReference ⟦pkt. 2.1-2.3 [findes ikke]⟧ 2.1→2.3? 2.3?"],
    ["pkt. 2.1 og bilag 3", "itemReference ⟦pkt. 2.1⟧ 2.1", "attachmentMention ⟦bilag 3⟧ 3"],
    ["punkt 2. februar", "date ⟦2. februar⟧ 2.2."],
    ["punkt 2 og 3. februar", "itemReference ⟦punkt 2⟧ 2", "date ⟦3. februar⟧ 3.2."],
    ["pkt. 2.1.1"],
    ["pkt. 2,5"],
    ["pkt. 2a"],
    ["standpunkt 2"],
    ["punktet 2"],
  ]);

  inlines("points of laws", [
    ["§ 3, stk. 2, pkt. 4", "law ⟦§ 3, stk. 2, pkt. 4⟧"],
    ["§ 3 a, stk. 2, 1. pkt.", "law ⟦§ 3 a, stk. 2, 1. pkt.⟧"],
    ["§3 pkt. 4", "law ⟦§3 pkt. 4⟧"],
    ["§§ 3, nr. 2", "law ⟦§§ 3, nr. 2⟧"],
    ["stk. 2, pkt. 4", "law ⟦stk. 2, pkt. 4⟧"],
    ["§ 3 og pkt. 4", "itemReference ⟦pkt. 4⟧ 4"],
    ["§ 3"],
  ]);

  inlines("attachments", [
    ["jf. bilag 2", "attachmentMention ⟦bilag 2⟧ 2"],
    ["Bilag", "attachmentMention ⟦Bilag⟧"],
    ["vedlagte notat", "attachmentMention ⟦vedlagte⟧"],
    ["vedhæftet og vedlægges", "attachmentMention ⟦vedhæftet⟧", "attachmentMention ⟦vedlægges⟧"],
    ["bilaget"],
    ["medbilag 2"],
  ]);

  inlines("dates", [
    ["den 8. februar 2023", "date ⟦8. februar 2023⟧ 8.2.2023"],
    ["8.februar", "date ⟦8.februar⟧ 8.2."],
    ["8.\n\nfebruar\n\n2023", "date ⟦8.\n\nfebruar\n\n2023⟧ 8.2.2023"],
    ["8.\u00a0Februar\u00a02023", "date ⟦8.\u00a0Februar\u00a02023⟧ 8.2.2023"],
    ["8. feb. 2023", "date ⟦8. feb. 2023⟧ 8.2.2023"],
    ["8 februar 2023", "date ⟦8 februar 2023⟧ 8.2.2023"],
    ["08-02-2023", "date ⟦08-02-2023⟧ 8.2.2023"],
    ["8.2.2023", "date ⟦8.2.2023⟧ 8.2.2023"],
    ["20.06.23", "date ⟦20.06.23⟧ 20.6.2023"],
    ["15.12.98", "date ⟦15.12.98⟧ 15.12.1998"],
    ["2023-02-08", "date ⟦2023-02-08⟧ 8.2.2023"],
    ["8/2 2023", "date ⟦8/2 2023⟧ 8.2.2023"],
    ["8/2-2023", "date ⟦8/2-2023⟧ 8.2.2023"],
    ["8/2/2023", "date ⟦8/2/2023⟧ 8.2.2023"],
    ["d. 8. februar", "date ⟦d. 8. februar⟧ 8.2."],
    ["d.8/2", "date ⟦d.8/2⟧ 8.2."],
    ["mødet den 8/2", "date ⟦8/2⟧ 8.2."],
    ["3.-5. februar 2023", "date ⟦5. februar 2023⟧ 5.2.2023"],
    ["31. februar 2023 og 08-13-2023", "date ⟦31. februar 2023⟧ 31.2.2023", "date ⟦08-13-2023⟧ 8.13.2023"],
    ["2/3 af kommunerne"],
    ["8 februar"],
    ["februar 2023"],
    ["8-2.2023"],
    ["112.3.2022"],
    ["2023. Februar"],
  ]);

  inlines("times", [
    ["10:00-12:00", "time ⟦10:00-12:00⟧ 10:00-12:00"],
    ["10:00", "time ⟦10:00⟧ 10:00"],
    ["10.00 - 12.00.", "time ⟦10.00 - 12.00⟧ 10:00-12:00"],
    ["kl. 10.00-12.00", "time ⟦kl. 10.00-12.00⟧ 10:00-12:00"],
    ["kl. 9.30.", "time ⟦kl. 9.30⟧ 9:30"],
    ["Kl.10", "time ⟦Kl.10⟧ 10:00"],
    ["kl 10:", "time ⟦kl 10⟧ 10:00"],
    ["kl. 10 til kl. 12.", "time ⟦kl. 10 til kl. 12⟧ 10:00-12:00"],
    ["kl. 8 – 24", "time ⟦kl. 8 – 24⟧ 8:00-24:00"],
    ["den 8. februar 2023 kl. 10", "date ⟦8. februar 2023⟧ 8.2.2023", "time ⟦kl. 10⟧ 10:00"],
    ["10.00"],
    ["25:00"],
    ["110:00"],
    ["kl. 100"],
    ["kl. 10.000"],
    ["12.30-2025"],
  ]);

  inlines("words that only begin alike", [
    ["pakken, dengang, kladde, stklok, højden, wwwest, SAGer, billig, vedtaget"],
    ["xpkt. 2, xhttps://a.dk, xbilag 2, xkl. 10, xd. 8/2"],
    ["Årets pkt. 2, ærlig bilag 3", "itemReference ⟦pkt. 2⟧ 2", "attachmentMention ⟦bilag 3⟧ 3"],
    ["2pkt. 3 og 😀pkt. 4", "itemReference ⟦pkt. 3⟧ 3", "itemReference ⟦pkt. 4⟧ 4"],
  ]);

  it("finds everything inside its text, in order, one beside the other or inside its marks", () => {
    const check = (text: string): void => {
      const open: number[] = [];
      let before = 0;
      for (const inline of parseInlines(text)) {
        assert.ok(before <= inline.start && inline.start < inline.end && inline.end <= text.length);
        while (open.length > 0 && (open.at(-1) ?? 0) <= inline.start) open.pop();
        assert.ok(inline.end <= (open.at(-1) ?? text.length), "nothing goes on behind the mark it began in");
        if (inline.kind === "strong" || inline.kind === "emphasis") open.push(inline.end);
        before = inline.kind === "strong" || inline.kind === "emphasis" ? inline.start : inline.end;
        if (inline.kind === "itemReference") for (const target of inline.targets) {
          assert.equal(text.slice(target.start, target.end), target.number);
          assert.ok(inline.start < target.start && target.end <= inline.end);
        }
      }
    };
    fc.assert(fc.property(fc.oneof(agendaText, anyText), check), { numRuns: 1000 });
  });
});
