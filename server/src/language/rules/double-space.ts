import { gapsOf } from "../model/gaps.js";
import type { UnitRule } from "./rule.js";

export const doubleSpace: UnitRule = {
  id: "mellemrum",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "To mellemrum efter hinanden",
    why: "Ekstra mellemrum er som regel rester efter rettelser. De giver huller i teksten og forstyrrer søgning.",
    howToFix: "Slet det ene mellemrum. Linjer, der er stillet op i kolonner, og tider eller datoer foran et programpunkt giver ingen bemærkning.",
    source: "Almindelig typografisk regel; aflæst af offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er⟦  ⟧slidt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { kind, start, end, text } of gapsOf(unit)) {
      if (kind !== "wide") continue;
      const span = text.prose.sourceOf(start, end);
      report({ span, message: texts.doubleSpace, fixes: [{ title: texts.doubleSpaceFix, edits: [{ span, newText: " " }], safe: true }] });
    }
  },
};
