import { workingDaysBefore, written } from "../model/calendar.js";
import type { DocumentRule } from "./rule.js";

export const sendingDeadline: DocumentRule = {
  id: "udsendelsesfrist",
  scope: "document",
  severity: "information",
  docs: {
    title: "Fristen for at sende dagsordenen ud er overskredet",
    why: "Medlemmerne har krav på tid til at sætte sig ind i sagerne.",
    howToFix: "Send dagsordenen ud hurtigst muligt, og aftal med formanden, om mødet eller punkter skal udsættes.",
    source: "Fire hverdage før mødet (den kommunale styrelseslov § 8, stk. 4); helligdage, grundlovsdag og juleaften tælles ikke med.",
  },
  examples: [
    {
      wrong: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: ⟦12-03-2025⟧\nSted: Rådhuset\n\n1. Eventuelt\n",
      right: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 19-03-2025\nSted: Rådhuset\n\n1. Eventuelt\n",
      today: "2025-03-10",
    },
  ],
  looksAt: () => "",
  check: (agenda, { today, texts }, report) => {
    const { date, dateSpan } = agenda.header;
    // Only on the days between the deadline and the meeting is there something to say; afterwards the file is an archive.
    if (today === null || date === null || dateSpan === null || agenda.kind !== "dagsorden") return;
    const deadline = workingDaysBefore(date, 4);
    if (today > deadline && today <= date) report({ span: dateSpan, message: texts.sendingDeadline(written(deadline)) });
  },
};
