import { isFurnitureText, type PageText } from "./page-furniture.js";
import { linesOnPage, type LaidLine, type PdfPage } from "./page-lines.js";
import type { ImportSource, RemovedLine, SourceLink } from "./source.js";
import { tableFrom } from "./page-tables.js";

/** So much more than the usual distance between lines is a gap between paragraphs. */
const paragraphGap = 1.3;

/** The pages of a PDF as text: a line for each printed one, an empty line where the page has a gap, tables with bars. */
export function sourceOfPages(pages: readonly PdfPage[]): ImportSource {
  const laid = pages.map(linesOnPage);
  const furniture = isFurnitureText(laid.map((lines, index): PageText => ({ lines, height: pages[index]?.height ?? 0 })));
  const body = bodyStyle(laid.flat());
  const pitch = usualPitch(laid);
  const indentOf = listIndent(laid.flat());
  const text: string[] = [];
  const pageOf: number[] = [];
  const links: SourceLink[] = [];
  const headings = new Set<number>();
  const removed: RemovedLine[] = [];
  const put = (line: string, page: number): void => {
    text.push(line);
    pageOf.push(page);
  };
  for (const [index, lines] of laid.entries()) {
    const page = index + 1;
    const kept = lines.filter((line) => !furniture(line, index));
    for (const line of lines) if (furniture(line, index)) removed.push({ kind: "furniture", text: line.text, line: null, page });
    for (let at = 0; at < kept.length; ) {
      const line = kept[at];
      if (line === undefined) break;
      const above = kept[at - 1];
      if (above !== undefined && above.y - line.y > pitch * paragraphGap * Math.max(1, line.height / body.height)) put("", page);
      const table = tableFrom(kept, at);
      if (table !== null) {
        if (text.at(-1) !== "") put("", page);
        for (const row of table.rows) put(row, page);
        put("", page);
        at = table.end;
        continue;
      }
      if (isHeading(line, body)) headings.add(text.length);
      for (const link of line.links) links.push({ line: text.length, start: indentOf(line).length + link.start, end: indentOf(line).length + link.end, target: link.target });
      put(indentOf(line) + line.text, page);
      at++;
    }
  }
  return { text: text.length === 0 ? "" : `${text.join("\n")}\n`, pages: pageOf, links, headings, removed };
}

interface Style {
  readonly font: string;
  readonly height: number;
}

/** The font and size that most characters have. */
function bodyStyle(lines: readonly LaidLine[]): Style {
  const counts = new Map<string, { readonly style: Style; count: number }>();
  for (const { font, height, text } of lines) {
    const key = `${font} ${Math.round(height * 2)}`;
    const known = counts.get(key) ?? { style: { font, height }, count: 0 };
    known.count += text.length;
    counts.set(key, known);
  }
  return [...counts.values()].reduce((best, next) => (next.count > best.count ? next : best), { style: { font: "", height: 1 }, count: 0 }).style;
}

/** The distance that lines of one paragraph have: what most do that go on with a small letter, where there are enough of them. */
function usualPitch(pages: readonly (readonly LaidLine[])[]): number {
  const pairs = pages.flatMap((lines) =>
    lines.flatMap((line, index) => {
      const above = lines[index - 1];
      return above === undefined || above.y <= line.y ? [] : [{ pitch: Math.round((above.y - line.y) * 2) / 2, goesOn: /^\p{Ll}/u.test(line.text) }];
    }),
  );
  const going = pairs.filter(({ goesOn }) => goesOn);
  const counts = new Map<number, number>();
  for (const { pitch } of going.length < 4 ? pairs : going) counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] || (next[1] === best[1] && next[0] < best[0]) ? next : best), [Infinity, 0])[0];
}

/** Set in a font of its own, or larger, and short. */
function isHeading({ font, height, text }: LaidLine, body: Style): boolean {
  return (font !== body.font || height > body.height * 1.15) && text.length <= 120 && !/[.;,]$/u.test(text);
}

/** A list further in than the others by this much, in points, stands below one of their entries. */
const listStep = 7;

/** The blanks in front of a list entry: two for every step that lists are set further in. */
function listIndent(lines: readonly LaidLine[]): (line: LaidLine) => string {
  const bullets = lines.filter(isBullet).map(({ cells }) => cells[0]?.x ?? 0);
  const steps = [...new Set(bullets)].sort((a, b) => a - b).filter((x, index, all) => index === 0 || x - (all[index - 1] ?? 0) >= listStep);
  return (line) => (isBullet(line) ? "  ".repeat(Math.max(0, steps.filter((x) => x <= (line.cells[0]?.x ?? 0) + 1).length - 1)) : "");
}

function isBullet({ text }: LaidLine): boolean {
  return /^[–—•·▪*-] /u.test(text);
}
