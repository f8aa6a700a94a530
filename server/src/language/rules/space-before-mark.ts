import { dashesOf } from "../model/dashes.js";
import { gapsOf } from "../model/gaps.js";
import type { UnitRule } from "./rule.js";

export const spaceBeforeMark: UnitRule = {
  id: "mellemrum-foer-tegn",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Mellemrum før et tegn",
    why: "Et tegn hører til ordet før det. Står der et mellemrum imellem, kan tegnet havne alene på næste linje.",
    howToFix: "Slet mellemrummet før komma, punktum, kolon, semikolon, spørgsmålstegn, udråbstegn, slutparentes og bindestreg og efter skråstreg. Bindestregen i »temadage og -møder« er rigtig.",
    source: "Retskrivningsordbogen om tegn og mellemrum.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt⟦ ⟧, og broen er lukket.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt, og broen er lukket.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen gælder gående/⟦ ⟧cyklister.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen gælder gående/cyklister.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDer er valgt en ny frit⟦ -⟧valgsmodel for temadage og -møder.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDer er valgt en ny frit-valgsmodel for temadage og -møder.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { kind, mark, start, end, text } of gapsOf(unit)) {
      if (kind === "wide") continue;
      const span = text.prose.sourceOf(start, end);
      const message = kind === "afterSlash" ? texts.spaceAfterSlash : texts.spaceBeforeMark(mark);
      report({ span, message, fixes: [{ title: texts.deleteSpaceFix, edits: [{ span, newText: "" }], safe: true }] });
    }
    for (const { kind, start, end, around, right, text } of dashesOf(unit)) {
      if (kind !== "strayBlank") continue;
      const span = text.prose.sourceOf(start, end);
      const joined = text.plain.slice(around.start, start) + right + text.plain.slice(end, around.end);
      report({
        span,
        message: texts.strayBlank(joined),
        // Only the writer knows whether a hyphen or a dash was meant.
        fixes: [
          { title: texts.deleteSpaceFix, edits: [{ span, newText: right }], safe: false },
          { title: texts.dashFix, edits: [{ span, newText: " – " }], safe: false },
        ],
      });
    }
  },
};
