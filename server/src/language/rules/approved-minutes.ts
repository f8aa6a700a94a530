import { approvedMinutesOf, whatApprovalsSay } from "../model/approved-minutes.js";
import { written } from "../model/calendar.js";
import type { DocumentRule } from "./rule.js";

const agenda = (date: string): string =>
  `DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Godkendelse\n\n1.1. Godkendelse af referat\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender referatet af mødet den ${date}.\n`;

export const approvedMinutes: DocumentRule = {
  id: "referat-mangler",
  scope: "document",
  severity: "information",
  docs: {
    title: "Referatet, der skal godkendes, ligger ikke i mappen",
    why: "Medlemmerne skal kunne læse det referat, de godkender. Mangler det i mappen, er det måske ikke skrevet færdigt, eller datoen er forkert.",
    howToFix: "Læg referatet i mappen, eller ret datoen. Ligger referaterne et andet sted, så slå reglen fra i husets profil.",
    source: "De andre dagsordener og referater i mappen. Har mappen ingen tidligere møder i samme organ, er der ingen bemærkning.",
  },
  examples: [
    {
      wrong: agenda("⟦20. november 2024⟧"),
      right: agenda("18. september 2024"),
      meetings: [{ day: "2024-09-18", hasAgenda: true, hasMinutes: true, nextMeeting: null }, { day: "2024-11-20", hasAgenda: true, hasMinutes: false, nextMeeting: null }],
    },
  ],
  looksAt: whatApprovalsSay,
  check: (document, { meetings, texts }, report) => {
    if (meetings === null) return;
    for (const { day, span, isMissing } of approvedMinutesOf(document, meetings)) if (isMissing) report({ span, message: texts.approvedMinutesMissing(written(day)) });
  },
};
