import type { TextEdit } from "../../text/span.js";

/** What an edit is about: the number of a heading, of a reference in the text, in the contents or in a note, or text that moves, comes or goes. */
export type RestructureEditKind = "heading" | "reference" | "contents" | "note" | "text";

export interface RestructureEdit extends TextEdit {
  readonly kind: RestructureEditKind;
}

/** In the order of their places; what is inserted at a place comes before what is replaced there. */
export function inOrder(edits: readonly RestructureEdit[]): readonly RestructureEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
