import { touches, type Span } from "../text/span.js";
import { attachmentsOf, mentionsOf, type Attachment } from "./attachments.js";
import type { Part, Unit } from "./unit.js";

/** What a place in a unit says of the attachments listed in it. Spans count from the unit's start. */
export interface NamedAttachment {
  /** `bilag 2`, `vedlagt`, or the entry itself. */
  readonly span: Span;
  /** The number of `bilag 2`, or null. */
  readonly number: number | null;
  /** The entry it names; null where it names the whole list, or nothing. */
  readonly entry: Attachment | null;
  /** The list, or null where the unit has none. */
  readonly list: Part | null;
}

/** The mention of an attachment at an offset, or null. */
export function attachmentMentionAt(unit: Unit, offset: number): NamedAttachment | null {
  const mention = mentionsOf(unit).find(({ span }) => touches(span, offset));
  return mention === undefined ? null : named(unit, mention);
}

/** The entry of a list of attachments at an offset, or null. */
export function attachmentEntryAt(unit: Unit, offset: number): NamedAttachment | null {
  const entry = attachmentsOf(unit).find(({ span }) => touches(span, offset));
  return entry === undefined ? null : { span: entry.span, number: null, entry, list: entry.part };
}

/** Every mention of the same entry, or for the list of the list. */
export function mentionsOfSame(unit: Unit, { entry, number }: NamedAttachment): readonly Span[] {
  return mentionsOf(unit)
    .map((mention) => named(unit, mention))
    .filter((other) => other.entry === entry && (entry !== null || (number === null && other.number === null)))
    .map(({ span }) => span);
}

/** The number by which an entry is named: the one it is written with, else its place in the list. */
export function numberOfAttachment(entry: Attachment, index: number): number {
  const written = /^bilag\s{1,3}(\d{1,3})(?!\d)/iu.exec(entry.title)?.[1] ?? /^(\d{1,3})[.)]?$/u.exec(entry.marker)?.[1];
  return written === undefined ? index + 1 : Number(written);
}

function named(unit: Unit, { span, number }: { readonly span: Span; readonly number: number | null }): NamedAttachment {
  const entry = number === null ? undefined : attachmentsOf(unit).find((candidate, index) => numberOfAttachment(candidate, index) === number);
  return { span, number, entry: entry ?? null, list: unit.parts.find(({ role }) => role === "attachments") ?? null };
}
