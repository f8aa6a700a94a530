import { shifted, type Span } from "../text/span.js";
import type { PlacedBlock, Unit } from "./unit.js";

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

const cache = new WeakMap<Unit, readonly WrittenLink[]>();

/** Every link of a unit, in order; the addresses PDF text dumps at page ends are none. */
export function linksOf(unit: Unit): readonly WrittenLink[] {
  let links = cache.get(unit);
  if (links === undefined) {
    links = unit.blocks.flatMap((block) =>
      block.inlines.flatMap((inline): WrittenLink[] => {
        const span = shifted({ start: inline.start, end: inline.end }, block.span.start);
        if (inline.kind === "address") return [{ target: inline.address, targetSpan: span, label: null, labelSpan: span, span, block }];
        if (inline.kind !== "link") return [];
        const labelSpan = { start: span.start + 1, end: span.start + 1 + inline.label.length };
        return [{ target: inline.target.trim(), targetSpan: { start: labelSpan.end + 2, end: span.end - 1 }, label: inline.label, labelSpan, span, block }];
      }),
    );
    cache.set(unit, links);
  }
  return links;
}
