import { linksOf } from "../model/links.js";
import { fold } from "../profile/names.js";
import type { UnitRule } from "./rule.js";

const empty: ReadonlySet<string> = new Set(["her", "klik her", "tryk her", "link", "linket", "dette link", "læs her", "læs mere", "læs mere her", "se her", "se mere", "se mere her", "hent her", "hentes her", "download", "klik", "mere"]);

export const linkText: UnitRule = {
  id: "linktekst",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Linkteksten siger intet",
    why: "En skærmlæser kan læse links op for sig. Ti gange \"her\" hjælper ingen.",
    howToFix: "Skriv, hvad linket fører til: referatet fra mødet den 3. februar 2025.",
    source: "Webtilgængelighedsloven (WCAG 2.4.4: linkets formål).",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen kan læses [⟦her⟧](https://www.eksempel.dk/plan).\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSe [planen for cykelstier](https://www.eksempel.dk/plan).\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { label, labelSpan, target } of linksOf(unit)) {
      // Without an address the link itself is the fault.
      if (label !== null && target !== "" && target !== "#" && empty.has(fold(label.replace(/[.!]$/u, "")))) report({ span: labelSpan, message: texts.linkText(label) });
    }
  },
};
