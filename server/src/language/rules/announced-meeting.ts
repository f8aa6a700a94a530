import { daysBetween, meetingsAround } from "../model/approved-minutes.js";
import { written } from "../model/calendar.js";
import { meetingDateOf } from "../model/meeting.js";
import type { DocumentRule } from "./rule.js";

/** Further apart than this, the announced meeting is another one, whose files are not in the folder. */
const mostDays = 31;

const agenda = (date: string): string => `DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: ${date}\nSted: Rådhuset\n\n1. Godkendelse\n\n1.1. Godkendelse af dagsorden\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender dagsordenen.\n`;

export const announcedMeeting: DocumentRule = {
  id: "naeste-moede-afviger",
  scope: "document",
  severity: "information",
  docs: {
    title: "Mødet har en anden dato, end der blev annonceret",
    why: "Medlemmerne har skrevet den annoncerede dato i kalenderen. Er mødet flyttet, skal de have det at vide; ellers er datoen i hovedet forkert.",
    howToFix: "Ret datoen, eller kontrollér, at medlemmerne ved, at mødet er flyttet.",
    source: "\"Næste møde …\" i referatet eller dagsordenen fra det seneste møde i samme organ, som ligger i mappen.",
  },
  examples: [
    {
      wrong: agenda("⟦12-03-2025⟧"),
      right: agenda("05-03-2025"),
      meetings: [{ day: "2024-11-20", hasAgenda: true, hasMinutes: true, nextMeeting: "2025-03-05" }],
    },
  ],
  looksAt: () => "",
  check: (document, { meetings, texts }, report) => {
    const own = meetingDateOf(document);
    const { dateSpan } = document.header;
    if (meetings === null || own === null || dateSpan === null || document.kind !== "dagsorden") return;
    const { all, earlier } = meetingsAround(document, meetings);
    const before = earlier.at(-1);
    const announced = before?.nextMeeting ?? null;
    if (before === undefined || announced === null || announced === own || announced <= before.day) return;
    if (daysBetween(announced, own) > mostDays || all.some(({ day }) => day === announced)) return;
    report({ span: dateSpan, message: texts.announcedOtherDate(written(announced), written(before.day)) });
  },
};
