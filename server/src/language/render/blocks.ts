import type { AttachmentsBlock, ListBlock, ParticipantsBlock, PublishedBlock, PublishedInline, Source, TableBlock, TableRow } from "../publication/nodes.js";
import { plainText } from "../publication/inlines.js";
import { escapeHtml } from "../text/html.js";
import { inlinesHtml } from "./inlines.js";

export interface BlockOptions {
  /** Entries and rows say by `data-line` and `data-end` which lines they come from, counted from this line of `source`; not where it is null. */
  readonly from: number | null;
  /** The level of a heading right below the part or heading the block stands in, 2 to 6. */
  readonly level: number;
}

/** A block as one HTML element. */
export function blockHtml(block: PublishedBlock, options: BlockOptions): string {
  switch (block.kind) {
    case "paragraph":
      return block.marked ? `<p class="marked"><span class="mark">./.</span> ${inlinesHtml(block.inlines)}</p>` : `<p>${inlinesHtml(block.inlines)}</p>`;
    case "subheading":
      return heading(Math.min(6, options.level + block.level - 1), inlinesHtml(block.inlines), "subheading");
    case "list":
      return list(block, options);
    case "table":
      return table(block, options);
    case "attachments":
      return attachments(block, options);
    case "participants":
      return participants(block, options);
  }
}

function heading(level: number, html: string, name: string): string {
  return `<h${level} class="${name}">${html}</h${level}>`;
}

function list(block: ListBlock, options: BlockOptions): string {
  const entries = block.entries.map(({ inlines, children, source }) => `<li${lines(source, options)}>${inlinesHtml(inlines)}${children.map((child) => list(child, options)).join("")}</li>`);
  if (block.style === "bullet") return `<ul class="list">${entries.join("")}</ul>`;
  const type = block.style === "letter" ? ` type="a"` : "";
  return `<ol class="list"${type}${block.first === 1 ? "" : ` start="${block.first}"`}>${entries.join("")}</ol>`;
}

/** A number in a table stands to the right, as long as its whole column is numbers. */
const numeric = /^[-–−]?\s?\d[\d.,\s]*\s?(?:%|kr\.?|mio\.?|mia\.?|t\.?kr\.?|pct\.?)*(?:\s?kr\.?)?$/u;

function table({ header, rows, columns }: TableBlock, options: BlockOptions): string {
  const numbers = Array.from({ length: columns }, (_, column) => {
    const texts = rows.map(({ cells }) => plainText(cells[column] ?? []).trim()).filter((text) => text !== "");
    return texts.length > 0 && texts.every((text) => numeric.test(text));
  });
  const row = ({ cells, source }: TableRow, cell: (inlines: readonly PublishedInline[], attributes: string) => string): string =>
    `<tr${lines(source, options)}>${numbers.map((isNumber, column) => cell(cells[column] ?? [], isNumber ? ` class="number"` : "")).join("")}</tr>`;
  const head = header === null ? "" : `<thead>${row(header, (inlines, attributes) => (inlines.length === 0 ? `<td${attributes}></td>` : `<th scope="col"${attributes}>${inlinesHtml(inlines)}</th>`))}</thead>`;
  const body = rows.map((one) => row(one, (inlines, attributes) => `<td${attributes}>${inlinesHtml(inlines)}</td>`)).join("");
  return `<div class="table"><table>${head}<tbody>${body}</tbody></table></div>`;
}

function attachments({ entries }: AttachmentsBlock, options: BlockOptions): string {
  const items = entries.map(({ id, inlines, source }) => `<li id="${escapeHtml(id)}"${lines(source, options)}><span class="mark">./.</span> ${inlinesHtml(inlines)}</li>`);
  return `<ul class="attachments">${items.join("")}</ul>`;
}

function participants({ name, people }: ParticipantsBlock, options: BlockOptions): string {
  const items = people.map((person) => {
    const party = person.party === null ? "" : ` (${escapeHtml(person.party)})`;
    const place = person.place === "" ? "" : `, ${escapeHtml(person.place)}`;
    return `<li${lines(person.source, options)}>${escapeHtml(person.name)}${party}${place}</li>`;
  });
  const title = name === "" ? "" : heading(options.level, escapeHtml(name), "people-name");
  return `<div class="participants">${title}${items.length === 0 ? "" : `<ul>${items.join("")}</ul>`}</div>`;
}

function lines({ line, endLine }: Source, options: BlockOptions): string {
  return options.from === null ? "" : ` data-line="${line - options.from}" data-end="${endLine - options.from}"`;
}
