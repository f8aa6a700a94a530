import type { Publication } from "../../language/index.js";
import type { FilePlaces } from "../links.js";
import type { HouseStyle } from "../style.js";
import { bundledFamily, bundledFonts, typstProgram } from "./assets.js";
import { coverageOf, Typst } from "./compiler.js";
import { conforming, type PdfStandard, type TableBox } from "./conformance.js";
import { pdfData } from "./data.js";
import { template } from "./template.js";

export interface PdfOptions {
  readonly style: HouseStyle;
  readonly files: FilePlaces | null;
  readonly now: Date;
  readonly standard: PdfStandard;
}

export interface PdfResult {
  readonly bytes: Uint8Array;
  /** Characters that no font has, each once; they stand as `?` in the PDF, which may not leave a gap. */
  readonly missing: readonly string[];
}

/** What Typst is given, for any of its builds: the template and its files. */
export interface PdfSource {
  readonly template: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly missing: readonly string[];
}

/** The document as a tagged, accessible PDF. */
export async function pdfOf(publication: Publication, options: PdfOptions): Promise<PdfResult> {
  const fonts = [...options.style.fontFiles, ...bundledFonts()];
  const typst = await Typst.of(typstProgram(), fonts);
  const { template: source, files, missing } = pdfSource(publication, options, fonts);
  const { pdf, values } = typst.set({ source, files }, "corner");
  return { bytes: conforming(pdf, options.standard, boxesOf(values as readonly Corner[])), missing };
}

/** Typst must be running, since it is what reads the fonts. */
export function pdfSource(publication: Publication, { style, files, now }: PdfOptions, fonts: readonly Uint8Array[]): PdfSource {
  const missing = new Set<string>();
  const coverages = fonts.map(coverageOf);
  const shown = (text: string): string => withFallback(text.normalize("NFC"), coverages, missing);
  const logoFile = style.logo === null ? null : `/logo.${style.logo.type === "image/png" ? "png" : "jpg"}`;
  const data = pdfData(publication, { style, fonts: [...style.fonts, bundledFamily], logoFile, files, now, shown });
  const shadow = new Map([["/data.json", Buffer.from(JSON.stringify(data))]]);
  if (style.logo !== null && logoFile !== null) shadow.set(logoFile, Buffer.from(style.logo.bytes));
  return { template, files: shadow, missing: [...missing] };
}

function withFallback(text: string, coverages: readonly ((codePoint: number) => boolean)[], missing: Set<string>): string {
  return text.replace(/[^\u0020-\u007e\u00a0-\u00ff]/gu, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (invisible.test(character) || coverages.some((covers) => covers(codePoint))) return character;
    missing.add(character);
    return "?";
  });
}

/** Has no shape and needs none. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;

type Corner = readonly [page: number, y: number];

/** A4 and its margins in points, as the template has them. */
const page = { width: 595.276, height: 841.89, left: 76.535, right: 68.031 };

/** The corners come in pairs, the first above its table and the second below. */
function boxesOf(corners: readonly Corner[]): readonly TableBox[] {
  const boxes: TableBox[] = [];
  for (let index = 0; index + 1 < corners.length; index += 2) {
    const [first, last] = [corners[index], corners[index + 1]];
    const isWhole = first !== undefined && last !== undefined && first[0] === last[0];
    boxes.push(isWhole ? [page.left, page.height - last[1], page.width - page.right, page.height - first[1]] : null);
  }
  return boxes;
}
