import { parse } from "./generated/parser.js";
import type { Inline, Line, Title } from "./nodes.js";
import { firstBeginning, nextBeginning, plainEnd } from "./skip.js";

/** Sets several texts apart in one call of the parser; where a text holds it, it is hidden behind U+001F first. */
const separator = "\u001e";

/** Reads a text from its first character to its last; see the start of the grammar for what it starts from. */
interface Reader {
  (text: string, rule: "Lines"): Line[];
  (text: string, rule: "Paragraphs"): Inline[][];
  (text: string, rule: "Titles"): Title[];
}

/** One parser for all texts. It is set up when the first text comes. */
let reader: Reader | null = null;

function read(): Reader {
  return (reader ??= newReader());
}

function newReader(): Reader {
  const kept: Reader[] = [];
  // Every text parses, so nobody asks what was expected where; without that bookkeeping parsing takes half as long.
  parse("", { "peg$silentFails": 1, next: nextBeginning, plainEnd, keep: (made: Reader) => kept.push(made) });
  const [made] = kept;
  if (made === undefined) throw new Error("The grammar gives no reader.");
  return made;
}

/**
 * The lines of a text, line ends included: `lines.map(l => l.text + l.eol).join("")` is the text again.
 * Never throws; a text of no characters has one blank line.
 */
export function parseLines(text: string): readonly Line[] {
  return read()(text, "Lines");
}

/** What stands inside each of the given texts, positions counted from the start of the text it stands in. */
export function parseInlines(texts: readonly string[]): readonly (readonly Inline[])[] {
  return texts.map(inlinesOf);
}

const noInlines: readonly Inline[] = [];

function inlinesOf(text: string): readonly Inline[] {
  // Most texts have nothing in them, and then there is nothing to parse.
  return firstBeginning(text) === text.length ? noInlines : (read()(withoutSeparator(text), "Paragraphs")[0] ?? noInlines);
}

/** Each heading taken into title and marks, positions counted from the start of its own text. */
export function parseTitles(texts: readonly string[]): readonly Title[] {
  if (texts.length === 0) return [];
  const found = read()(joined(texts), "Titles");
  let base = 0;
  return found.map((title, index) => {
    const shift = base;
    base += (texts[index]?.length ?? 0) + separator.length;
    const marks = title.marks.map((mark) => ({ ...mark, start: mark.start - shift, end: mark.end - shift }));
    return { ...title, start: title.start - shift, marks };
  });
}

function joined(texts: readonly string[]): string {
  return texts.map(withoutSeparator).join(separator);
}

function withoutSeparator(text: string): string {
  return text.includes(separator) ? text.replaceAll(separator, "\u001f") : text;
}
