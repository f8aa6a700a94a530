import type { PageFinding } from "../preview/messages.js";
import type { Page, Row } from "./page.js";
import { rowsOfLines } from "./places.js";

const order: readonly PageFinding["severity"][] = ["error", "warning", "information", "hint"];

/** Messages of one row that are shown when the mouse rests on it. */
const mostMessages = 5;

/** The marks in the margin: findings, and where the cursor is. They are attributes of rows, so new rows need them anew. */
export class Marks {
  #findings: readonly PageFinding[] = [];
  #selection: { readonly start: number; readonly end: number } | null = null;
  #found: readonly Row[] = [];
  #active: readonly Row[] = [];

  constructor(private readonly page: Page) {}

  setFindings(findings: readonly PageFinding[]): void {
    this.#findings = findings;
    this.#showFindings();
  }

  setSelection(start: number, end: number): void {
    this.#selection = { start, end };
    this.#showSelection();
  }

  /** Rows came new, or moved. */
  renew(): void {
    this.#showFindings();
    this.#showSelection();
  }

  #showFindings(): void {
    const byRow = new Map<Row, PageFinding[]>();
    for (const finding of this.#findings) {
      const [row] = rowsOfLines(this.page, finding.line, Math.max(finding.line, finding.end - 1));
      if (row !== undefined) byRow.set(row, [...(byRow.get(row) ?? []), finding]);
    }
    for (const row of this.#found) if (!byRow.has(row)) clear(row.element);
    for (const [row, findings] of byRow) mark(row.element, findings);
    this.#found = [...byRow.keys()];
  }

  #showSelection(): void {
    const rows = this.#selection === null ? [] : rowsOfLines(this.page, this.#selection.start, this.#selection.end);
    for (const row of this.#active) if (!rows.includes(row)) row.element.classList.remove("active");
    for (const row of rows) row.element.classList.add("active");
    this.#active = rows;
  }
}

function mark(element: HTMLElement, findings: readonly PageFinding[]): void {
  const worst = order.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "hint";
  const messages = findings.slice(0, mostMessages).map(({ message }) => message);
  if (findings.length > mostMessages) messages.push("…");
  element.dataset["finding"] = worst;
  element.title = messages.join("\n");
}

function clear(element: HTMLElement): void {
  delete element.dataset["finding"];
  element.removeAttribute("title");
}
