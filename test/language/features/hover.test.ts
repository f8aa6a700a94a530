import assert from "node:assert/strict";
import type { MarkupContent } from "vscode-languageserver-types";
import { Agenda, hover, kkr, ProfileNames, textsOf, toPosition, toSpan, type DocumentKind } from "../../../server/src/language/index.js";
import { marked } from "../../support/marked.js";

/** What is shown at the cursor; it stands for the marked range, where one is marked. */
function checkHover(source: string, expected: string | null, kind: DocumentKind = "dagsorden"): void {
  const { text, cursor, spans } = marked(source);
  const agenda = Agenda.of(text, { defaultKind: kind });
  const found = hover(agenda, toPosition(agenda, cursor), "utf-16", textsOf("da"));
  assert.equal(found === null ? null : (found.contents as MarkupContent).value, expected);
  if (found !== null && spans.length > 0) assert.deepEqual(toSpan(agenda, found.range!), spans[0]);
}

/** A meeting of 12 March 2025; `prose` stands in item 1.1. */
const agendaWith = (prose: string): string =>
  [
    "DAGSORDEN 2025", "KKR MIDTJYLLAND", "Dato: 12-03-2025 10:00-12:00", "", "1. Siden sidst", "", "1.1. Nyt", "SAG-2025-00001 abcd", "", "Baggrund", prose, "",
    "2. Sager", "", "2.1. Beslutningssag: Ny bro (15 min.)", "SAG-2025-00001 abcd", "", "Indstilling", "Det indstilles, at **KKR**", "– godkender [planen](plan.pdf)", "– drøfter prisen.", "",
    "Beslutning", "Godkendt.", "", "2.2. Køb af grund (lukket)", "SAG-2025-00002 efgh", "",
  ].join("\n");

