import { approvedMinutesOf, whatApprovalsSay } from "../model/approved-minutes.js";
import { written } from "../model/calendar.js";
import type { DocumentRule } from "./rule.js";

const agenda = (date: string): string =>
  `DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Godkendelse\n\n1.1. Godkendelse af referat\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender referatet af mødet den ${date}.\n`;

export const approvedMeeting: DocumentRule = {
  id: "referat-moededato",
  scope: "document",
  severity: "warning",
  docs: {
    title: "Referatet, der skal godkendes, har en anden mødedato",
    why: "Mappen har intet møde på den dato, men et møde tæt på eller på samme dag i et andet år. Datoen er som regel skrevet forkert eller kopieret.",
    howToFix: "Ret datoen til det møde, hvis referat skal godkendes.",
    source: "De andre dagsordener og referater i mappen. Har mappen ingen tidligere møder i samme organ, er der ingen bemærkning.",
  },
  examples: [
    {
      wrong: agenda("⟦20. november 2023⟧"),
      right: agenda("20. november 2024"),
      meetings: [{ day: "2024-09-18", hasAgenda: true, hasMinutes: true, nextMeeting: null }, { day: "2024-11-20", hasAgenda: true, hasMinutes: true, nextMeeting: null }],
    },
  ],
  looksAt: whatApprovalsSay,
  check: (document, { meetings, texts }, report) => {
    if (meetings === null) return;
    for (const { day, span, meant } of approvedMinutesOf(document, meetings)) {
      if (meant === null) continue;
      const right = written(meant.day);
      report({ span, message: texts.approvedMeetingUnknown(written(day), right), fixes: [{ title: texts.replaceWithFix(right), edits: [{ span, newText: right }], safe: false }] });
    }
  },
};
