import { shifted, type Span } from "../text/span.js";
import type { DateInline } from "../syntax/nodes.js";
import { isoDay, weekdays, type IsoDay } from "./calendar.js";
import type { PlacedBlock, Unit } from "./unit.js";

/** A date in the text. Spans count from the unit's start. */
export interface WrittenDate {
  readonly span: Span;
  readonly inline: DateInline;
  /** Null where the year is not written, or there is no such day. */
  readonly day: IsoDay | null;
  /** Whether day and month can be together at all; with a year, in that year. */
  readonly isPossible: boolean;
  /** `onsdag` before `den 8. februar`: 1 for Monday, and where it stands; else null. */
  readonly weekday: { readonly number: number; readonly span: Span } | null;
  readonly block: PlacedBlock;
}

const cache = new WeakMap<Unit, readonly WrittenDate[]>();

/** Every date of a unit, in order. */
export function datesOf(unit: Unit): readonly WrittenDate[] {
  let dates = cache.get(unit);
  if (dates === undefined) {
    dates = unit.blocks.flatMap((block) => block.inlines.flatMap((inline) => (inline.kind === "date" ? [dateIn(unit, block, inline)] : [])));
    cache.set(unit, dates);
  }
  return dates;
}

function dateIn(unit: Unit, block: PlacedBlock, inline: DateInline): WrittenDate {
  // 2000 was a leap year: 29 February is possible where no year says otherwise.
  const isPossible = isoDay(inline.year ?? 2000, inline.month, inline.day) !== null;
  const day = inline.year === null || !isPossible ? null : isoDay(inline.year, inline.month, inline.day);
  const span = shifted(inline, block.span.start);
  return { span: { start: span.start, end: span.end }, inline, day, isPossible, weekday: weekdayBefore(unit, block, inline), block };
}

/** Small letters only: `Mandag Morgen` is a name; at a sentence's start the word stands right before the date all the same. */
const weekdayWord = new RegExp(`(?<![\\p{L}-])(${weekdays.join("|")})(?:\\s+(?:den|d\\.))?\\s+$`, "iu");

function weekdayBefore(unit: Unit, block: PlacedBlock, inline: DateInline): WrittenDate["weekday"] {
  const before = unit.slice({ start: block.span.start + Math.max(0, inline.start - 24), end: block.span.start + inline.start });
  const match = weekdayWord.exec(before);
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const start = block.span.start + inline.start - before.length + match.index;
  const number = weekdays.findIndex((name) => name === word.toLowerCase()) + 1;
  return { number, span: { start, end: start + word.length } };
}
