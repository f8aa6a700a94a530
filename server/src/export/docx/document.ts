import { Document, Footer, Header, ImageRun, Packer, PageNumber, Paragraph, StyleLevel, TableOfContents, TextRun, type FileChild } from "docx";
import type { Publication } from "../../language/index.js";
import { dotted, flowOf, marksOf, type HeadingPiece, type Piece } from "../flow.js";
import { legible } from "../legible.js";
import type { FilePlaces } from "../links.js";
import type { HouseStyle, Logo } from "../style.js";
import { aboveTitle, facts, pageHeader, wording } from "../wording.js";
import { WordBlocks } from "./blocks.js";
import { boldRun, inlineRuns } from "./inlines.js";
import { wordStyles, type StyleName, type WordStyles } from "./styles.js";

export interface WordOptions {
  readonly style: HouseStyle;
  readonly files: FilePlaces | null;
}

/** The document for Word, to be worked on: real headings, lists, tables and contents. */
export async function wordDocument(publication: Publication, { style, files }: WordOptions): Promise<Uint8Array> {
  const styles = wordStyles(style);
  const blocks = new WordBlocks(styles, files);
  const children = [...titleBlock(publication, style, styles), ...flowOf(publication).flatMap((piece) => written(piece, blocks, styles, files)), ...style.closing.map(standardText)];
  const author = legible(publication.body ?? "");
  const document = new Document({
    title: legible(publication.title),
    creator: author,
    lastModifiedBy: author,
    ...styles.options,
    numbering: blocks.numbering,
    hyphenation: { autoHyphenation: true },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1531, bottom: 1417, left: 1531, right: 1361, header: 709, footer: 709 } } },
        headers: { default: new Header({ children: [new Paragraph({ children: [small(legible(pageHeader(publication)))] })] }) },
        footers: { default: new Footer({ children: [new Paragraph({ alignment: "right", children: [new TextRun({ ...smallRun, children: [`${wording.page} `, PageNumber.CURRENT, ` ${wording.of} `, PageNumber.TOTAL_PAGES] })] })] }) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const smallRun = { size: 17, color: "4D4D4D" };

function small(text: string): TextRun {
  return new TextRun({ ...smallRun, text });
}

function titleBlock(publication: Publication, { logo, opening }: HouseStyle, styles: WordStyles): readonly FileChild[] {
  const { title, contents } = publication;
  const above = legible(aboveTitle(publication));
  return [
    ...(logo === null ? [] : [new Paragraph({ alignment: "right", children: [picture(logo)] })]),
    ...(above === "" ? [] : [new Paragraph({ children: [small(above)], spacing: { after: 0 } })]),
    new Paragraph({ style: styles.idOf("Title"), children: [new TextRun(legible(title))] }),
    ...facts(publication).map(([label, value]) => new Paragraph({ spacing: { after: 0 }, tabStops: [{ type: "left", position: 900 }], indent: { left: 900, hanging: 900 }, children: [boldRun(label), new TextRun(`\t${legible(value)}`)] })),
    ...(contents.length === 0 ? [] : [new Paragraph({ spacing: { before: 360 }, children: [boldRun(wording.contents)] }), new TableOfContents(wording.contents, { hyperlink: true, stylesWithLevels: contentsStyles(styles), pageNumbersEntryLevelsRange: "1-2", beginDirty: false })]),
    ...opening.map(standardText),
  ];
}

/** Sections and items, by the styles of their headings. */
function contentsStyles(styles: WordStyles): StyleLevel[] {
  return [new StyleLevel(styles.idOf("heading 1"), 1), new StyleLevel(styles.idOf("heading 2"), 2)];
}

function picture({ bytes, type, width, height, description }: Logo): ImageRun {
  const scale = Math.min(1, 220 / width, 60 / height);
  return new ImageRun({ type: type === "image/png" ? "png" : "jpg", data: Buffer.from(bytes), transformation: { width: width * scale, height: height * scale }, altText: { name: "logo", title: description, description } });
}

function written(piece: Piece, blocks: WordBlocks, styles: WordStyles, files: FilePlaces | null): readonly FileChild[] {
  switch (piece.kind) {
    case "heading":
      return [heading(piece, blocks, styles, files)];
    case "case":
      return [new Paragraph({ keepNext: true, children: [new TextRun({ size: 19, color: "4D4D4D", text: legible([piece.number, piece.initials ?? ""].join(" ").trim()) })] })];
    case "block":
      return blocks.written(piece);
  }
}

const headings: readonly StyleName[] = ["heading 1", "heading 2", "heading 3", "heading 4", "heading 5"];

function heading(piece: HeadingPiece, blocks: WordBlocks, styles: WordStyles, files: FilePlaces | null): Paragraph {
  const { level, id, number, inlines } = piece;
  const shown = dotted(number);
  const marks = marksOf(piece).map((mark) => boldRun(` (${mark})`, false));
  const children = [...(shown === "" ? [] : [new TextRun(`${shown} `)]), ...inlineRuns(inlines, files)];
  return new Paragraph({ style: styles.idOf(headings[level - 1] ?? "heading 5"), children: [...blocks.bookmarked(id, children), ...marks] });
}

function standardText(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(legible(text))] });
}
