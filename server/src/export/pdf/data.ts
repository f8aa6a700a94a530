import type { ListBlock, Publication, PublishedBlock, PublishedInline, TableRow } from "../../language/index.js";
import { dotted, flowOf, marksOf, type HeadingPiece, type Piece } from "../flow.js";
import { legible } from "../legible.js";
import { addressOf, type FilePlaces } from "../links.js";
import type { HouseStyle } from "../style.js";
import { aboveTitle, facts, pageHeader, wording } from "../wording.js";

/** Running text for the template: text, or a piece of it with what it is. */
type Run = string | { readonly b: readonly Run[] } | { readonly i: readonly Run[] } | { readonly link: string; readonly to: string } | { readonly ref: string; readonly to: string } | { readonly nobr: string };

type Node =
  | { readonly k: "heading"; readonly level: number; readonly of: HeadingPiece["of"]; readonly id: string | null; readonly body: readonly Run[]; readonly marks: string }
  | { readonly k: "case"; readonly text: string }
  | { readonly k: "p"; readonly marked: boolean; readonly body: readonly Run[] }
  | { readonly k: "list"; readonly list: ListNode }
  | { readonly k: "table"; readonly header: readonly (readonly Run[])[] | null; readonly rows: readonly (readonly (readonly Run[])[])[]; readonly columns: number }
  | { readonly k: "attachments"; readonly entries: readonly { readonly id: string | null; readonly body: readonly Run[] }[] }
  | { readonly k: "people"; readonly people: readonly (readonly Run[])[] };

interface ListNode {
  readonly style: ListBlock["style"];
  readonly first: number;
  readonly entries: readonly { readonly body: readonly Run[]; readonly children: readonly ListNode[] }[];
}

/** Everything the template sets, all of it as data: no text of the document is ever read as Typst. */
export interface PdfData {
  readonly title: string;
  readonly above: string;
  readonly header: string;
  readonly author: string;
  readonly facts: readonly (readonly [string, string])[];
  readonly accent: string;
  readonly fonts: readonly string[];
  readonly logo: { readonly file: string; readonly description: string } | null;
  readonly hasContents: boolean;
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  readonly nodes: readonly Node[];
  /** When the file is made: year, month, day, hour, minute, second. */
  readonly made: Readonly<Record<"year" | "month" | "day" | "hour" | "minute" | "second", number>>;
  readonly words: { readonly contents: string; readonly page: string; readonly of: string };
}

export interface DataOptions {
  readonly style: HouseStyle;
  readonly fonts: readonly string[];
  readonly logoFile: string | null;
  readonly files: FilePlaces | null;
  readonly now: Date;
  /** The text as the fonts can show it. */
  readonly shown: (text: string) => string;
}

/** The data of one document. Nodes lead only to what is there, and each id is given once. */
export function pdfData(publication: Publication, options: DataOptions): PdfData {
  const { style, fonts, logoFile, shown } = options;
  const clean = (text: string): string => shown(legible(text));
  const { title, body, contents } = publication;
  return {
    title: clean(title),
    above: clean(aboveTitle(publication)),
    header: clean(pageHeader(publication)),
    author: clean(body ?? ""),
    facts: facts(publication).map(([label, value]) => [label, clean(value)] as const),
    accent: style.accent,
    fonts,
    logo: style.logo === null || logoFile === null ? null : { file: logoFile, description: clean(style.logo.description) },
    hasContents: contents.length > 0,
    opening: style.opening.map(clean),
    closing: style.closing.map(clean),
    nodes: new NodeMaker(publication, options.files, clean).nodes(),
    made: { year: options.now.getUTCFullYear(), month: options.now.getUTCMonth() + 1, day: options.now.getUTCDate(), hour: options.now.getUTCHours(), minute: options.now.getUTCMinutes(), second: options.now.getUTCSeconds() },
    words: { contents: wording.contents, page: wording.page, of: wording.of },
  };
}

class NodeMaker {
  readonly #pieces: readonly Piece[];
  /** What a link may lead to. */
  readonly #known = new Set<string>();
  readonly #given = new Set<string>();

  constructor(
    publication: Publication,
    private readonly files: FilePlaces | null,
    private readonly clean: (text: string) => string,
  ) {
    this.#pieces = flowOf(publication);
    for (const piece of this.#pieces) {
      if (piece.kind === "heading" && piece.id !== null) this.#known.add(piece.id);
      if (piece.kind === "block" && piece.block.kind === "attachments") for (const { id } of piece.block.entries) this.#known.add(id);
    }
  }

  nodes(): readonly Node[] {
    return this.#pieces.map((piece) => this.#node(piece));
  }

  #node(piece: Piece): Node {
    switch (piece.kind) {
      case "heading": {
        const number = dotted(piece.number);
        const body = this.#runs(piece.inlines);
        const all = number === "" ? body : [`${number} `, ...body];
        const marks = marksOf(piece).map((mark) => `(${mark})`).join(" ");
        return { k: "heading", level: piece.level, of: piece.of, id: this.#idOnce(piece.id), body: all.length === 0 ? [wording.untitled] : all, marks };
      }
      case "case":
        return { k: "case", text: this.clean([piece.number, piece.initials ?? ""].join(" ").trim()) };
      case "block":
        return this.#block(piece.block);
    }
  }

  #block(block: Exclude<PublishedBlock, { kind: "subheading" }>): Node {
    switch (block.kind) {
      case "paragraph":
        return { k: "p", marked: block.marked, body: this.#runs(block.inlines) };
      case "list":
        return { k: "list", list: this.#list(block) };
      case "table": {
        const cells = ({ cells: given }: TableRow): readonly (readonly Run[])[] => Array.from({ length: block.columns }, (_, at) => this.#runs(given[at] ?? []));
        return { k: "table", header: block.header === null ? null : cells(block.header), rows: block.rows.map(cells), columns: block.columns };
      }
      case "attachments":
        return { k: "attachments", entries: block.entries.map(({ id, inlines, title, target }) => ({ id: this.#idOnce(id), body: inlines.length > 0 || target === null ? this.#runs(inlines.length > 0 ? inlines : [{ kind: "text", text: title }]) : this.#runs([{ kind: "link", text: title, target }]) })) };
      case "participants":
        return { k: "people", people: block.people.map(({ name, party, place }) => [{ b: [this.clean(name)] }, this.clean(`${party === null ? "" : ` (${party})`}${place === "" ? "" : `, ${place}`}`)]) };
    }
  }

  #list({ style, first, entries }: ListBlock): ListNode {
    return { style, first, entries: entries.map(({ inlines, children }) => ({ body: this.#runs(inlines), children: children.map((child) => this.#list(child)) })) };
  }

  #runs(inlines: readonly PublishedInline[]): readonly Run[] {
    return inlines.map((inline) => this.#run(inline));
  }

  #run(inline: PublishedInline): Run {
    switch (inline.kind) {
      case "text":
        return this.clean(inline.text);
      case "strong":
        return { b: this.#runs(inline.inlines) };
      case "emphasis":
        return { i: this.#runs(inline.inlines) };
      case "caseNumber":
        return { nobr: this.clean(inline.text) };
      case "reference":
      case "attachmentReference":
        return this.#known.has(inline.targetId) ? { ref: this.clean(inline.text), to: inline.targetId } : this.clean(inline.text);
      case "link": {
        const to = addressOf(inline.target, this.files);
        const text = this.clean(inline.text);
        return to === null || to === "" || text === "" ? text : { link: text, to };
      }
    }
  }

  #idOnce(id: string | null): string | null {
    if (id === null || this.#given.has(id)) return null;
    this.#given.add(id);
    return id;
  }
}
