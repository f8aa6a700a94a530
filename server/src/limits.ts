import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Texts } from "./language/index.js";

/**
 * How large a document may be and still be read on every edit. The longest real agendas have some
 * 100 000 characters; a file beyond these limits is a log or a picture that was given the wrong ending.
 * It still opens, and one finding says why it is not checked.
 */
export const limits = {
  characters: 3_000_000,
  lines: 100_000,
  /** In characters. A whole paragraph is one line when it was pasted from Word. */
  lineLength: 100_000,
} as const;

/** The limit a document exceeds, and by what. */
export interface Excess {
  readonly limit: keyof typeof limits;
  readonly actual: number;
}

/** Measures the whole text. */
export function excessOf(document: TextDocument): Excess | null {
  return sizeExcess(document) ?? lineExcess(document, 0, document.lineCount);
}

/** The same after an edit of lines `fromLine` to `endLine` (not included) in a document that was within the limits. */
export function excessAfter(document: TextDocument, fromLine: number, endLine: number): Excess | null {
  return sizeExcess(document) ?? lineExcess(document, fromLine, endLine);
}

function sizeExcess(document: TextDocument): Excess | null {
  const characters = document.getText().length;
  if (characters > limits.characters) return { limit: "characters", actual: characters };
  if (document.lineCount > limits.lines) return { limit: "lines", actual: document.lineCount };
  return null;
}

function lineExcess(document: TextDocument, fromLine: number, endLine: number): Excess | null {
  if (document.getText().length <= limits.lineLength) return null;
  for (let line = fromLine; line < endLine; line++) {
    const length = document.offsetAt({ line: line + 1, character: 0 }) - document.offsetAt({ line, character: 0 });
    if (length > limits.lineLength) return { limit: "lineLength", actual: length };
  }
  return null;
}

/** Tells the user. */
export function excessText({ limit, actual }: Excess, texts: Texts): string {
  const say = { characters: texts.tooManyCharacters, lines: texts.tooManyLines, lineLength: texts.lineTooLong }[limit];
  return say(texts.number(actual), texts.number(limits[limit]));
}
