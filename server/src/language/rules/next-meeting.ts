import { oncePassage } from "../model/blocks.js";
import { isoDay, written } from "../model/calendar.js";
import { datesOf } from "../model/dates.js";
import { announcedAhead } from "../model/meeting-mentions.js";
import type { PlacedBlock } from "../model/unit.js";
import type { Inline } from "../syntax/nodes.js";
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
      // Without a year the next such date is meant, which is always after the meeting.
      const meant = day ?? (inline.year !== null && isPossible ? isoDay(inline.year, inline.month, inline.day) : null);
      if (meant !== null && meant <= meetingDate && announcedIn(block).includes(inline)) report({ span, message: texts.nextMeeting(written(meant)) });
    }
  },
};

/** The dates of a paragraph that are announced as those of the next meeting. */
const announcedIn = oncePassage(
  ({ passage }: PlacedBlock) => passage,
  ({ passage: { text, inlines } }): readonly Inline[] =>
    inlines.filter(({ kind, start }) => kind === "date" && announcedAhead.test(text.slice(Math.max(0, start - 200), start).replace(/-\s*\n\s*/gu, "").replace(/\s+/gu, " "))),
);
