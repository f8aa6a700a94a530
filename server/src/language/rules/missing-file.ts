import { linksOf } from "../model/links.js";
import { shifted } from "../text/span.js";
import { mayBeBeside } from "../text/targets.js";
import type { DocumentRule } from "./rule.js";

export const missingFile: DocumentRule = {
  id: "bilagsfil-mangler",
  scope: "document",
  severity: "error",
  docs: {
    title: "Bilagets fil findes ikke",
    why: "Linket virker ikke for læseren, og bilaget kommer ikke med, når dagsordenen sendes ud.",
    howToFix: "Læg filen i mappen, eller ret stien. Stien regnes fra dagsordenens mappe.",
    source: "Filerne i mappen.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. [Plan for stien](⟦bilag/plan-der-mangler.pdf⟧)\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. [Plan for stien](bilag/plan.pdf)\n",
      files: ["bilag/plan.pdf"],
    },
  ],
  looksAt: (unit) => linksOf(unit).map(({ target, targetSpan, label }) => `${target} ${targetSpan.start} ${String(label === null)}`).join("\n"),
  check: (agenda, { fileExists, texts }, report) => {
    if (fileExists === null) return;
    for (const { unit, start } of agenda.units) {
      for (const { target, targetSpan, label } of linksOf(unit)) {
        if (label === null || target === "" || !mayBeBeside(target) || fileExists(target) !== false) continue;
        report({ span: shifted(targetSpan, start), message: texts.missingFile(target) });
      }
    }
  },
};
