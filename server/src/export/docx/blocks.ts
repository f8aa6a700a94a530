import { AlignmentType, Bookmark, BorderStyle, LevelFormat, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild, type INumberingOptions, type ParagraphChild } from "docx";
import type { AttachmentEntry, ListBlock, PublishedPerson, TableBlock, TableRow as PublishedRow } from "../../language/index.js";
import type { BlockPiece } from "../flow.js";
import { legible } from "../legible.js";
import type { FilePlaces } from "../links.js";
import { boldRun, bookmarkName, inlineRuns } from "./inlines.js";
import type { WordStyles } from "./styles.js";

/** How far each level of a list is set in, in twentieths of a point. */
const step = 360;

/** Word has nine levels. */
const levels = 9;

/** Blocks as paragraphs and tables of Word; each list gets a numbering of its own. */
export class WordBlocks {
  readonly #numberings: INumberingOptions["config"][number][] = [];
  readonly #marked = new Set<string>();

  constructor(
    private readonly styles: WordStyles,
    private readonly files: FilePlaces | null,
  ) {}

  /** What the lists written so far need; ask when all is written. */
  get numbering(): INumberingOptions {
    return { config: this.#numberings };
  }

  /** A bookmark around `children`, once for each id. */
  bookmarked(id: string | null, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const name = id === null ? "" : bookmarkName(id);
    if (name === "" || this.#marked.has(name)) return children;
    this.#marked.add(name);
    return [new Bookmark({ id: name, children })];
  }

  written({ block }: BlockPiece): readonly FileChild[] {
    switch (block.kind) {
      case "paragraph": {
        const runs = inlineRuns(block.inlines, this.files);
        // The mark stands in the margin.
        return [block.marked ? new Paragraph({ indent: { left: 0, hanging: 480 }, children: [new TextRun("./.\t"), ...runs] }) : new Paragraph({ children: runs })];
      }
      case "list":
        return this.#list(block, 0);
      case "table":
        return this.#table(block);
      case "attachments":
        return this.#attachments(block.entries);
      case "participants":
        return block.people.map((person) => this.#person(person));
    }
  }

  #list({ style, first, entries }: ListBlock, level: number): readonly Paragraph[] {
    const reference = this.#numberingOf(style, first);
    return entries.flatMap(({ inlines, children }) => [this.#entry(reference, level, inlineRuns(inlines, this.files)), ...children.flatMap((list) => this.#list(list, Math.min(level + 1, levels - 1)))]);
  }

  #entry(reference: string, level: number, children: readonly ParagraphChild[]): Paragraph {
    return new Paragraph({ style: this.styles.idOf("List Paragraph"), numbering: { reference, level }, children });
  }

  #attachments(entries: readonly AttachmentEntry[]): readonly Paragraph[] {
    const reference = this.#numberingOf("number", 1, "%.");
    return entries.map(({ id, inlines, title, target }) => {
      const own = inlines.length > 0 ? inlines : target === null ? [{ kind: "text", text: title } as const] : [{ kind: "link", text: title, target } as const];
      return this.#entry(reference, 0, this.bookmarked(id, inlineRuns(own, this.files)));
    });
  }

  #person({ name, party, place }: PublishedPerson): Paragraph {
    const more = `${party === null ? "" : ` (${party})`}${place === "" ? "" : `, ${place}`}`;
    return new Paragraph({ spacing: { after: 0 }, children: [boldRun(legible(name)), new TextRun(legible(more))] });
  }

  #numberingOf(style: ListBlock["style"], start: number, text = "%)"): string {
    const reference = `liste-${this.#numberings.length + 1}`;
    const format = style === "bullet" ? LevelFormat.BULLET : style === "number" ? LevelFormat.DECIMAL : LevelFormat.LOWER_LETTER;
    this.#numberings.push({
      reference,
      levels: Array.from({ length: levels }, (_, level) => ({
        level, format, start: style === "bullet" ? 1 : start, text: style === "bullet" ? "–" : text.replace("%", `%${level + 1}`), alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
      })),
    });
    return reference;
  }

  #table({ header, rows, columns }: TableBlock): readonly FileChild[] {
    const line = { style: BorderStyle.SINGLE, size: 4, color: "B5BBC6" } as const;
    const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
    const all = [...(header === null ? [] : [this.#row(header, columns, true)]), ...rows.map((row) => this.#row(row, columns, false))];
    const borders = { top: none, left: none, right: none, insideVertical: none, bottom: line, insideHorizontal: line };
    // Word joins tables that stand next to each other.
    return [new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders, rows: all }), new Paragraph({ spacing: { after: 120 }, children: [] })];
  }

  #row({ cells }: PublishedRow, columns: number, isHeader: boolean): TableRow {
    const written = Array.from({ length: columns }, (_, at) => {
      const runs = inlineRuns(cells[at] ?? [], this.files, isHeader ? { bold: true } : {});
      return new TableCell({ margins: { top: 50, bottom: 50, left: 80, right: 80 }, children: [new Paragraph({ spacing: { after: 0 }, children: runs })] });
    });
    return new TableRow({ children: written, tableHeader: isHeader, cantSplit: true });
  }
}
