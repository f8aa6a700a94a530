import type { UnitRule } from "./rule.js";

export const misspeltPart: UnitRule = {
  id: "stavet-del",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Delens navn er stavet forkert",
    why: "Skærmlæsere, indholdsfortegnelse og kontrol kender delene på deres navne. En stavefejl i en overskrift er også den, alle ser.",
    howToFix: "Ret overskriften til delens rigtige navn.",
    source: "Profilens navne på dele.",
  },
  examples: [
    {
      wrong: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\n⟦Instilling⟧\nDet indstilles, at planen godkendes.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\n⟦Bagrund⟧:\nStien er slidt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund:\nStien er slidt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { misspelt, written, name, nameSpan } of unit.parts) {
      if (!misspelt) continue;
      report({
        span: nameSpan,
        message: texts.misspeltPart(written, name),
        fixes: [{ title: texts.replaceWithFix(name), edits: [{ span: nameSpan, newText: name }], safe: true }],
      });
    }
  },
};
