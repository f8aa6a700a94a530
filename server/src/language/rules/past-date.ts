import { isoDay, months, written, type IsoDay } from "../model/calendar.js";
import { datesOf } from "../model/dates.js";
import { proseOf, remembered } from "../model/prose.js";
import { letterClass } from "../text/letters.js";
import type { UnitRule } from "./rule.js";

/** Verbs in the present that say something is still to come, right behind the date or right before it. */
const coming = "afholdes|holdes|finder sted|forelægges|behandles|gennemføres|præsenteres|udsendes|træder i kraft|udløber|åbner|starter|begynder|indledes";
const behind = new RegExp(`^,?\\s+(?:vil|skal|${coming})(?![${letterClass}])`, "iu");
/** `mødet, der den 3. februar afholdes`, told of what was. */
const relative = /(?<![a-zæøåéüöä])(?:som|der|hvor)\s*$/iu;
const before = new RegExp(`(?<![${letterClass}])(?:${coming})(?:\\s+(?:igen|først|næste gang))?\\s+(?:[${letterClass}]+dag\\s+)?(?:den|d\\.)\\s*$`, "iu");
const running = new RegExp(`(?<![${letterClass}])løber\\s+(?:ind)?til\\s+(?:(?:midten|udgangen|slutningen|begyndelsen)\\s+af\\s+|medio\\s+|ultimo\\s+|primo\\s+)?(${months.join("|")})\\s+((?:19|20)\\d{2})`, "giu");

export const pastDate: UnitRule = {
  id: "foraeldet-dato",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "En dato før mødet omtales som kommende",
    why: "Teksten er skrevet tidligere eller kopieret fra et gammelt punkt. På mødet er den forkert.",
    howToFix: "Ret datoen, eller skriv i datid, hvad der skete.",
    source: "Mødedatoen i dokumenthovedet. Kun udsagn i nutid lige ved datoen giver en bemærkning.",
  },
  examples: [
    {
      wrong: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDen ⟦3. februar 2025⟧ afholdes et borgermøde.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDen 3. februar 2025 blev der afholdt et borgermøde.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { meetingDate, texts }, report) => {
    if (meetingDate === null) return;
    for (const { day, span } of datesOf(unit)) {
      if (day === null || day >= meetingDate) continue;
      const after = unit.slice({ start: span.end, end: Math.min(unit.length, span.end + 30) });
      const ahead = unit.slice({ start: Math.max(0, span.start - 60), end: span.start });
      if ((behind.test(after) && !relative.test(ahead)) || isAhead(ahead)) report({ span, message: texts.pastDate(written(day)) });
    }
    for (const prose of proseOf(unit)) {
      for (const match of runningIn(prose)) {
        const [, month = "", year = ""] = match;
        const until = lastDayOf(Number(year), months.findIndex((name) => name === month.toLowerCase()) + 1);
        if (until === null || until >= meetingDate) continue;
        const name = `${month} ${year}`;
        const start = match.index + match[0].length - name.length;
        report({ span: prose.sourceOf(start, start + name.length), message: texts.pastDate(name.charAt(0).toUpperCase() + name.slice(1)) });
      }
    }
  },
};

/** Whether the text ends in such a verb and `den`; few dates have that before them. */
function isAhead(text: string): boolean {
  const end = text.trimEnd().slice(-3).toLowerCase();
  return (end === "den" || end.endsWith("d.")) && before.test(text);
}

const runningIn = remembered((text) => (text.includes("løber") ? [...text.matchAll(running)] : []));

function lastDayOf(year: number, month: number): IsoDay | null {
  return [31, 30, 29, 28].map((day) => isoDay(year, month, day)).find((day) => day !== null) ?? null;
}
