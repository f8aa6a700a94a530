import type { AttachmentEntry, ListBlock, PublishedInline, PublishedPerson, TableBlock, TableRow } from "../../language/index.js";
import type { BlockPiece } from "../flow.js";
import type { FilePlaces } from "../links.js";
import { wording } from "../wording.js";
import { escaped } from "./escape.js";
import { inlinesHtml, linkHtml } from "./inlines.js";

/** Blocks as HTML, one document at a time: tables are numbered through. */
export class BlockWriter {
  #tables = 0;

  constructor(private readonly files: FilePlaces | null) {}

  html({ block }: BlockPiece): string {
    switch (block.kind) {
      case "paragraph": {
        const mark = block.marked ? `<span class="maerke" aria-hidden="true">./.</span><span class="skjult">${wording.attachedMark} </span>` : "";
        return `<p${block.marked ? ' class="vedlagt"' : ""}>${mark}${this.#inlines(block.inlines)}</p>`;
      }
      case "list":
        return this.#list(block);
      case "table":
        return this.#table(block);
      case "attachments":
        return `<ol class="bilag">\n${block.entries.map((entry) => this.#attachment(entry)).join("\n")}\n</ol>`;
      case "participants":
        return `<ul class="personer">\n${block.people.map(person).join("\n")}\n</ul>`;
    }
  }

  #inlines(inlines: readonly PublishedInline[]): string {
    return inlinesHtml(inlines, this.files);
  }

  #list({ style, first, entries }: ListBlock): string {
    const tag = style === "bullet" ? "ul" : "ol";
    const attributes = `${style === "letter" ? ' class="bogstaver"' : ""}${tag === "ol" && first !== 1 ? ` start="${first}"` : ""}`;
    const items = entries.map(({ inlines, children }) => `<li>${this.#inlines(inlines)}${children.map((list) => `\n${this.#list(list)}`).join("")}</li>`);
    return `<${tag}${attributes}>\n${items.join("\n")}\n</${tag}>`;
  }

  /** Wide tables scroll by themselves, which the keyboard must be able to do as well. */
  #table({ header, rows, columns }: TableBlock): string {
    const head = header === null ? "" : `<thead>\n${this.#row(header, columns, true)}\n</thead>\n`;
    const body = rows.length === 0 ? "" : `<tbody>\n${rows.map((row) => this.#row(row, columns, false)).join("\n")}\n</tbody>\n`;
    return `<section class="tabel" aria-label="${wording.table(++this.#tables)}" tabindex="0">\n<table>\n${head}${body}</table>\n</section>`;
  }

  #row({ cells }: TableRow, columns: number, isHeader: boolean): string {
    const written = Array.from({ length: columns }, (_, at) => {
      const content = this.#inlines(cells[at] ?? []);
      // A heading without text heads nothing.
      return isHeader && content.trim() !== "" ? `<th scope="col">${content}</th>` : `<td>${content}</td>`;
    });
    return `<tr>${written.join("")}</tr>`;
  }

  #attachment({ id, title, target, inlines }: AttachmentEntry): string {
    // Entries with text beside the link keep it.
    const content = inlines.length > 0 ? this.#inlines(inlines) : linkHtml(title, target, this.files);
    return `<li id="${escaped(id)}">${content}</li>`;
  }
}

function person({ name, party, place }: PublishedPerson): string {
  const more = [party === null ? "" : ` (${party})`, place === "" ? "" : `, ${place}`].join("");
  return `<li><span class="navn">${escaped(name)}</span>${escaped(more)}</li>`;
}
