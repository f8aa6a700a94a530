import { minutesOf } from "../model/clock.js";
import type { DocumentRule } from "./rule.js";

export const timeFrame: DocumentRule = {
  id: "tidsramme",
  scope: "document",
  severity: "warning",
  docs: {
    title: "Punkternes minutter er flere end mødets",
    why: "Er tidsplanen længere end mødet, bliver de sidste punkter ikke behandlet.",
    howToFix: "Kort et punkts tid ned, eller ret mødets tid i hovedet.",
    source: "Tidspunktet i dokumenthovedet og minutterne i punkternes titler.",
  },
  examples: [
    {
      wrong: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: ⟦12-03-2025⟧ 10:00-10:30\nSted: Rådhuset\n\n1. Sager\n\n1.1. Ny cykelsti (20 min.)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n1.2. Nye broer (15 min.)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen drøftes.\n",
      right: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-10:45\nSted: Rådhuset\n\n1. Sager\n\n1.1. Ny cykelsti (20 min.)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n1.2. Nye broer (15 min.)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen drøftes.\n",
    },
  ],
  looksAt: (unit) => String(unit.heading?.minutes),
  check: (agenda, { texts }, report) => {
    const { start, end, dateSpan } = agenda.header;
    if (start === null || end === null || dateSpan === null) return;
    const length = minutesOf(end) - minutesOf(start);
    const sum = agenda.units.reduce((total, { unit }) => total + (unit.heading?.minutes ?? 0), 0);
    if (length > 0 && sum > length) report({ span: dateSpan, message: texts.timeFrame(sum, length) });
  },
};
