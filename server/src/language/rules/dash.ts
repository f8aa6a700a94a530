import { dashesOf } from "../model/dashes.js";
import type { UnitRule } from "./rule.js";

export const dash: UnitRule = {
  id: "tankestreg",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "Bindestreg og tankestreg er forvekslet",
    why: "Tankestregen (–) skiller led ad, bindestregen (-) binder ord sammen. Forvekslingen gør sætningen sværere at læse.",
    howToFix: "Skriv tankestreg med mellemrum på begge sider mellem led, og bindestreg uden mellemrum i »temadage og -møder«. Regnestykker og intervaller med tal giver ingen bemærkning.",
    source: "Retskrivningsordbogen om tankestreg og bindestreg.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti⟦ - ⟧første del\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti – første del\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSekretariatet planlægger temadage og ⟦–⟧møder.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSekretariatet planlægger temadage og -møder.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nAnalysen belyser mobilitet og ⟦– ⟧behov. Der er 7 - 3 veje.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nAnalysen belyser mobilitet og -behov. Der er 7 - 3 veje.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { kind, start, end, right, around, text } of dashesOf(unit)) {
      const span = text.prose.sourceOf(start, end);
      const fix = (title: string, newText: string, safe: boolean): { title: string; edits: { span: typeof span; newText: string }[]; safe: boolean } => ({ title, edits: [{ span, newText }], safe });
      if (kind === "hyphenAsDash") {
        report({ span, message: texts.hyphenAsDash, fixes: [fix(texts.dashFix, right, true)] });
      } else if (kind === "dashAsHyphen" || kind === "perhapsHyphen") {
        const word = text.plain.slice(around.start, start) + right + text.plain.slice(end, around.end);
        report({ span, message: texts.dashAsHyphen(word.trim()), fixes: [fix(texts.hyphenFix, right, kind === "dashAsHyphen")] });
      }
    }
  },
};
