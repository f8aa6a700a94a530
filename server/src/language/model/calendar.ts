import { easter } from "date-easter";
import { addDays, format, getDay, isValid, isWeekend, subDays } from "date-fns";

/**
 * Days as ISO text, `"2023-02-08"`. The date library reckons at noon, so that no
 * change of summer time can move a day.
 */
export type IsoDay = string;

/** The ISO day, or null where there is no such day (31 February). */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  const date = new Date(year, month - 1, day, 12);
  return isValid(date) && date.getMonth() === month - 1 && date.getDate() === day && year > 1000 ? `${String(year)}-${twoDigits(month)}-${twoDigits(day)}` : null;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${String(number)}` : String(number);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: IsoDay): number {
  return getDay(dateOf(day)) || 7;
}

/** Danish names, Monday first. */
export const weekdays = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"] as const;

export const months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"] as const;

/** `"8. februar 2023"` */
export function written(day: IsoDay): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return `${date}. ${months[month - 1] ?? ""} ${year}`;
}

/** The working day that is `count` working days before `day`: the latest on which an agenda goes out. Four before a Monday is the Tuesday before. */
export function workingDaysBefore(day: IsoDay, count: number): IsoDay {
  let date = dateOf(day);
  for (let left = count; left > 0; ) {
    date = subDays(date, 1);
    if (isWorkingDay(date)) left--;
  }
  return format(date, "yyyy-MM-dd");
}

function isWorkingDay(date: Date): boolean {
  return !isWeekend(date) && !publicHolidays(date.getFullYear()).has(format(date, "yyyy-MM-dd"));
}

const holidayCache = new Map<number, ReadonlySet<IsoDay>>();

/**
 * Danish public holidays (helligdagsloven; store bededag until 2023, lov nr. 214 af 06/03/2023), with
 * Constitution Day and Christmas Eve, on which public offices are closed.
 */
export function publicHolidays(year: number): ReadonlySet<IsoDay> {
  let days = holidayCache.get(year);
  if (days === undefined) {
    const { month, day } = easter(year);
    const sunday = new Date(year, month - 1, day, 12);
    const movable = [-3, -2, 0, 1, 39, 49, 50, ...(year < 2024 ? [26] : [])].map((offset) => format(addDays(sunday, offset), "yyyy-MM-dd"));
    const fixed = ["01-01", "06-05", "12-24", "12-25", "12-26"].map((date) => `${year}-${date}`);
    days = new Set([...movable, ...fixed]);
    holidayCache.set(year, days);
  }
  return days;
}

/** Noon of the day. */
export function dateOf(day: IsoDay): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date, 12);
}
