import { oncePassage, type Passage } from "../model/blocks.js";
import { written } from "../model/calendar.js";
import { datesOf } from "../model/dates.js";
import { approvedAhead } from "../model/meeting-mentions.js";
import type { UnitRule } from "./rule.js";

/** `godkender dagsorden for møde i KKR Hovedstaden den ` right before the date; the text may wrap. */
const ownAgenda = /godkender\s+dagsorden(?:en)?\s+(?:for|til)\s+møde(?:t)?\s(?:[^.:;]{0,80}\s)?(?:den|d\.)\s*$/iu;

const speaksOfApproval = oncePassage(
  (passage: Passage) => passage,
  ({ text }) => /godkender/iu.test(text),
);

export const otherMeetingDate: UnitRule = {
  id: "moededato-afviger",
  scope: "unit",
  severity: "error",
  docs: {
    title: "Mødedatoen stemmer ikke med hovedet",
    why: "Indstillingen om at godkende dagsordenen kopieres let fra sidste møde med den gamle dato.",
    howToFix: "Ret datoen i indstillingen til mødets dato. Er det hovedet, der er forkert, så ret Dato: i stedet.",
    source: "Datoen i dokumenthovedet. Omtale af andre møder giver ingen bemærkning.",
  },
  examples: [
    {
      wrong: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Godkendelse\n\n1.1. Godkendelse af dagsorden\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender dagsorden for møde i KKR Midtjylland den ⟦27. november 2024⟧.\n",
      right: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Godkendelse\n\n1.1. Godkendelse af dagsorden\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender dagsorden for møde i KKR Midtjylland den 12. marts 2025.\n",
    },
  ],
  check: (unit, { meetingDate, texts }, report) => {
    if (meetingDate === null) return;
    for (const { day, span, block } of datesOf(unit)) {
      if (day === null || !speaksOfApproval(block.passage)) continue;
      const ahead = unit.slice({ start: Math.max(block.span.start, span.start - 200), end: span.start }).replace(/-\s*\n\s*/gu, "").replace(/\s+/gu, " ");
      if (ownAgenda.test(ahead) && day !== meetingDate) {
        const right = written(meetingDate);
        report({
          span,
          message: texts.otherMeetingDate(written(day), right),
          fixes: [{ title: texts.replaceWithFix(right), edits: [{ span, newText: right }], safe: true }],
        });
      } else if (approvedAhead.test(ahead) && day >= meetingDate) {
        report({ span, message: texts.minutesNotBefore(written(day)) });
      }
    }
  },
};
