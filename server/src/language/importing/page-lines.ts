import type { SourceLink } from "./source.js";

/** A run of text on a page of a PDF, in points; `y` counts from the page's foot to the text's base line. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly font: string;
}

/** The rectangle of a link on a page. */
export interface PdfLink {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly target: string;
}

export interface PdfPage {
  readonly height: number;
  readonly items: readonly PdfItem[];
  readonly links: readonly PdfLink[];
}

/** A printed line. Links count in code units of `text`. */
export interface LaidLine {
  readonly text: string;
  readonly y: number;
  readonly height: number;
  /** That of most of its characters. */
  readonly font: string;
  /** The pieces with wide gaps between them, and where they begin. */
  readonly cells: readonly { readonly text: string; readonly x: number }[];
  readonly links: readonly Omit<SourceLink, "line">[];
}

/** From how many times the text's height on a gap parts columns, and from how many it is a blank. */
const columnGap = 1.4;
const blankGap = 0.18;

/** What stands before the text of a line and is no column of its own: bullets, numbers, attachment marks. */
const marker = /^(?:[–—•·▪*-]|\d+(?:\.\d+)*\.?|\d+\)|\p{Ll}\)|\.\/\.)$/u;

/** The lines of a page from its top. */
export function linesOnPage({ items, links }: PdfPage): readonly LaidLine[] {
  const rows: PdfItem[][] = [];
  for (const item of items) {
    if (item.text.trim() === "") continue;
    // Text comes in the order it is set; a line is seldom left for another.
    const row = rows.slice(-4).find(([known]) => known !== undefined && Math.abs(known.y - item.y) <= Math.min(known.height, item.height) * 0.4);
    if (row === undefined) rows.push([item]);
    else row.push(item);
  }
  return rows.map((row) => lineOf(row, links)).sort((a, b) => b.y - a.y);
}

function lineOf(row: readonly PdfItem[], links: readonly PdfLink[]): LaidLine {
  const items = [...row].sort((a, b) => a.x - b.x);
  const first = items[0] ?? { text: "", x: 0, y: 0, width: 0, height: 0, font: "" };
  const columns: { readonly from: number; readonly x: number }[] = [{ from: 0, x: first.x }];
  const placed: { readonly item: PdfItem; readonly start: number }[] = [];
  let text = "";
  let right = first.x;
  for (const item of items) {
    const gap = item.x - right;
    if (text !== "" && gap > item.height * columnGap && !marker.test(text.trim())) {
      text = `${text.trimEnd()}  `;
      columns.push({ from: text.length, x: item.x });
    } else if (text !== "" && gap > item.height * blankGap && !/\s$/u.test(text) && !/^\s/u.test(item.text)) text += " ";
    placed.push({ item, start: text.length });
    text += item.text;
    right = item.x + item.width;
  }
  const indent = text.length - text.trimStart().length;
  return {
    text: text.trim(),
    y: first.y,
    height: Math.max(...items.map(({ height }) => height)),
    font: commonFont(items),
    cells: columns.map(({ from, x }, index) => ({ x, text: text.slice(from, columns[index + 1]?.from).trim() })),
    links: merged(placed.flatMap(({ item, start }) => links.flatMap((link) => wordsUnder(item, link, start - indent)))),
  };
}

function commonFont(items: readonly PdfItem[]): string {
  return items.reduce((best, next) => (next.text.trim().length > best.text.trim().length ? next : best)).font;
}

/** The words of an item whose middle lies under the link; how wide each is, is guessed from its letters. */
function wordsUnder(item: PdfItem, link: PdfLink, offset: number): readonly Omit<SourceLink, "line">[] {
  const middle = item.y + item.height * 0.3;
  if (middle < link.bottom || middle > link.top || item.x > link.right || item.x + item.width < link.left) return [];
  const total = widthOf(item.text) || 1;
  const found: Omit<SourceLink, "line">[] = [];
  for (const { 0: word, index } of item.text.matchAll(/\S+/gu)) {
    const left = item.x + (item.width * widthOf(item.text.slice(0, index))) / total;
    const right = left + (item.width * widthOf(word)) / total;
    const centre = (left + right) / 2;
    if (centre >= link.left && centre <= link.right) found.push({ start: offset + index, end: offset + index + word.length, target: link.target });
  }
  return found;
}

/** How wide text is, roughly, in widths of a usual letter. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[ijltfr.,:;'!|()-]/u.test(character) ? 0.55 : /[mwMWÆ@%]/u.test(character) ? 1.5 : character === " " ? 0.5 : /\p{Lu}/u.test(character) ? 1.25 : 1;
  return width;
}

/** Words beside each other with one target are one link; the full stop behind it is the sentence's. */
function merged(links: readonly Omit<SourceLink, "line">[]): readonly Omit<SourceLink, "line">[] {
  const result: Omit<SourceLink, "line">[] = [];
  for (const link of [...links].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && last.target === link.target && link.start - last.end <= 2) result[result.length - 1] = { ...last, end: link.end };
    else result.push(link);
  }
  return result;
}
