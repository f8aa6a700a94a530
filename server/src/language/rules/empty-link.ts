import { linksOf } from "../model/links.js";
import type { UnitRule } from "./rule.js";

export const emptyLink: UnitRule = {
  id: "tomt-link",
  scope: "unit",
  severity: "error",
  docs: {
    title: "Linket har ingen adresse",
    why: "Læseren klikker, og der sker ingenting. Adressen er som regel gået tabt ved en kopiering.",
    howToFix: "Skriv adressen i parentesen, eller skriv teksten uden link.",
    source: "Webtilgængelighedsloven (WCAG 2.4.4).",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen findes på ⟦[kommunens hjemmeside](#)⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen findes på [kommunens hjemmeside](https://www.eksempel.dk/plan).\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { target, span, label } of linksOf(unit)) if (label !== null && (target === "" || target === "#")) report({ span, message: texts.emptyLink });
  },
};
