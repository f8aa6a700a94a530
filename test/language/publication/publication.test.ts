import assert from "node:assert/strict";
import fc from "fast-check";
import { Agenda, kkr, ProfileNames, publicationOf, type Audience, type Profile, type PublishedContent } from "../../../server/src/language/index.js";
import { anyText, agendaText, edit, placeEdit, structuredText } from "../../support/arbitrary.js";
import { corpusTexts } from "../../support/corpus.js";
import { published } from "../../support/publication.js";

/** An item with `content` below its heading. */
const item = (content: string): string => `1. Sager\n\n1.1. Ny bro (5 min.)\nSAG-2025-00417 hjo\n\n${content}\n\n1.2. Ny sti\n\n2. Eventuelt\n`;

/** What comes of the content of an item. */
function checkItem(content: string, expected: readonly string[], audience: Audience = "internal"): void {
  const lines = published(item(content), audience);
  const from = lines.findIndex((line) => line.startsWith("1.1"));
  assert.deepEqual(lines.slice(from + 1, lines.indexOf("1.2 Ny sti")), expected);
}

function check(text: string, expected: readonly string[], audience: Audience = "internal"): void {
  assert.deepEqual(published(text, audience), expected);
}

describe("A publication", () => {
  it("has heading, number, minutes and case of what stands in it", () =>
    check("REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Rådhuset,\nStorgade 1\n\n1. Sager\n\n1.1. Ny bro over åen (5 min.)\nSAG-2025-00417 hjo\n\n2. Eventuelt\nIntet.\n", [
      "REFERAT 2025: Referat af møde i KKR Midtjylland den 12. marts 2025, Rådhuset, Storgade 1", "1 Sager", "1.1 Ny bro over åen (5) [SAG-2025-00417 hjo]", "2 Eventuelt", "  Intet.",
    ]));

  it("keeps what stands beside the title block", () =>
    check("DAGSORDEN\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00 (bemærk tiden)\n\nVi mødes **før**.\n\n1. Eventuelt\n", [
      "DAGSORDEN: Dagsorden for møde i KKR Midtjylland den 12. marts 2025", "  Dato: 12-03-2025 10:00 (bemærk tiden)", "  Vi mødes {strong før}.", "1 Eventuelt",
    ]));

  it("has the participants", () =>
    check("REFERAT 2025\nDeltagere:\nAnne Berg (A), Skovby Kommune (formand)\nBo Lund (SF) Viborg Kommune\n\nSekretariatet deltog.\n\nAfbud\nIda Holm (V), Skovby Kommune\n\n1. Eventuelt\n", [
      "REFERAT 2025: Referat", "  Deltagere:", "    Anne Berg (A) Skovby Kommune (formand)", "    Bo Lund (SF) Viborg Kommune", "  Sekretariatet deltog.", "  Afbud absent:", "    Ida Holm (V) Skovby Kommune", "1 Eventuelt",
    ]));

  it("generates its contents and leaves the written ones out", () =>
    check("DAGSORDEN\n\nIndhold\n1. Sager.....\t2\n1.1. Ny bro over åen og de veje,\nder fører dertil.....\t2\n\nVelkommen.\n\n1. Sager\n\n1.1. Ny bro over åen og de veje,\nder fører dertil\nSAG-2025-00417 hjo\n", [
      "DAGSORDEN: Dagsorden", "  Velkommen.", "1 Sager", "1.1 Ny bro over åen og de veje, der fører dertil [SAG-2025-00417 hjo]",
    ]));

  const blocks: readonly (readonly [what: string, content: string, expected: readonly string[]])[] = [
    ["joins wrapped lines", "Baggrund\nDer er skri-\nvet om KKR-\nmødet.", [" = Baggrund", "  Der er skrivet om KKR-mødet."]],
    ["has parts under the profile's names", "BAGGRUND\nTekst.\n\nInstilling\nMere.", [" = Baggrund", "  Tekst.", " = Instilling", "  Mere."]],
    ["marks paragraphs", "Baggrund\n./. Kortet er vedlagt.\n\n./.\nNotatet også.", [" = Baggrund", "  ./. Kortet er vedlagt.", "  ./. Notatet også."]],
    ["nests lists", "Baggrund\n– et\n  – halvandet\n– to\n1) tre\n2) fire\na) fem", [" = Baggrund", "  – et", "    – halvandet", "  – to", "  1) tre", "  2) fire", "  1. fem"]],
    ["keeps numbers as written", "Baggrund\n2) to\n3) tre\n1) et", [" = Baggrund", "  2) to", "  3) tre", "  1) et"]],
    ["has tables with a header and without", "Baggrund\n| A | B |\n|---|---|\n| *1* | |\n\n| C |", [" = Baggrund", "  ! A | B", "  | {emphasis 1} | ", "  | C"]],
    ["has sub-headings", "Baggrund\n# Et\n## To", [" = Baggrund", "  # Et", "  ## To"]],
    ["leaves notes out", "Baggrund\n// hemmeligt\nTekst.\n// ignorer: tom-del – nej", [" = Baggrund", "  Tekst."]],
    ["leaves page furniture out", "Baggrund\nTekst.\nSIDE | 4\nKKR Midtjylland | 12-03-2025", [" = Baggrund", "  Tekst."]],
    ["leads references to what they name", "Baggrund\nSe pkt. 1.2, 2 og 7.1 samt **pkt. 1.2**.", [" = Baggrund", "  Se {pkt. 1.2 > punkt-1-2}, {2 > afsnit-2} og 7.1 samt {strong {pkt. 1.2 > punkt-1-2}}."]],
    ["leaves references to other documents alone", "Baggrund\nSe aftalens pkt. 2.", [" = Baggrund", "  Se aftalens pkt. 2."]],
    [
      "has attachments, and mentions lead to them",
      "Baggrund\nSe bilag 2 og bilag 3, jf. SAG-2025-00417.\n\nBilag\n./. [Kort](bilag/kort.pdf)\n– Notat",
      [" = Baggrund", "  Se {bilag 2 > punkt-1-1-bilag-2} og bilag 3, jf. {case SAG-2025-00417}.", " = Bilag", "  @1 {file Kort > bilag/kort.pdf}", "  @2 Notat"],
    ],
    ["has links", "Baggrund\nSe [her](https://a.dk/x), www.b.dk og [tom]().", [" = Baggrund", "  Se {web her > https://a.dk/x}, {web www.b.dk > https://www.b.dk} og tom."]],
    ["makes no link of what is none", "Baggrund\n[a](javascript:x) [b](java\u0001script:x) [c](data:x) [d](#e) [f](vbscript:x) [g](command:x)", [" = Baggrund", "  a b c d f g"]],
    ["knows places inside the house", "Baggrund\n[a](H:\\sager\\a.docx) [b](https://intranet.a.dk/b)", [" = Baggrund", "  {house a > H:\\sager\\a.docx} {house b > https://intranet.a.dk/b}"]],
  ];
  for (const [what, content, expected] of blocks) it(what, () => checkItem(content, expected));

  describe("for the public", () => {
    it("has of a closed item its number and a neutral headline", () =>
      check("1. Sager\n\n1.1. Køb af grund (10 min.) (lukket)\nSAG-2025-00417 hjo\n\nBaggrund\nHemmeligt.\n\nBilag\n./. [Skøde](skoede.pdf)\n\n1.2. Ny sti, jf. pkt. 1.1\n", ["Dagsorden: Dagsorden", "1 Sager", "1.1 Lukket punkt closed", "1.2 Ny sti, jf. pkt. 1.1"], "public"));

    it("has the headline that the profile says, or the title where it may be published", () => {
      const titles = (closedItems: Profile["closedItems"]): readonly string[] => {
        const agenda = Agenda.of("1. Sager\n\n1.1. Køb af **grund** (lukket)\nHemmeligt.\n", { names: new ProfileNames({ ...kkr, closedItems }) });
        const publication = publicationOf(agenda, { audience: "public" });
        assert.doesNotMatch(JSON.stringify(publication), /Hemmeligt/u);
        return publication.contents.map(({ title }) => title);
      };
      assert.deepEqual(titles({ title: "hidden", headline: "Fortroligt" }), ["Sager", "Fortroligt"]);
      assert.deepEqual(titles({ title: "shown", headline: "Fortroligt" }), ["Sager", "Køb af grund"]);
    });

    it("closes what a closed section holds", () =>
      check("1. Sager (lukket)\nHemmeligt.\n\n1.1. Køb af grund\nSAG-2025-00417 hjo\n\n2. Eventuelt\n", ["Dagsorden: Dagsorden", "1 Lukket punkt", "1.1 Lukket punkt closed", "2 Eventuelt"], "public"));

    it("has no overview that names closed items, of today or of yesterday", () =>
      check("DAGSORDEN\n\nIndhold\n1. Sager.....\t1\n1.1. Køb af grund.....\t1\n1.2. Salg af mark.....\t2\n\n1. Sager\n\n1.1. Køb af grund (lukket)\nSAG-2025-00417 hjo\n\n1.2. Salg af jord (lukket)\nSAG-2025-00418 hjo\n", ["DAGSORDEN: Dagsorden", "1 Sager", "1.1 Lukket punkt closed", "1.2 Lukket punkt closed"], "public"));

    it("keeps the text of links into the house", () =>
      checkItem("Baggrund\nSe [sagen](https://intranet.a.dk/b) og https://intranet.a.dk/b samt [kortet](kort.pdf).", [" = Baggrund", "  Se sagen og (intern adresse) samt {file kortet > kort.pdf}."], "public"));

    it("masks CPR numbers, also in the names of files", () =>
      checkItem("Baggrund\nAnne, 010203-1234, se [a 010203-1234](bilag/010203-1234.pdf) og [b](010203-1234.pdf).", [" = Baggrund", "  Anne, xxxxxx-xxxx, se a xxxxxx-xxxx og b."], "public"));
  });

  it("is plain data that JSON keeps", () => {
    fc.assert(fc.property(fc.oneof(agendaText, structuredText, anyText), fc.constantFrom<Audience>("internal", "public"), (text, audience) => {
      const publication = publicationOf(Agenda.of(text), { audience });
      assert.deepEqual(JSON.parse(JSON.stringify(publication)), publication);
    }));
  });

  it("says after an edit what a fresh reading says", () => {
    fc.assert(fc.property(fc.oneof(agendaText, structuredText), fc.array(edit, { minLength: 1, maxLength: 4 }), fc.constantFrom<Audience>("internal", "public"), (text, edits, audience) => {
      let agenda = Agenda.of(text);
      for (const one of edits) {
        publicationOf(agenda, { audience });
        agenda = agenda.edited(placeEdit(one, agenda.length));
      }
      assert.deepEqual(publicationOf(agenda, { audience }), publicationOf(Agenda.of(agenda.text), { audience }));
    }));
  });

  it("shares with the version before all that the edit did not touch", () => {
    const before = Agenda.of(item("Baggrund\nSe pkt. 1.2."));
    const after = before.edited({ start: before.text.indexOf("Se pkt"), end: before.text.indexOf("Se pkt"), text: "Også her: " });
    const contents = (agenda: Agenda): readonly (PublishedContent | null)[] =>
      publicationOf(agenda, { audience: "internal" }).sections.flatMap((section) => [section.content, ...section.items.map(({ content }) => content)]);
    assert.deepEqual(contents(after).map((content, index) => content === contents(before)[index]), [true, false, true, true]);
  });

  it("keeps every word of the real documents", () => {
    for (const { name, text } of corpusTexts()) {
      const publication = JSON.stringify(publicationOf(Agenda.of(text), { audience: "internal" }));
      assert.ok(publication.length > text.length, name);
    }
  });
});
