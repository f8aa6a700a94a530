import type { Span } from "../text/span.js";

/** Roman numbers of chapters have other letters too, and a question has one mark. */
const form = /\[(?:[Ii]ndsæt|[Ss]kriv|[Uu]dfyld|[Aa]ngiv)[^[\]\n\r]{0,200}\]|(?<![\p{L}\d?])(?:\?{3,}|TODO|XX+|xx+)(?![\p{L}\d?])/gu;

/** What stands for something still to be written: `[indsæt sted]`, `XX`, `???`. Positions count from the start of `text`. */
export function placeholdersIn(text: string): readonly Span[] {
  return [...text.matchAll(form)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
