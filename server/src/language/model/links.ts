import type { Span } from "../text/span.js";
import { onceAtUnit, type PlacedBlock } from "./unit.js";

/** A link or bare address in the text. Spans count from the unit's start. */
export interface WrittenLink {
  /** The address; `""` where there is none. */
  readonly target: string;
  readonly targetSpan: Span;
  /** The text of `[tekst](adresse)`, or null for a bare address. */
  readonly label: string | null;
  readonly labelSpan: Span;
  readonly span: Span;
  readonly block: PlacedBlock;
}

/** Every link of a unit, in order; the addresses PDF text dumps at page ends are none. */
export const linksOf = onceAtUnit((unit): readonly WrittenLink[] => {
  const found: WrittenLink[] = [];
  for (const block of unit.blocks) {
    for (const inline of block.inlines) {
      if (inline.kind !== "address" && inline.kind !== "link") continue;
      const span = { start: block.span.start + inline.start, end: block.span.start + inline.end };
      if (inline.kind === "address") {
        found.push({ target: inline.address, targetSpan: span, label: null, labelSpan: span, span, block });
        continue;
      }
      const labelSpan = { start: span.start + 1, end: span.start + 1 + inline.label.length };
      found.push({ target: inline.target.trim(), targetSpan: { start: labelSpan.end + 2, end: span.end - 1 }, label: inline.label, labelSpan, span, block });
    }
  }
  return found;
});
