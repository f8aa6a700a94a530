import type { Texts } from "../messages/texts.js";
import { isoDay, weekdayOf, weekdays, written, type IsoDay } from "../model/calendar.js";
import type { DateInline } from "../syntax/nodes.js";
import { parseInlines } from "../syntax/parse.js";

/** A day as somebody typed it, or a sentence saying what is wrong. */
export type TypedDay = { readonly day: IsoDay; /** `mandag den 8. februar 2027` */ readonly spoken: string } | { readonly fault: string };

/**
 * The day that `text` means: `8/2`, `8. februar`, `08-02-2027`, with or without weekday. Without a year it is the
 * next such day, `today` included. A weekday must be the right one, since somebody has looked it up.
 */
export function readDay(text: string, today: IsoDay, texts: Texts): TypedDay {
  const typed = text.trim();
  const date = dateIn(typed);
  const before = date === undefined ? null : /^(?:(\p{L}+dag)\s+)?(?:den\s+)?$/iu.exec(typed.slice(0, date.start));
  if (date === undefined || before === null || !/^\.?$/u.test(typed.slice(date.end))) return { fault: texts.dayNotRead };
  const day = date.year === null ? nextDay(date.month, date.day, today) : isoDay(date.year, date.month, date.day);
  if (day === null) return { fault: texts.dayImpossible(typed.slice(date.start, date.end)) };
  const weekday = weekdays[weekdayOf(day) - 1] ?? "";
  if (before[1] !== undefined && before[1].toLowerCase() !== weekday) return { fault: texts.dayOtherWeekday(written(day), weekday) };
  return { day, spoken: `${weekday} den ${written(day)}` };
}

/** The grammar's date, counted from the start of `text`. In running text `8/2` alone is a fraction and `feb` no month; here neither can be meant. */
function dateIn(text: string): DateInline | undefined {
  for (const [ahead, behind] of [["", ""], ["den ", ""], ["den ", "."]] as const) {
    const date = parseInlines(ahead + text + behind).find((inline) => inline.kind === "date");
    if (date !== undefined) return { ...date, start: Math.max(0, date.start - ahead.length), end: Math.min(text.length, date.end - ahead.length) };
  }
  return undefined;
}

/** 29 February may be some years ahead; 31 February never comes. */
function nextDay(month: number, day: number, today: IsoDay): IsoDay | null {
  const year = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= 8; ahead++) {
    const found = isoDay(year + ahead, month, day);
    if (found !== null && found >= today) return found;
  }
  return null;
}

/** `10:00` and `12:30`, or a sentence saying what is wrong. */
export type TypedTimes = { readonly start: string; readonly end: string | null } | { readonly fault: string };

const clock = String.raw`(\d{1,2})(?:[.:](\d{2}))?`;
const times = new RegExp(String.raw`^(?:kl\.?\s*)?${clock}(?:\s*(?:[-–]|til)\s*(?:kl\.?\s*)?${clock})?$`, "iu");

/** The times that `text` means: `10-12`, `10.00-12.30`, `kl. 10`. */
export function readTimes(text: string, texts: Texts): TypedTimes {
  const match = times.exec(text.trim());
  const start = timeOf(match?.[1], match?.[2]);
  const end = match?.[3] === undefined ? null : timeOf(match[3], match[4]);
  if (start === null || (end === null && match?.[3] !== undefined)) return { fault: texts.timesNotRead };
  return end !== null && end <= start ? { fault: texts.timesBackwards } : { start, end };
}

function timeOf(hours: string | undefined, minutes = "00"): string | null {
  return hours === undefined || Number(hours) > 23 || Number(minutes) > 59 ? null : `${hours.padStart(2, "0")}:${minutes}`;
}
