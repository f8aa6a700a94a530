import type { DateInline } from "../syntax/nodes.js";
import { touches, type Span } from "../text/span.js";
import type { Agenda, PlacedUnit } from "./agenda.js";
import { casesOf, type CaseOccurrence } from "./cases.js";
import { attachmentEntryAt, attachmentMentionAt, type NamedAttachment } from "./named-attachments.js";
import { referencesOf, type Reference } from "./references.js";
import type { Part } from "./unit.js";

/** Something a reader can point at and ask about. Spans count from the document's start. */
export type Thing =
  /** `pkt. 2.1`, or a line of the contents */
  | { readonly kind: "reference"; readonly span: Span; readonly reference: Reference }
  | { readonly kind: "case"; readonly span: Span; readonly found: CaseOccurrence }
  /** `bilag 2`, `vedlagt`, or an entry of a list of attachments; what stands in `named` counts from the start of `unit` */
  | { readonly kind: "attachment"; readonly span: Span; readonly named: NamedAttachment; readonly unit: PlacedUnit }
  | { readonly kind: "part"; readonly span: Span; readonly part: Part }
  | { readonly kind: "date"; readonly span: Span; readonly date: DateInline }
  /** `Beslutningssag` before the colon of a title */
  | { readonly kind: "itemType"; readonly span: Span; readonly name: string; readonly unit: PlacedUnit }
  /** Number and title of a section or item */
  | { readonly kind: "heading"; readonly span: Span; readonly unit: PlacedUnit };

/** What stands at an offset, the smallest first where one stands inside another, or null. Touching its end is enough. */
export function thingAt(agenda: Agenda, offset: number): Thing | null {
  const unit = agenda.unitAt(offset);
  if (unit === null) return null;
  const reference = smallest(referencesOf(agenda).filter(({ wholeSpan }) => touches(wholeSpan, offset)));
  if (reference !== null) return { kind: "reference", span: reference.wholeSpan, reference };
  const found = smallest(casesOf(agenda).filter(({ wholeSpan }) => touches(wholeSpan, offset)));
  if (found !== null) return { kind: "case", span: found.wholeSpan, found };
  const local = offset - unit.start;
  const mention = attachmentMentionAt(unit.unit, local);
  if (mention !== null) return attachmentThing(unit, mention);
  const part = unit.unit.parts.find(({ nameSpan }) => touches(nameSpan, local));
  if (part !== undefined) return { kind: "part", span: moved(part.nameSpan, unit.start), part };
  const entry = attachmentEntryAt(unit.unit, local);
  return dateAt(unit, local) ?? itemTypeAt(unit, local) ?? headingAt(unit, local) ?? (entry === null ? null : attachmentThing(unit, entry));
}

function attachmentThing(unit: PlacedUnit, named: NamedAttachment): Thing {
  return { kind: "attachment", span: moved(named.span, unit.start), named, unit };
}

function dateAt({ unit, start }: PlacedUnit, local: number): Thing | null {
  const block = unit.blocks.find(({ span }) => touches(span, local));
  if (block === undefined) return null;
  const date = block.inlines.filter((inline) => inline.kind === "date").find((inline) => touches(inline, local - block.span.start));
  return date === undefined ? null : { kind: "date", span: moved(date, start + block.span.start), date };
}

function itemTypeAt(placed: PlacedUnit, local: number): Thing | null {
  const { unit, start } = placed;
  const { heading } = unit;
  if (heading === null || unit.kind !== "item") return null;
  const name = unit.names.itemType(heading.title);
  if (name === null) return null;
  const span = { start: heading.titleSpan.start, end: heading.titleSpan.start + name.length };
  return touches(span, local) ? { kind: "itemType", span: moved(span, start), name, unit: placed } : null;
}

function headingAt(placed: PlacedUnit, local: number): Thing | null {
  const { heading } = placed.unit;
  if (heading?.number === null || heading === null || !touches(heading.span, local)) return null;
  return { kind: "heading", span: moved(heading.span, placed.start), unit: placed };
}

function smallest<T extends { readonly wholeSpan: Span }>(all: readonly T[]): T | null {
  return all.reduce<T | null>((best, one) => (best === null || length(one.wholeSpan) < length(best.wholeSpan) ? one : best), null);
}

function length({ start, end }: Span): number {
  return end - start;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
