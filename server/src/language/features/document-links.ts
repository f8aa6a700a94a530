import type { DocumentLink } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import type { PlacedBlock, Unit } from "../model/unit.js";
import { shifted, type Span } from "../text/span.js";
import { resolveTarget } from "../text/targets.js";
import { toRanges, type PositionEncoding } from "./to-lsp.js";

// Registered as: documentLinks(agenda, uri, encoding, texts)

/** What can be opened: `[Titel](bilag/notat.pdf)`, seen from the document's own folder, and addresses of the web. */
export function documentLinks(agenda: Agenda, uri: string, encoding: PositionEncoding, texts: Texts): DocumentLink[] {
  const found = agenda.units.flatMap(({ unit, start }) =>
    ofUnit(unit).flatMap(({ span, target }) => {
      const resolved = resolveTarget(uri, target);
      return resolved === null ? [] : [{ span: shifted(span, start), target: resolved, tooltip: isWeb(resolved) ? texts.linkToPage() : texts.linkToFile(target.trim()) }];
    }),
  );
  const ranges = toRanges(agenda, found.map(({ span }) => span), encoding);
  return found.flatMap(({ target, tooltip }, index) => {
    const range = ranges[index];
    return range === undefined ? [] : [{ range, target, tooltip }];
  });
}

/** Counts from the unit's start. */
interface UnitLink {
  readonly span: Span;
  /** As written. */
  readonly target: string;
}

const cache = new WeakMap<Unit, readonly UnitLink[]>();

function ofUnit(unit: Unit): readonly UnitLink[] {
  let links = cache.get(unit);
  if (links === undefined) {
    links = unit.blocks.flatMap((block) => inBlock(unit, block));
    cache.set(unit, links);
  }
  return links;
}

function inBlock(unit: Unit, { block, span, inlines }: PlacedBlock): readonly UnitLink[] {
  // A line that holds an address and nothing else is not read for what stands in it.
  if (block.kind === "address") return [{ span, target: unit.slice(span) }];
  return inlines.flatMap((inline): readonly UnitLink[] => {
    const place = { start: span.start + inline.start, end: span.start + inline.end };
    if (inline.kind === "link") return [{ span: place, target: inline.target }];
    return inline.kind === "address" ? [{ span: place, target: inline.address }] : [];
  });
}

function isWeb(target: string): boolean {
  return /^(?:https?|mailto|tel):/iu.test(target);
}