describe("hover", () => {
  it("says what a part is for", () => {
    checkHover("1. Sager\n\n1.1. Ny bro\n\n⟦Bag|grund⟧\nTekst.", "**Baggrund**\n\nHvorfor sagen er på dagsordenen, og hvad der er sket indtil nu.");
  });

  it("says which part a misspelt name means", () => {
    checkHover("1. Sager\n\n1.1. Ny bro\n\n|Bagrund\nTekst.", "**Baggrund**\n\nHer står \"Bagrund\".\n\nHvorfor sagen er på dagsordenen, og hvad der er sket indtil nu.");
  });

  it("says what the house's abbreviations stand for", () => {
    checkHover(agendaWith("Formanden for ⟦K|L⟧ holder oplæg."), "**KL**: Kommunernes Landsforening");
    checkHover(agendaWith("Det er til ⟦KKR|⟧-mødet."), "**KKR**: Kommunekontaktråd");
    for (const none of ["Brug KL|A.", "Et kl|.", "PK|L er her.", "KKR | og"]) checkHover(agendaWith(none), null);
    checkHover("1. Sager\n\n1.1. Nyt fra ⟦K|L⟧\n\nBaggrund\nTekst.", "**KL**: Kommunernes Landsforening\n\n1 ord");
    const own = Agenda.of("FSR mødes.", { names: new ProfileNames({ ...kkr, abbreviations: { FS: "Stiudvalget", FSR: "Fælles *Stiråd*", "": "intet" } }) });
    assert.deepEqual((hover(own, { line: 0, character: 1 }, "utf-16", textsOf("da"))?.contents as MarkupContent).value, "**FSR**: Fælles \\*Stiråd\\*");
  });

  it("says which items share a case", () => {
    checkHover(agendaWith("Se ⟦SAG-2025-|00001⟧."), "**SAG-2025-00001** abcd\n\n2 punkter i dokumentet har sagen:\n\n- 1.1 Nyt\n- 2.1 Beslutningssag: Ny bro");
    checkHover(agendaWith("Se SAG-2025-|00002."), "**SAG-2025-00002** efgh\n\nSagen er på dette punkt:\n\n- 2.2 Køb af grund");
    checkHover(agendaWith("Se SAG-2025-|00003."), "**SAG-2025-00003**\n\nIntet punkt i dokumentet har sagen.");
    checkHover("1. Sager\n\n1.1. Ny bro\n⟦SAG-2025-00001 ab|cd⟧\n", "**SAG-2025-00001** abcd\n\nIntet andet punkt i dokumentet har sagen.");
  });

  it("shows the item that a reference names, with its recommendation", () => {
    checkHover(agendaWith("Se ⟦pkt|. 2.1⟧."), "**2.1 Beslutningssag: Ny bro**\n\n15 min. · SAG-2025-00001\n\n*Indstilling*\n\nDet indstilles, at KKR\n\n- godkender planen\n- drøfter prisen.");
    checkHover(agendaWith("Se pkt. 2.|2."), "**2.2 Køb af grund**\n\nSAG-2025-00002 · lukket");
  });

  it("shows what was decided in minutes", () => {
    checkHover(agendaWith("Se pkt. 2.|1.").replace("DAGSORDEN", "REFERAT"), "**2.1 Beslutningssag: Ny bro**\n\n15 min. · SAG-2025-00001\n\n*Beslutning*\n\nGodkendt.");
  });

  it("lists a section or a range", () => {
    checkHover(agendaWith("Se pkt. |2."), "**2 Sager**\n\n- 2.1 Beslutningssag: Ny bro\n- 2.2 Køb af grund");
    checkHover(agendaWith("Se ⟦pkt. 2.1|-2.2⟧."), "- 2.1 Beslutningssag: Ny bro\n- 2.2 Køb af grund");
  });

  it("says when a reference is to another meeting, and nothing when it is to nothing", () => {
    checkHover(agendaWith("Se pkt. |3.2 i referatet."), "Henvisningen gælder et andet møde eller et andet dokument.");
    checkHover(agendaWith("Se pkt. |9.9."), null);
  });

  it("says which attachment is meant, and which there are", () => {
    const item = (prose: string): string => agendaWith(prose).replace("2. Sager", "Bilag\n./. [Notat om broen](bilag/notat.pdf)\n./. Kort\n\n2. Sager");
    checkHover(item("Se ⟦bilag |1⟧."), "**Notat om broen**\n\nbilag/notat.pdf");
    checkHover(item("Se ⟦bilag| 2⟧."), "**Kort**");
    checkHover(item("Se ⟦bilag| 3⟧."), "Punktets bilagsliste har intet bilag 3.");
    checkHover(item("Notatet er ⟦ved|lagt⟧."), "- Notat om broen\n- Kort");
    checkHover(agendaWith("Notatet er ved|lagt."), null);
  });

  it("says that the item of a reference is gone", () => {
    checkHover(agendaWith("Se ⟦pkt. |2.1⟧ [findes ikke]."), "Punktet, som henvisningen gælder, findes ikke mere.");
  });

  it("says the weekday of a date", () => {
    checkHover(agendaWith("Mødet den ⟦1|2. marts 2025⟧."), "onsdag den 12. marts 2025 (2025-03-12)");
    checkHover(agendaWith("Mødet den 29. |februar 2024."), "torsdag den 29. februar 2024 (2024-02-29)");
    checkHover(agendaWith("Mødet den 0|1-01-2000."), "lørdag den 1. januar 2000 (2000-01-01)");
    checkHover(agendaWith("Mødet den 8. |maj."), "I mødets år: torsdag den 8. maj 2025 (2025-05-08)");
    checkHover(agendaWith("Mødet den 29. |februar 2025."), "Datoen 29-02-2025 findes ikke.");
    checkHover(agendaWith("Mødet den 31-|13-2025."), "Datoen 31-13-2025 findes ikke.");
    checkHover("Mødet den 8. |maj.", null);
  });

  it("says what a type of item means", () => {
    checkHover("1. Sager\n\n1.1. ⟦Orienterings|sag⟧: Ny bro\n", "**Orienteringssag**\n\nMødet bliver orienteret og skal ikke træffe nogen beslutning.");
  });

  it("shows names as they are written", () => {
    checkHover("1. Sager\n\n1.1. En *ny* [bro] <b>\nSAG-2025-00001 abcd\n\nBaggrund\nSe pkt. |1.1.\n", "**1.1 En \\*ny\\* \\[bro\\] \\<b\\>**\n\nSAG-2025-00001");
  });

  it("keeps what would begin a list in Markdown", () => {
    checkHover("1. Sager\n\n1.1. Ny bro\n\nIndstilling\n1) – første\n2) 2. del\n\nBaggrund\nSe pkt. |1.1.\n", "**1.1 Ny bro**\n\n*Indstilling*\n\n- – første\n- 2\\. del");
  });

  it("says nothing elsewhere", () => {
    checkHover("1. Sager\n\n1.1. Ny b|ro\n", null);
    checkHover("Tekst| uden noget.", null);
    checkHover("|", null);
  });
});
