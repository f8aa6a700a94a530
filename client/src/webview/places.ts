import type { Page, Region, Row } from "./page.js";

/** A line of the text and how far down the page it stands, in pixels from the top of the document. */
interface Place {
  readonly line: number;
  readonly y: number;
}

/** How far down the page `line` stands. Between what comes from known lines the place is interpolated. */
export function yOfLine(page: Page, line: number): number {
  if (line <= 0) return 0;
  return interpolated(placesIn(page, regionOfLine(page, line)), line, "line", "y");
}

/** The line, with a fraction, that stands `y` pixels down the page. */
export function lineOfY(page: Page, y: number): number {
  if (y <= 0) return 0;
  return Math.max(0, interpolated(placesIn(page, regionAtY(page, y)), y, "y", "line"));
}

/** The rows that come from the lines `start` to `end`, both included. */
export function rowsOfLines(page: Page, start: number, end: number): readonly Row[] {
  const found: Row[] = [];
  const first = Math.max(0, regionOfLine(page, start));
  for (const region of page.regions.slice(first)) {
    const { line: base } = region;
    if (base === null) continue;
    if (base > end) break;
    for (const row of region.rows) if (base + row.line <= end && base + row.end > start) found.push(row);
  }
  return found;
}

/** The line that an element comes from, `fraction` of the way through it; null where it comes from none. */
export function lineOfElement(page: Page, element: Element, fraction: number): number | null {
  for (const region of page.regions) {
    if (region.line === null || !region.element.contains(element)) continue;
    const row = region.rows.find((one) => one.element.contains(element));
    if (row === undefined) return region.line;
    const inner = element.closest<HTMLElement>("[data-line]");
    const base = region.line + row.line;
    if (inner === null || !row.element.contains(inner)) return base + fraction * (row.end - row.line);
    const [from, to] = linesOf(inner);
    return base + from + fraction * (to - from);
  }
  return null;
}

/** The last region that begins at `line` or above it; 0 where all begin below. */
function regionOfLine({ regions }: Page, line: number): number {
  let found = 0;
  for (const [index, region] of regions.entries()) {
    if (region.line === null) continue;
    if (region.line > line) break;
    found = index;
  }
  return found;
}

function regionAtY({ regions }: Page, y: number): number {
  let low = 0;
  let high = regions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (topOf((regions[middle] as Region).element) <= y) low = middle;
    else high = middle - 1;
  }
  // What comes from no line counts for the region above it.
  while (low > 0 && regions[low]?.line === null) low--;
  return low;
}

/** Lines and places of one region, both ascending, up to where the next one begins. Only this region is measured. */
function placesIn({ regions }: Page, index: number): readonly Place[] {
  const places: Place[] = [];
  const add = (line: number, y: number): void => {
    const last = places.at(-1);
    if (last === undefined || (line >= last.line && y >= last.y)) places.push({ line, y });
  };
  const region = regions[index];
  if (region === undefined || region.line === null) return [{ line: 0, y: 0 }];
  // The title block and the front come from the same lines.
  add(region.line, region.kind === "front" || region.kind === "title" ? 0 : topOf(region.element));
  for (const row of region.rows) {
    const { top, bottom } = boxOf(row.element);
    const base = region.line + row.line;
    add(base, top);
    for (const inner of row.element.querySelectorAll<HTMLElement>("[data-line]")) add(base + linesOf(inner)[0], boxOf(inner).top);
    add(region.line + row.end, bottom);
  }
  const next = regions.slice(index + 1).find(({ line }) => line !== null);
  if (next !== undefined && next.line !== null) add(next.line, topOf(next.element));
  return places;
}

function interpolated(places: readonly Place[], value: number, from: keyof Place, to: keyof Place): number {
  const after = places.findIndex((place) => place[from] > value);
  const above = places[after < 0 ? places.length - 1 : Math.max(0, after - 1)];
  const below = places[after];
  if (above === undefined) return 0;
  if (below === undefined || after <= 0 || below[from] === above[from]) return above[to];
  return above[to] + ((value - above[from]) / (below[from] - above[from])) * (below[to] - above[to]);
}

function linesOf({ dataset }: HTMLElement): readonly [number, number] {
  return [Number(dataset["line"] ?? 0), Number(dataset["end"] ?? 1)];
}

function topOf(element: HTMLElement): number {
  return boxOf(element).top;
}

function boxOf(element: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = element.getBoundingClientRect();
  const scrolled = element.ownerDocument.defaultView?.scrollY ?? 0;
  return { top: top + scrolled, bottom: bottom + scrolled };
}
