import { insertPart } from "../model/edits.js";
import { headingMark } from "../model/headings.js";
import type { UnitRule } from "./rule.js";

export const missingRecommendation: UnitRule = {
  id: "manglende-indstilling",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Punktet mangler en indstilling",
    why: "Medlemmerne skal kunne se, hvad de bliver bedt om at tage stilling til. Et punkt uden indstilling kan ikke besluttes, kun drøftes.",
    howToFix: "Skriv delen Indstilling med det, mødet skal tage stilling til, eller tag orienteringen til efterretning. Eventuelt, Siden sidst og Punkter til næste møde er undtaget.",
    source: "Fast del i KKR's dagsordener; undtagelserne er aflæst af de offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Regionale sager\n\n⟦1.1. Ny cykelsti⟧\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt.\n\nIndstilling\n[indsæt indstilling]\n",
      leaves: ["pladsholder"],
    },
    {
      wrong: "1. Regionale sager\n\n⟦1.1. Ny cykelsti⟧ (5 min.)\nSAG-2025-01234 abcd\n\nSagsfremstilling\nStien er slidt.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti (5 min.)\nSAG-2025-01234 abcd\n\nIndstilling\n[indsæt indstilling]\n\nSagsfremstilling\nStien er slidt.\n",
      leaves: ["pladsholder"],
    },
  ],
  check: (unit, { names, sectionTitle, closed, texts }, report) => {
    const part = names.profile.parts.find(({ role }) => role === "recommendation");
    const heading = unit.heading;
    if (part === undefined || unit.kind !== "item" || heading === null) return;
    if (unit.parts.some(({ role }) => role === "recommendation")) return;
    if (!names.isRequired("recommendation", heading.title)) return;
    // What is recommended behind closed doors may be left out of the public text.
    if (closed) return;
    if (names.isExempt("manglende-indstilling", heading.title, sectionTitle)) return;
    report({
      span: headingMark(unit),
      message: texts.missingRecommendation(heading.number ?? heading.title, part.name),
      fixes: [{ title: texts.insertPartFix(part.name), edits: [insertPart(unit, part.name, texts.recommendationStub)], safe: true }],
    });
  },
};
