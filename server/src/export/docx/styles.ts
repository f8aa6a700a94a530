import { strFromU8, unzipSync } from "fflate";
import type { IPropertiesOptions } from "docx";
import type { HouseStyle } from "../style.js";

/** The paragraph styles the document uses, by the names all languages of Word know them by. */
export type StyleName = "Title" | "Subtitle" | "heading 1" | "heading 2" | "heading 3" | "heading 4" | "heading 5" | "List Paragraph" | "Normal";

export interface WordStyles {
  /** What the document is given. */
  readonly options: Pick<IPropertiesOptions, "styles" | "externalStyles">;
  /** The id of a style; in a Danish template `heading 1` has the id `Overskrift1`. */
  readonly idOf: (name: StyleName) => string;
}

/** The styles of the house's template where it has one, else those of this program. */
export function wordStyles({ wordTemplate, accent, fonts }: HouseStyle): WordStyles {
  const xml = wordTemplate === null ? null : stylesIn(wordTemplate);
  if (xml !== null) {
    const ids = styleIds(xml);
    return { options: { externalStyles: xml }, idOf: (name) => ids.get(name.toLowerCase()) ?? standardIds[name] };
  }
  return { options: { styles: ownStyles(accent.slice(1), fonts[0] ?? "Calibri") }, idOf: (name) => standardIds[name] };
}

const standardIds: Readonly<Record<StyleName, string>> = {
  Title: "Title", Subtitle: "Subtitle", "heading 1": "Heading1", "heading 2": "Heading2", "heading 3": "Heading3", "heading 4": "Heading4", "heading 5": "Heading5", "List Paragraph": "ListParagraph", Normal: "Normal",
};

/** Null where the file has none. */
function stylesIn(template: Uint8Array): string | null {
  const styles = unzipSync(template, { filter: ({ name }) => name === "word/styles.xml" })["word/styles.xml"];
  return styles === undefined ? null : strFromU8(styles);
}

function styleIds(xml: string): ReadonlyMap<string, string> {
  const styles = xml.split("<w:style ").slice(1);
  return new Map(styles.map((style) => [valueOf(style, '<w:name w:val="').toLowerCase(), valueOf(style, 'w:styleId="')]));
}

/** What stands behind `opening` until the next quotation mark. */
function valueOf(xml: string, opening: string): string {
  const at = xml.indexOf(opening);
  return at < 0 ? "" : xml.slice(at + opening.length).split('"', 1)[0] ?? "";
}

function ownStyles(accent: string, font: string): NonNullable<IPropertiesOptions["styles"]> {
  const heading = (size: number, color: string, before: number, after: number, more: { readonly bold?: boolean; readonly italics?: boolean } = { bold: true }) => ({
    run: { size, color, font, ...more },
    paragraph: { spacing: { before, after, line: 264, lineRule: "auto" as const }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: { run: { font, size: 22, language: { value: "da-DK" } }, paragraph: { spacing: { after: 140, line: 276 } } },
      title: heading(40, accent, 60, 200),
      heading1: heading(30, accent, 480, 160),
      heading2: heading(25, "1A1A1A", 400, 100),
      heading3: heading(22, accent, 240, 60),
      heading4: heading(22, "1A1A1A", 200, 60, { italics: true }),
      heading5: heading(22, "1A1A1A", 160, 60, { italics: true }),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      hyperlink: { run: { color: accent, underline: { type: "single" } } },
    },
  };
}
