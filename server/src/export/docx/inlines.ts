import { ExternalHyperlink, InternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from "docx";
import type { PublishedInline } from "../../language/index.js";
import { legible } from "../legible.js";
import { addressOf, type FilePlaces } from "../links.js";

interface Marks {
  readonly bold?: true;
  readonly italics?: true;
}

/** Running text as Word's runs and links. */
export function inlineRuns(inlines: readonly PublishedInline[], files: FilePlaces | null, marks: Marks = {}): readonly ParagraphChild[] {
  return inlines.flatMap((inline): readonly ParagraphChild[] => {
    switch (inline.kind) {
      case "text":
        return [new TextRun({ text: legible(inline.text), ...marks })];
      case "strong":
        return inlineRuns(inline.inlines, files, { ...marks, bold: true });
      case "emphasis":
        return inlineRuns(inline.inlines, files, { ...marks, italics: true });
      case "caseNumber":
        // Word breaks a line at a hyphen, but not at this one.
        return [new TextRun({ text: legible(inline.text).replaceAll("-", "\u2011"), ...marks })];
      case "reference":
      case "attachmentReference":
        return [new InternalHyperlink({ anchor: bookmarkName(inline.targetId), children: [new TextRun({ text: legible(inline.text), ...marks })] })];
      case "link": {
        const run = new TextRun({ text: legible(inline.text), ...marks, style: "Hyperlink" });
        const link = addressOf(inline.target, files);
        return [link === null || link === "" ? new TextRun({ text: legible(inline.text), ...marks }) : new ExternalHyperlink({ link, children: [run] })];
      }
    }
  });
}

/** Word's bookmarks begin with a letter and hold letters, digits and `_`, no more than 40. */
export function bookmarkName(id: string): string {
  return id.replace(/[^A-Za-z0-9_]/gu, "_").slice(0, 40);
}

/** A text in bold, or pointedly not where the style around it is. */
export function boldRun(text: string, bold = true): TextRun {
  const options: IRunOptions = { text, bold };
  return new TextRun(options);
}
