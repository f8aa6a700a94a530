import { parseLines } from "../syntax/parse.js";
import type { LaidLine } from "./page-lines.js";

export interface PageText {
  readonly lines: readonly LaidLine[];
  readonly height: number;
}

/** The part of a page, from its top and from its foot, that running headers and page numbers stand in. */
const margin = 0.12;

/** So many lines from a page's top or foot are looked at, however they are placed. */
const outermost = 3;

/**
 * Tells which lines of which pages (from 0) are no text of the document: those near the edge that come
 * again on other pages, numbers aside, and those that have the form of a page number or running header.
 */
export function isFurnitureText(pages: readonly PageText[]): (line: LaidLine, page: number) => boolean {
  const edges = pages.map(edgeLines);
  // What also stands in the middle of a page is no running header: `Baggrund`.
  const inside = new Set(pages.flatMap(({ lines }, page) => lines.filter((line) => edges[page]?.has(line) !== true).map(withoutNumbers)));
  const seen = new Map<string, number>();
  for (const lines of edges) for (const text of new Set([...lines].map(withoutNumbers))) seen.set(text, (seen.get(text) ?? 0) + 1);
  return (line, page) => {
    if (edges[page]?.has(line) !== true) return false;
    if (parseLines(line.text)[0]?.kind === "furniture" || isPageNumber(line.text, page, pages.length)) return true;
    const text = withoutNumbers(line);
    return !inside.has(text) && (seen.get(text) ?? 0) >= Math.max(2, Math.ceil(pages.length / 3));
  };
}

function edgeLines({ lines, height }: PageText): ReadonlySet<LaidLine> {
  const near = lines.filter(({ y }, index) => (y > height * (1 - margin) && index < outermost) || (y < height * margin && index >= lines.length - outermost));
  return new Set(near);
}

function withoutNumbers({ text }: LaidLine): string {
  return text.replace(/\d+/gu, "0");
}

/** `4`, `- 4 -`, `4/12` */
function isPageNumber(text: string, page: number, pages: number): boolean {
  const number = /^[-–]? ?(\d{1,4})(?:\/\d{1,4})? ?[-–]?$/u.exec(text)?.[1];
  return number !== undefined && Math.abs(Number(number) - page - 1) <= Math.max(2, pages / 4);
}
