import { insertPart } from "../model/edits.js";
import { headingMark } from "../model/headings.js";
import type { UnitRule } from "./rule.js";

export const missingDecision: UnitRule = {
  id: "manglende-beslutning",
  scope: "unit",
  severity: "error",
  docs: {
    title: "Referatet mangler en beslutning",
    why: "Et referat skal vise, hvad der blev besluttet under hvert punkt. Mangler beslutningen, ved læseren ikke, om punktet blev behandlet.",
    howToFix: "Skriv delen Beslutning under punktet, også når punktet blot blev taget til efterretning eller udsat.",
    source: "KKR's referater har en Beslutning under hvert punkt.",
  },
  examples: [
    {
      kind: "referat",
      wrong: "1. Regionale sager\n\n⟦1.1. Ny cykelsti⟧\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\n[indsæt beslutning]\n",
      leaves: ["pladsholder"],
    },
  ],
  check: (unit, { kind, names, sectionTitle, closed, texts }, report) => {
    const part = names.profile.parts.find(({ role }) => role === "decision");
    const heading = unit.heading;
    if (kind !== "referat" || part === undefined || unit.kind !== "item" || heading === null) return;
    if (unit.parts.some(({ role }) => role === "decision")) return;
    if (!names.isRequired("decision", heading.title)) return;
    if (closed && unit.isEmpty) return;
    if (names.isExempt("manglende-beslutning", heading.title, sectionTitle)) return;
    report({
      span: headingMark(unit),
      message: texts.missingDecision(heading.number ?? heading.title, part.name),
      fixes: [{ title: texts.insertPartFix(part.name), edits: [insertPart(unit, part.name, texts.decisionStub)], safe: true }],
    });
  },
};
