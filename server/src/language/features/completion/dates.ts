import type { CompletionItemKind } from "vscode-languageserver-types";
import type { Texts } from "../../messages/texts.js";
import { isoDay, weekdayOf, weekdays, written, type IsoDay } from "../../model/calendar.js";
import { meetingDateOf } from "../../model/meeting.js";
import type { Cursor, Proposal } from "./cursor.js";

const kind: CompletionItemKind = 12; /* Value */

/** `8/2`, `8/2-27`, or `8/` alone, with what makes it a date before it. */
const begunDate = /(?<![\p{L}\d/.,-])((?:(?:man|tirs|ons|tors|fre|lør|søn)dag )?(?:den |d\. )?)(\d{1,2})\/(\d{0,2})(?:[-/ ](\d{4}|\d{2}))?$/iu;

/** The date in words behind `8/2`: of the meeting's year, and where that day is past at the meeting of the next. */
export function dates({ agenda, before, behind, asked, placed: { unit }, line }: Cursor, texts: Texts): readonly Proposal[] {
  const match = begunDate.exec(before);
  const [whole = "", ahead = "", day = "", month = "", year] = match ?? [];
  if (match === null || /^[\p{L}\d/]/u.test(behind) || (!asked && ahead === "") || unit.heading?.line === line) return [];
  const meeting = meetingDateOf(agenda);
  const wanted = month === "" ? Array.from({ length: 12 }, (_, index) => index + 1) : [Number(month)];
  return wanted.flatMap((one) =>
    daysOf(Number(day), one, year, meeting).flatMap((found): readonly Proposal[] => {
      const weekday = weekdays[weekdayOf(found) - 1] ?? "";
      const spellings = [`den ${written(found)}`, `${weekday} den ${written(found)}`];
      return spellings.map((text) => {
        const typed = month === "" ? `${whole}${one}` : whole;
        return { item: { label: text, kind, detail: texts.completionDate, filterText: typed, insertText: text }, from: before.length - whole.length };
      });
    }),
  );
}

/** Days that do not exist are none. */
function daysOf(day: number, month: number, year: string | undefined, meeting: IsoDay | null): readonly IsoDay[] {
  if (year !== undefined) return [isoDay(Number(year.length === 2 ? `20${year}` : year), month, day) ?? []].flat();
  if (meeting === null) return [];
  const own = Number(meeting.slice(0, 4));
  const found = [own, own + 1].flatMap((one) => isoDay(one, month, day) ?? []);
  const ahead = found.filter((one) => one >= meeting).slice(0, 1);
  // Recommendations look ahead, backgrounds look back.
  return [...ahead, ...found.filter((one) => one < meeting)];
}
