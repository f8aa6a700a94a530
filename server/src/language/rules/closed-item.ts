import { headingMark } from "../model/headings.js";
import type { UnitRule } from "./rule.js";

export const closedItem: UnitRule = {
  id: "lukket-punkt",
  scope: "unit",
  // The text of a closed item is right in the internal agenda, which is this file; only its publication would be wrong.
  severity: "information",
  docs: {
    title: "Et lukket punkt har indhold",
    why: "Det lukkede punkts tekst må ikke offentliggøres. Filen selv er derfor intern.",
    howToFix: "Offentliggør aldrig filen, som den er. Brug *Eksportér …* til offentligheden (eller `dagsorden export --audience public`); den tager kun punktets nummer og den overskrift med, som profilen tillader.",
    source: "Den kommunale styrelseslov § 8: lukkede punkter nævnes, men deres indhold offentliggøres ikke.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n⟦1.1. Køb af grund⟧ (lukket)\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at grunden købes.\n",
      right: "1. Sager\n\n1.1. Køb af grund (lukket)\nSAG-2025-01234 abcd\n",
    },
  ],
  check: (unit, { closed, texts }, report) => {
    const heading = unit.heading;
    if (unit.kind !== "item" || heading === null || !closed || unit.isEmpty) return;
    report({ span: headingMark(unit), message: texts.closedItem(heading.number ?? heading.title) });
  },
};
