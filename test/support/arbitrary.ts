import fc from "fast-check";

/** Lines that look like what secretaries type, and what they half-type. Invented. */
const pieces = [
  "DAGSORDEN 2025", "REFERAT 2025", "KKR MIDTJYLLAND", "K K R  M I D T J Y L L A N D", "Dato: 12-03-2025 10:00-12:00", "Sted: Rådhuset, Storegade 1,",
  "1. Godkendelse af dagsorden og referat", "1.1. Godkendelse af dagsorden (1 min.)", "1.2. Godkendelse af referat", "2. Regionalpolitiske sager",
  "2.1. Beslutningssag: Ny cykelforbindelse på tværs af kommunegrænsen og", "over åen (15 min.)", "2.2. Køb af grund (lukket)", " 3. Udpegninger", "3.1. Valg af medlem",
  "4. Eventuelt", "2. februar holdes seminar", "2024. Derefter følger", "12.3 mio. kr.", "1. at godkende planen", "2. At drøfte planen.", "10.", "2.", "2.3.", "2.3", "2.1",
  "SAG-2025-01234 abcd", "SAG-2025-1234", "SAG", "85.02.02-G01-1-17", "Sagsnr.: 330-2020-164   Åbent", "Baggrund", "Baggrund:", "Indstilling", "Instilling", "Sagsfremstilling",
  "Bilag", "./. Bilag", "Beslutning", "Beslutning: Godkendt.", "Videre proces", "INDSTILLING", "**Indstilling**", "Det indstilles, at KKR Midtjylland godkender planen, jf. pkt. 2.1.",
  "– godkender tidsplanen", "- drøfter", "1) dels", "./. Notatet er vedlagt.", "./.", "./..", "# Tidsplan", "| Dato | Aktivitet |", "|---|---|", "// husk", "// ignorer: tom-del – kommer",
  "KKR Midtjylland | 12-03-2025", "SIDE | 4", "https://eksempel.dk/a_b(c)", "Deltagere", "Anne Berg (A), Skovby Kommune (formand)", "Afbud:", "Indledning.....\t3", "1.1. Godkendelse\t5",
  "Se punkt 2.1 og 2.3-2.4 samt **fed** og *kursiv* [tekst](bilag/a.pdf)", "mødet den 8. februar", "2025, kl. 10.00-12.00", "en lang linje der fortsætter midt i en sætning og bry-", "des over", "§ 3, stk. 2, pkt. 4",
  "", " ", "", "", "  ", "\t", "😀 punkt", "\u001e", "\u00a0", "[", "**", "(",
  "Åbne dagsordenspunkter", "Lukkede dagsordenspunkter", "Pkt. 1. Budget (B)", "1 (Åben) Ny skole", "J.nr.: 00.01.00.A10-0001/2013", "Resume", "Sagsforløb: BY",
  "./. [Notat om stien](bilag/notat.pdf)", "– [Kort](kort.pdf)", "1. Oversigt over veje", "[tom]()", "Bilag 2 er vedlagt, jf. bilag 3.", "Afbud", "Anne Berg (A), Skovby Kommune", "Bo Dahl (V) Skovby Kommune",
  "Bo Dall spurgte om vejen.", "Planen ”Cykel til alle” og \"Alle ud\".", "Sund-hedsklyngen og sundhedsklyngen mødes.", "Det det er en fejl , som her.", "KKR og MFU og KL, fx m.v. og f.eks. mv.",
  "Onsdag den 12. marts 2025 kl. 10", "den 31. april 2025", "2024-2027 og 2024–2027", "Skriv til anne@gmail.com eller mobil 12 34 56 78, 010203-1234.", "[indsæt dato] XX", "// ignorer: nummerering, dobbeltord",
  "// ignorer: findes-ikke – af gode grunde", "12.000 kr. - 3 mio.kr", "Hvad sker der?? Ingen ved det...", "a) det ene", "b) Det andet.", "## Underpunkt", "http://intranet/side",
];

/** Text made of such lines with every kind of line end, sometimes double-spaced as PDF text is. */
export const agendaText: fc.Arbitrary<string> = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), fc.constantFrom("\n", "\n", "\n", "\r\n", "\r"), fc.boolean(), fc.constantFrom("", "", "\ufeff"))
  .map(([lines, eol, double, mark]) => mark + lines.join(double ? eol + eol : eol));

const lines = (most: number): fc.Arbitrary<string> => fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: most }).map((some) => some.join("\n"));

const partText = fc.tuple(fc.constantFrom("Baggrund", "Indstilling", "Sagsfremstilling", "Bilag", "Beslutning"), lines(4)).map(([name, content]) => `${name}\n${content}\n\n`);

/** Sections, items and parts as they should be, filled with such lines: here edits meet what rules compare. */
export const structuredText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("DAGSORDEN 2025", "REFERAT 2025"), fc.array(fc.array(fc.tuple(fc.constantFrom("SAG-2025-01234 abcd\n", "SAG-2025-04321 abcd\n", ""), fc.array(partText, { maxLength: 3 })), { maxLength: 3 }), { maxLength: 4 }))
  .map(([kind, sections]) => {
    const items = (section: number, parts: (typeof sections)[number]): string =>
      parts.map(([caseLine, texts], index) => `${section}.${index + 1}. Punkt nummer ${index + 1}\n${caseLine}\n${texts.join("")}`).join("");
    const body = sections.map((parts, index) => `${index + 1}. Afsnit nummer ${index + 1}\n\n${items(index + 1, parts)}`).join("");
    return `${kind}\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Rådhuset\n\n${body}`;
  });

/** Any text at all, with the characters that mean something more often than chance would have them. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."12.) -–•*[](|/#:\t \n\r\u00a0\u001e\f.,SAGpktBilag%æøåÆ😀".split(""), "\r\n", "./.", "//", "SAG-", "pkt. "), maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
);

/** An edit of a text of any length, given as fractions of it. */
export interface ArbitraryEdit {
  readonly at: number;
  readonly removed: number;
  readonly text: string;
}

export const edit: fc.Arbitrary<ArbitraryEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 300 })),
  text: fc.oneof(fc.constant(""), fc.constantFrom("a", " ", "\n", "\r", "\n\n", "."), fc.constantFrom(...pieces).map((line) => `\n${line}\n`), fc.constantFrom(...pieces)),
});

/** The edit's place in a text of `length` code units. */
export function placeEdit({ at, removed, text }: ArbitraryEdit, length: number): { start: number; end: number; text: string } {
  const start = Math.floor(at * length);
  return { start, end: Math.min(length, start + removed), text };
}
