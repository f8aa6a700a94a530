import type { Span } from "../../server/src/language/index.js";

/** A text whose marks were taken out, and where they stood. */
export interface Marked {
  readonly text: string;
  /** Where `|` stood. */
  readonly cursor: number;
  /** What stood between `⟦` and `⟧`, by where it begins; pairs may stand inside each other. */
  readonly spans: readonly Span[];
}

/** Reads the cursor `|` and the ranges `⟦ ⟧` out of a text. It must hold exactly one cursor. */
export function marked(source: string): Marked {
  const result = read(source, true);
  if (result.cursor < 0) throw new Error(`no cursor in: ${source}`);
  return result;
}

/** Reads the ranges `⟦ ⟧` out of a text; `|` is a character like any other. */
export function ranged(source: string): Omit<Marked, "cursor"> {
  return read(source, false);
}

/** The other way round, for messages: the text with `⟦` and `⟧` around every span. */
export function withMarks(text: string, spans: readonly Span[]): string {
  const marks = [...spans.map(({ start }) => ({ at: start, mark: "⟦", order: 1 })), ...spans.map(({ end }) => ({ at: end, mark: "⟧", order: 0 }))];
  marks.sort((a, b) => b.at - a.at || b.order - a.order);
  return marks.reduce((result, { at, mark }) => result.slice(0, at) + mark + result.slice(at), text);
}

function read(source: string, hasCursor: boolean): Marked {
  let text = "";
  let cursor = -1;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const character of source) {
    if (character === "⟦") open.push(text.length);
    else if (character === "⟧") spans.push({ start: open.pop()!, end: text.length });
    else if (character === "|" && hasCursor) {
      if (cursor >= 0) throw new Error(`two cursors in: ${source}`);
      cursor = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new Error(`a range without an end in: ${source}`);
  return { text, cursor, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}
