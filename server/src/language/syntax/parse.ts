import { parse } from "./generated/parser.js";
import type { Inline, Line, Title } from "./nodes.js";
import { firstBeginning, nextBeginning, plainEnd } from "./skip.js";

/** Reads a text from one of its characters to its last; see the start of the grammar for what it starts from. */
interface Reader {
  (text: string, rule: "Lines", from: 0): Line[];
  (text: string, rule: "Inlines", from: number): Inline[];
  (text: string, rule: "Title", from: 0): Title;
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
  return read()(text, "Lines", 0);
}

const noInlines: readonly Inline[] = [];

/** What stands inside a paragraph, positions counted from its start. */
export function parseInlines(text: string): readonly Inline[] {
  const from = firstBeginning(text);
  // Most texts have nothing in them, and then there is nothing to parse.
  return from === text.length ? noInlines : read()(text, "Inlines", from);
}

/** A heading taken into title and marks, positions counted from its start. */
export function parseTitle(text: string): Title {
  return read()(text, "Title", 0);
}
