import { linksOf } from "../model/links.js";
import type { UnitRule } from "./rule.js";

export const bareAddress: UnitRule = {
  id: "raa-url",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "En adresse står i teksten uden linktekst",
    why: "Lange adresser bryder linjerne og læses tegn for tegn op af en skærmlæser.",
    howToFix: "Skriv [linktekst](adresse). Rettelsen bruger stedets navn som linktekst; skriv gerne noget bedre.",
    source: "Webtilgængelighedsloven (WCAG 2.4.4). I tekst fra PDF er der ingen bemærkning.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen findes på ⟦https://www.eksempel.dk/planer/cykelstier⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen findes på [eksempel.dk](https://www.eksempel.dk/planer/cykelstier).\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    if (unit.doubleSpaced) return;
    for (const { label, span, target } of linksOf(unit)) {
      const host = /^(?:https?:\/\/)?(?:www\.)?([^/?#]+)/iu.exec(target)?.[1];
      if (label !== null || host === undefined) continue;
      const address = /^www\./iu.test(target) ? `https://${target}` : target;
      report({ span, message: texts.bareAddress, fixes: [{ title: texts.linkTextFix(host), edits: [{ span, newText: `[${host}](${address})` }], safe: true }] });
    }
  },
};
