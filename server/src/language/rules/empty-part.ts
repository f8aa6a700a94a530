import type { UnitRule } from "./rule.js";

export const emptyPart: UnitRule = {
  id: "tom-del",
  scope: "unit",
  severity: "error",
  docs: {
    title: "En del er tom",
    why: "En overskrift uden tekst ligner en fejl. Læseren kan ikke vide, om der mangler noget.",
    howToFix: "Skriv teksten, eller slet overskriften, hvis delen ikke skal bruges.",
    source: "Aflæst af offentliggjorte dagsordener, hvor tomme dele er glemte skabelondele.",
  },
  examples: [
    {
      wrong: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\n⟦Baggrund⟧\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { closed, texts }, report) => {
    const heading = unit.heading;
    if (heading === null || closed) return;
    for (const part of unit.parts) {
      if (!part.isEmpty) continue;
      report({
        span: part.nameSpan,
        message: heading.number === null ? texts.emptyPartOfGroup(part.name) : texts.emptyPart(part.name, heading.number),
        fixes: [{ title: texts.deletePartFix(part.name), edits: [{ span: part.span, newText: "" }], safe: false }],
      });
    }
  },
};
