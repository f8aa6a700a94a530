import { isoDay, weekdayOf, weekdays, written, type IsoDay } from "../model/calendar.js";
import { datesOf, type WrittenDate } from "../model/dates.js";
import type { UnitRule } from "./rule.js";

export const wrongWeekday: UnitRule = {
  id: "ugedag",
  scope: "unit",
  severity: "error",
  docs: {
    title: "Ugedag og dato passer ikke sammen",
    why: "Læseren ved ikke, om det er ugedagen eller datoen, der gælder, og kan møde op på den forkerte dag.",
    howToFix: "Kontrollér datoen i kalenderen. Rettelsen ændrer ugedagen; er det datoen, der er forkert, så ret den selv.",
    source: "Kalenderen.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien indvies ⟦tirsdag⟧ den 12. marts 2025.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien indvies onsdag den 12. marts 2025.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { meetingDate, texts }, report) => {
    for (const date of datesOf(unit)) {
      if (date.weekday === null) continue;
      const day = wrongDay(date, meetingDate);
      if (day === null) continue;
      const right = weekdays[weekdayOf(day) - 1] ?? "";
      const old = unit.slice(date.weekday.span);
      const word = /^\p{Lu}/u.test(old) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
      report({
        span: date.weekday.span,
        message: texts.wrongWeekday(written(day), right, old.toLowerCase()),
        fixes: [{ title: texts.correctWeekdayFix(right), edits: [{ span: date.weekday.span, newText: word }], safe: true }],
      });
    }
  },
};

/** The day whose weekday is wrong, or null. A date without a year is right if it is in the year of the meeting or one beside it. */
function wrongDay({ day, inline, weekday }: WrittenDate, meetingDate: IsoDay | null): IsoDay | null {
  if (day !== null) return weekdayOf(day) === weekday?.number ? null : day;
  if (inline.year !== null || meetingDate === null) return null;
  const year = Number(meetingDate.slice(0, 4));
  const days = [year, year + 1, year - 1].flatMap((other) => isoDay(other, inline.month, inline.day) ?? []);
  return days.some((other) => weekdayOf(other) === weekday?.number) ? null : (days[0] ?? null);
}
