import { isoDay, written } from "../model/calendar.js";
import { datesOf } from "../model/dates.js";
import { announcedAhead } from "../model/meeting-mentions.js";
import type { UnitRule } from "./rule.js";

export const nextMeeting: UnitRule = {
  id: "naeste-moede",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Næste møde ligger ikke efter dette møde",
    why: "Datoen er som regel kopieret fra sidste dagsorden. Medlemmerne skriver den i kalenderen.",
    howToFix: "Ret datoen til det næste mødes dato.",
    source: "Datoen i dokumenthovedet.",
  },
  examples: [
    {
      wrong: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Punkter til næste møde\n\n1.1. Punkter til næste møde\nSAG-2025-01234 abcd\n\nBaggrund\nNæste møde i KKR Midtjylland er den ⟦5. februar 2025⟧.\n",
      right: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Punkter til næste møde\n\n1.1. Punkter til næste møde\nSAG-2025-01234 abcd\n\nBaggrund\nNæste møde i KKR Midtjylland er den 5. juni 2025.\n",
    },
  ],
  check: (unit, { meetingDate, texts }, report) => {
    if (meetingDate === null) return;
    for (const { day, inline, isPossible, span, block } of datesOf(unit)) {
      const ahead = (): string => unit.slice({ start: Math.max(block.span.start, span.start - 200), end: span.start }).replace(/-\s*\n\s*/gu, "").replace(/\s+/gu, " ");
      // Without a year the next such date is meant, which is always after the meeting.
      const meant = day ?? (inline.year !== null && isPossible ? isoDay(inline.year, inline.month, inline.day) : null);
      if (meant !== null && meant <= meetingDate && announcedAhead.test(ahead())) report({ span, message: texts.nextMeeting(written(meant)) });
    }
  },
};
