import { headingMark } from "../model/headings.js";
import type { UnitRule } from "./rule.js";

/** Longer titles fill more than two lines of the printed agenda. */
const most = 110;

export const longTitle: UnitRule = {
  id: "titel-for-lang",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "Titlen er lang",
    why: "Titlen står i indholdsfortegnelse, disposition og sidehoved. Er den lang, kan den ikke læses i ét blik.",
    howToFix: "Skriv det vigtigste i højst 110 tegn og resten i Baggrund.",
    source: "Længden af to linjer i KKR's trykte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n⟦1.1. Orientering om forslag til en ny fælles plan for bedre forbindelser mellem skoler og⟧\nidrætshaller i de mindre byer i regionen\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Plan for forbindelser mellem skoler og idrætshaller\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    const length = unit.heading?.title.length ?? 0;
    if (length > most) report({ span: headingMark(unit), message: texts.longTitle(length, most) });
  },
};
