import type { PreviewPatch, PreviewRegion, PreviewRow } from "../../../server/src/protocol/preview.js";

/** A section or item on the page. */
export interface Region {
  readonly element: HTMLElement;
  readonly kind: PreviewRegion["kind"];
  /** The line it begins in, or null where it comes from no line. */
  line: number | null;
  readonly rows: Row[];
}

/** One element of a region, and the lines it comes from, counted from the region's. */
export interface Row {
  readonly element: HTMLElement;
  line: number;
  /** Not included. */
  end: number;
}

/** The document as it stands on the page. Only what a patch names is touched, everything else stays the same element. */
export class Page {
  #regions: Region[] = [];

  constructor(private readonly root: HTMLElement) {}

  get regions(): readonly Region[] {
    return this.#regions;
  }

  clear(): void {
    this.#regions = [];
    this.root.replaceChildren();
  }

  /** Makes the next page of this one; the rows that came new. */
  apply({ regions, rows, lines }: PreviewPatch): readonly Row[] {
    const fresh: Row[] = [];
    if (regions !== null) {
      const made = regions.inserted.map((region) => this.#region(region));
      const removed = this.#regions.splice(regions.at, regions.removed, ...made);
      for (const { element } of removed) element.remove();
      insertAt(this.root, regions.at, made);
      fresh.push(...made.flatMap((region) => region.rows));
    }
    for (const { region: index, at, removed, inserted, lines: places } of rows) {
      const region = this.#regions[index];
      if (region === undefined) continue;
      const made = rowsOf(this.root.ownerDocument, inserted);
      for (const { element } of region.rows.splice(at, removed, ...made)) element.remove();
      insertAt(region.element, at, made);
      fresh.push(...made);
      if (places !== null) moveRows(region.rows, places);
    }
    if (lines !== null) this.#regions.forEach((region, index) => (region.line = lines[index] ?? null));
    return fresh;
  }

  #region({ key, kind, rows }: PreviewRegion): Region {
    const element = this.root.ownerDocument.createElement(kind === "contents" ? "nav" : "section");
    element.id = key;
    element.className = `region ${kind}`;
    const made = rowsOf(this.root.ownerDocument, rows);
    element.append(...made.map((row) => row.element));
    return { element, kind, line: null, rows: made };
  }
}

/** The elements of some rows. The server has escaped all that comes from the document; a template runs nothing. */
function rowsOf(document: Document, rows: readonly PreviewRow[]): Row[] {
  const template = document.createElement("template");
  template.innerHTML = rows.map(({ html }) => html).join("");
  const elements = [...template.content.children];
  return rows.map(({ line, end }, index) => ({ element: elements[index] as HTMLElement, line, end }));
}

function insertAt(parent: HTMLElement, at: number, made: readonly { readonly element: HTMLElement }[]): void {
  const before = parent.children[at] ?? null;
  for (const { element } of made) parent.insertBefore(element, before);
}

function moveRows(rows: readonly Row[], places: readonly number[]): void {
  rows.forEach((row, index) => {
    row.line = places[2 * index] ?? row.line;
    row.end = places[2 * index + 1] ?? row.end;
  });
}
