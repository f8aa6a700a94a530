import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { Marks } from "../../client/src/webview/marks.js";
import { Page } from "../../client/src/webview/page.js";
import { lineOfElement, lineOfY, rowsOfLines, yOfLine } from "../../client/src/webview/places.js";
import { Agenda, previewPage, previewPatch, publicationOf } from "../../server/src/language/index.js";

const text = `DAGSORDEN 2025
KKR MIDTJYLLAND
Dato: 12-03-2025 10:00-12:00

Velkommen.

1. Sager

1.1. Ny bro
SAG-2025-00417 hjo

Baggrund
Broen er slidt.

| A | B |
|---|---|
| 1 | 2 |
| 3 | 4 |

Indstilling
– godkendes
– drøftes

2. Eventuelt
`;

const rowHeight = 100;

/** A page in which every row is 100 pixels high, entries and rows of tables share that. */
function laidOut(): { readonly page: Page; readonly document: Document } {
  const { window } = new JSDOM("<main></main>");
  const root = window.document.querySelector("main")!;
  const page = new Page(root);
  page.apply(previewPatch(null, previewPage(publicationOf(Agenda.of(text), { audience: "internal" }))));
  let y = 0;
  const place = (element: Element, top: number, height: number): void => {
    element.getBoundingClientRect = () => ({ top, bottom: top + height, height }) as DOMRect;
    const inner = [...element.querySelectorAll("[data-line]")];
    inner.forEach((one, index) => (one.getBoundingClientRect = () => ({ top: top + (index * height) / inner.length, bottom: top + ((index + 1) * height) / inner.length }) as DOMRect));
  };
  for (const { element, rows } of page.regions) {
    const top = y;
    for (const row of rows) place(row.element, (y += rowHeight) - rowHeight, rowHeight);
    element.getBoundingClientRect = () => ({ top, bottom: y }) as DOMRect;
  }
  return { page, document: window.document };
}

const lineOf = (words: string): number => text.split("\n").findIndex((line) => line.startsWith(words));

describe("Lines and places on a page", () => {
  const { page } = laidOut();
  const topOf = (words: string): number => {
    const rows = page.regions.flatMap((region) => (region.kind === "contents" ? [] : region.rows));
    const row = rows.find(({ element }) => element.textContent.trimStart().startsWith(words))!;
    return row.element.getBoundingClientRect().top;
  };

  const places: readonly (readonly [line: number, y: number])[] = [
    [0, 0],
    [lineOf("Velkommen"), topOf("Velkommen")],
    [lineOf("1. Sager"), topOf("1. Sager")],
    [lineOf("1.1."), topOf("1.1.")],
    [lineOf("Broen"), topOf("Broen")],
    [lineOf("Broen") + 0.5, topOf("Broen") + rowHeight / 2],
    [lineOf("| 3"), topOf("AB") + (2 * rowHeight) / 3],
    [lineOf("– drøftes"), topOf("godkendes") + rowHeight / 2],
    [lineOf("2. Eventuelt"), topOf("2. Eventuelt")],
  ];
  for (const [line, y] of places) {
    it(`line ${line} stands at ${y} and the other way round`, () => {
      assert.equal(Math.round(yOfLine(page, line)), Math.round(y));
      assert.equal(Math.round(lineOfY(page, y) * 100), Math.round(line * 100));
    });
  }

  it("never goes back: more lines are further down", () => {
    const all = Array.from({ length: 260 }, (_, tenth) => yOfLine(page, tenth / 10));
    assert.deepEqual(all, [...all].sort((one, other) => one - other));
  });

  it("finds the rows of lines", () => {
    const texts = rowsOfLines(page, lineOf("Baggrund"), lineOf("Broen")).map(({ element }) => element.textContent);
    assert.deepEqual(texts, ["Baggrund", "Broen er slidt."]);
    assert.deepEqual(rowsOfLines(page, lineOf("Baggrund") - 1, lineOf("Baggrund") - 1), []);
  });

  it("knows what line an element comes from", () => {
    const cell = [...page.regions.flatMap(({ element }) => [...element.querySelectorAll("td")])].find(({ textContent }) => textContent === "4")!;
    assert.equal(lineOfElement(page, cell, 0), lineOf("| 3"));
    assert.equal(lineOfElement(page, page.regions[0]!.element.ownerDocument.body, 0), null);
  });

  it("marks what was found, the worst first, and where the cursor is", () => {
    const { page: own, document } = laidOut();
    const marks = new Marks(own);
    const line = lineOf("Broen");
    marks.setFindings([{ line, end: line + 1, severity: "hint", message: "Et" }, { line, end: line + 1, severity: "error", message: "To <b>" }]);
    marks.setSelection(line, line);
    const marked = [...document.querySelectorAll<HTMLElement>("[data-finding]")];
    assert.deepEqual(marked.map(({ textContent, dataset, title }) => [textContent, dataset["finding"], title]), [["Broen er slidt.", "error", "Et\nTo <b>"]]);
    assert.deepEqual([...document.querySelectorAll(".active")].map(({ textContent }) => textContent), ["Broen er slidt."]);
    marks.setFindings([]);
    marks.setSelection(0, 0);
    assert.equal(document.querySelectorAll("[data-finding], [title]").length, 0);
  });
});
