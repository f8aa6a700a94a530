import { AlignmentType, Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type IRunOptions } from "docx";

function bold(words: string): TextRun {
  const options: IRunOptions = { text: words, bold: true };
  return new TextRun(options);
}

const text = (words: string): Paragraph => new Paragraph({ children: [new TextRun(words)] });
const bullet = (words: string, level = 0): Paragraph => new Paragraph({ bullet: { level }, children: [new TextRun(words)] });
const numbered = (reference: string, words: string, level = 0, heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ numbering: { reference, level }, children: [new TextRun(words)], ...(heading === undefined ? {} : { heading }) });
const cell = (words: string): TableCell => new TableCell({ children: [text(words)] });

const levels = (format: (level: number) => string) =>
  [0, 1].map((level) => ({ level, format: LevelFormat.DECIMAL, text: format(level), alignment: AlignmentType.START }));

/** An agenda as a secretary has it in Word: headings that Word numbers, lists, a table, a link, a footnote. */
export async function wordAgenda(): Promise<Uint8Array> {
  const document = new Document({
    numbering: {
      config: [
        { reference: "headings", levels: levels((level) => (level === 0 ? "%1." : "%1.%2.")) },
        { reference: "list", levels: levels(() => "%1)") },
      ],
    },
    footnotes: { 1: { children: [text("Prisen er fra 2024.")] } },
    sections: [
      {
        children: [
          text("DAGSORDEN 2025"),
          text("KKR MIDTJYLLAND"),
          text("Dato: 12-03-2025 10:00-12:00"),
          text("Sted: Rådhuset, Storegade 1"),
          numbered("headings", "Regionalpolitiske sager", 0, HeadingLevel.HEADING_1),
          numbered("headings", "Beslutningssag: Ny bro over åen (15 min.)", 1, HeadingLevel.HEADING_2),
          text("SAG-2025-00417 hjo"),
          new Paragraph({ heading: HeadingLevel.HEADING_3, children: [new TextRun("Indstilling")] }),
          text("Det indstilles, at KKR Midtjylland"),
          numbered("list", "godkender broen"),
          numbered("list", "drøfter prisen."),
          new Paragraph({ children: [bold("Sagsfremstilling")] }),
          new Paragraph({
            children: [
              new TextRun("Broen er "),
              bold("meget slidt"),
              new TextRun(", og "),
              new ExternalHyperlink({ link: "https://www.example.org/bro_(1)", children: [new TextRun("rapporten om broen")] }),
              new TextRun(" siger, at den koster 10 mio. kr."),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Paragraph({ heading: HeadingLevel.HEADING_4, children: [new TextRun("Tidsplan")] }),
          new Table({ rows: [new TableRow({ children: [cell("Dato"), cell("Aktivitet")] }), new TableRow({ children: [cell("2. april"), cell("Broen | lukkes")] })] }),
          text("Der er to grunde:"),
          bullet("Den er gammel"),
          bullet("især i midten", 1),
          bullet("Den er smal."),
          numbered("headings", "Eventuelt", 0, HeadingLevel.HEADING_1),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
