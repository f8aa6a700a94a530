import { attachmentsOf } from "../model/attachments.js";
import type { UnitRule } from "./rule.js";

export const fileNameTitle: UnitRule = {
  id: "bilagstitel-filnavn",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Bilagets titel ligner et filnavn",
    why: "Et filnavn siger ikke læseren, hvad bilaget handler om, og læses bogstav for bogstav op af en skærmlæser.",
    howToFix: "Skriv bilagets titel i ord, som den står på dets forside.",
    source: "Webtilgængelighedsloven (WCAG 2.4.4: linkets formål).",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. ⟦Plan_sti_v3_endelig.pdf⟧\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. Plan for stien\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { title, span, target } of attachmentsOf(unit)) {
      const isAddress = /^(?:https?:|www\.)/iu.test(title);
      if (isAddress || !(/[\p{L}\d]_[\p{L}\d]/u.test(title) || /\.(?:pdf|docx?|xlsx?|pptx?|msg|zip|odt)$/iu.test(title))) continue;
      const at = target === null ? span : { start: span.start + 1, end: span.start + 1 + title.length };
      report({ span: at, message: texts.fileNameTitle(title) });
    }
  },
};
