import mammoth from "mammoth";
import { sourceOfWord, type ImportSource, type WordBlock, type WordRun, type ReadFailure } from "../language/index.js";

/** The text of a Word document, with its headings, lists, tables and links. */
export async function readWord(bytes: Uint8Array): Promise<ImportSource | ReadFailure> {
  let document: Element | null = null;
  try {
    // What is wanted is what mammoth read, not the page it would make of it.
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument: (read: Element) => ((document = read), { ...read, children: [] }) });
  } catch {
    return { failure: "broken" };
  }
  const source = sourceOfWord(blocksIn(document, document));
  return source.text.trim() === "" ? { failure: "empty" } : source;
}

/** What mammoth reads; of each kind of element only what is asked for here. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly value?: string;
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly href?: string;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly body?: readonly Element[];
  readonly notes?: { readonly resolve: (reference: Element) => Element | null };
}

function blocksIn(element: Element | null, root: Element | null): readonly WordBlock[] {
  return (element?.children ?? []).flatMap((child): readonly WordBlock[] => {
    if (child.type === "paragraph") return paragraphBlocks(child, root);
    if (child.type !== "table") return blocksIn(child, root);
    const rows = (child.children ?? []).map((row) => (row.children ?? []).map((cell) => runsIn(cell, plain, root)));
    return rows.length === 0 ? [] : [{ kind: "table", rows }];
  });
}

function paragraphBlocks(paragraph: Element, root: Element | null): readonly WordBlock[] {
  const runs = runsIn(paragraph, plain, root);
  const pictures = count(paragraph, "image");
  const { numbering } = paragraph;
  const block: WordBlock = {
    kind: "paragraph",
    heading: headingLevel(paragraph),
    list: numbering === null || numbering === undefined ? null : { ordered: numbering.isOrdered, level: Math.min(8, Number(numbering.level) || 0) },
    runs,
  };
  return [...(runs.some(({ text }) => text.trim() !== "") ? [block] : []), ...Array.from({ length: pictures }, (): WordBlock => ({ kind: "picture" }))];
}

/** Word names its own styles in English inside the file, and their ids in the user's language. */
function headingLevel({ styleName, styleId }: Element): number | null {
  const level = /^(?:heading|overskrift) ?([1-6])$/iu.exec(styleName ?? styleId ?? "")?.[1];
  return level === undefined ? null : Number(level);
}

const plain: WordRun = { text: "", bold: false, italic: false, link: null };

function runsIn(element: Element, style: WordRun, root: Element | null): readonly WordRun[] {
  return (element.children ?? []).flatMap((child): readonly WordRun[] => {
    switch (child.type) {
      case "text":
        return [{ ...style, text: child.value ?? "" }];
      case "tab":
        return [{ ...style, text: "\t" }];
      case "break":
        return [{ ...style, text: "\n" }];
      case "run":
        return runsIn(child, { ...style, bold: child.isBold === true, italic: child.isItalic === true }, root);
      case "hyperlink":
        return runsIn(child, { ...style, link: child.href ?? null }, root);
      case "noteReference":
        return noteRuns(child, root);
      case "paragraph": {
        // A cell's second paragraph is a line of its own.
        const isLater = child !== element.children?.find(({ type }) => type === "paragraph");
        return [...(isLater ? [{ ...style, text: "\n" }] : []), ...runsIn(child, style, root)];
      }
      case "image":
        return [];
      default:
        return runsIn(child, style, root);
    }
  });
}

/** A footnote stands in brackets where it is referred to. */
function noteRuns(reference: Element, root: Element | null): readonly WordRun[] {
  const note = root?.notes?.resolve(reference);
  const runs = note?.body === undefined ? [] : runsIn({ type: "note", children: note.body }, plain, null).map((run) => ({ ...run, text: run.text.replaceAll("\n", " ").trim() }));
  return runs.every(({ text }) => text === "") ? [] : [{ ...plain, text: " (" }, ...runs, { ...plain, text: ")" }];
}

function count(element: Element, type: string): number {
  return (element.children ?? []).reduce((total, child) => total + (child.type === type ? 1 : 0) + count(child, type), 0);
}
