import { linksOf } from "../model/links.js";
import type { UnitRule } from "./rule.js";

export const insecureAddress: UnitRule = {
  id: "usikker-url",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "Adressen bruger http",
    why: "Browsere advarer om sider uden kryptering, og de fleste steder har for længst skiftet til https.",
    howToFix: "Skriv https i stedet for http, og prøv linket.",
    source: "Almindelig praksis for offentlige hjemmesider.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSe [planen for cykelstier](⟦http⟧://www.eksempel.dk/plan).\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSe [planen for cykelstier](https://www.eksempel.dk/plan).\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { target, targetSpan } of linksOf(unit)) {
      if (!/^http:/iu.test(target)) continue;
      const at = targetSpan.start + unit.slice(targetSpan).toLowerCase().indexOf("http:");
      const span = { start: at, end: at + 4 };
      report({ span, message: texts.insecureAddress, fixes: [{ title: texts.replaceWithFix("https"), edits: [{ span, newText: "https" }], safe: true }] });
    }
  },
};
