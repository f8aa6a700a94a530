import { shifted, type Span } from "../text/span.js";
import type { DateInline } from "../syntax/nodes.js";
import { isoDay, weekdays, type IsoDay } from "./calendar.js";
import { oncePassage } from "./blocks.js";
import { onceAtUnit, type PlacedBlock } from "./unit.js";

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

/** Every date of a unit, in order. */
export const datesOf = onceAtUnit((unit): readonly WrittenDate[] => {
  const found: WrittenDate[] = [];
  for (const block of unit.blocks) {
    if (block.inlines.length === 0) continue;
    for (const { inline, day, isPossible, weekday } of datesIn(block)) {
      const base = block.span.start;
      const span = { start: base + inline.start, end: base + inline.end };
      found.push({ span, inline, day, isPossible, weekday: weekday === null ? null : { number: weekday.number, span: shifted(weekday.span, base) }, block });
    }
  }
  return found;
});

/** The same, its spans counted from the start of the block's text. */
type DateInPassage = Pick<WrittenDate, "inline" | "day" | "isPossible" | "weekday">;

const datesIn = oncePassage(
  ({ passage }: PlacedBlock) => passage,
  ({ passage: { text, inlines } }): readonly DateInPassage[] => inlines.flatMap((inline) => (inline.kind === "date" ? [dateIn(text, inline)] : [])),
);

function dateIn(text: string, inline: DateInline): DateInPassage {
  // 2000 was a leap year: 29 February is possible where no year says otherwise.
  const isPossible = isoDay(inline.year ?? 2000, inline.month, inline.day) !== null;
  const day = inline.year === null || !isPossible ? null : isoDay(inline.year, inline.month, inline.day);
  return { inline, day, isPossible, weekday: weekdayBefore(text, inline) };
}

/** Small letters only: `Mandag Morgen` is a name; at a sentence's start the word stands right before the date all the same. */
const weekdayWord = new RegExp(`(?<![\\p{L}-])(${weekdays.join("|")})(?:\\s+(?:den|d\\.))?\\s+$`, "iu");

function weekdayBefore(text: string, { start: dateStart }: DateInline): WrittenDate["weekday"] {
  const before = text.slice(Math.max(0, dateStart - 24), dateStart);
  if (!before.toLowerCase().includes("dag")) return null;
  const match = weekdayWord.exec(before);
  const word = match?.[1];
  if (match === null || word === undefined) return null;
  const start = dateStart - before.length + match.index;
  const number = weekdays.findIndex((name) => name === word.toLowerCase()) + 1;
  return { number, span: { start, end: start + word.length } };
}
