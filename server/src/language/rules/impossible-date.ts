import { isoDay, months } from "../model/calendar.js";
import { datesOf } from "../model/dates.js";
import { proseOf, remembered } from "../model/prose.js";
import { trait } from "../text/traits.js";
import type { Fix, UnitRule } from "./rule.js";

/** `11.1-2023`: two different signs between day, month and year. `11/1-2023` is a usual way to write a date. */
const mixed = /(?<![\d.,/-])(\d{1,2})(\.|-)(\d{1,2})(-|\.|\/)((?:19|20)\d{2})(?![\d-])/gu;

export const impossibleDate: UnitRule = {
  id: "ugyldig-dato",
  scope: "unit",
  severity: "error",
  docs: {
    title: "Datoen findes ikke",
    why: "En frist eller et møde på en dato, der ikke findes, kan ingen overholde.",
    howToFix: "Slå den rigtige dato op. Bland ikke punktum og bindestreg i samme dato.",
    source: "Kalenderen; Dansk Sprognævns anbefalinger om datoer.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nFristen er den ⟦31. juni 2025⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nFristen er den 30. juni 2025.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nUdkastet er fra ⟦11.1-2025⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nUdkastet er fra 11. januar 2025.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { inline, span, isPossible } of datesOf(unit)) {
      const text = unit.slice(span);
      // Figures with dots or without a whole year may be anything; months in words are dates.
      const isDate = inline.form === "words" || (inline.year !== null && /(?:19|20)\d{2}$/u.test(text));
      if (isPossible || !isDate) continue;
      report({ span, message: texts.impossibleDate(text.replace(/\s+/gu, " ")), fixes: nearestDays(span, inline, texts.replaceWithFix) });
    }
    for (const prose of proseOf(unit)) {
      for (const match of mixedIn(prose)) {
        const [whole, day = "", first, month = "", second, year = ""] = match;
        if (first === second || isoDay(Number(year), Number(month), Number(day)) === null) continue;
        const span = prose.sourceOf(match.index, match.index + whole.length);
        const better = `${Number(day)}. ${months[Number(month) - 1] ?? ""} ${year}`;
        report({ span, message: texts.impossibleDate(whole), fixes: [{ title: texts.replaceWithFix(better), edits: [{ span, newText: better }], safe: false }] });
      }
    }
  },
};

const mixedIn = remembered((text, _, traits) => ((traits & trait.digit) === 0 || (traits & trait.hyphen) === 0 ? [] : [...text.matchAll(mixed)]));

/** The last day of the month meant, where the day is just too large. */
function nearestDays(span: Fix["edits"][number]["span"], { day, month, year, form }: { readonly day: number; readonly month: number; readonly year: number | null; readonly form: string }, title: (text: string) => string): readonly Fix[] {
  const name = months[month - 1];
  if (form !== "words" || name === undefined || day < 29 || day > 31) return [];
  const last = [31, 30, 29, 28].find((candidate) => isoDay(year ?? 2001, month, candidate) !== null) ?? 28;
  const text = `${last}. ${name}${year === null ? "" : ` ${year}`}`;
  return [{ title: title(text), edits: [{ span, newText: text }], safe: false }];
}
