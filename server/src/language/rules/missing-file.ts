import { linksOf } from "../model/links.js";
import { mayBeBeside } from "../text/targets.js";
import type { ComparingRule } from "./rule.js";

export const missingFile: ComparingRule = {
  id: "bilagsfil-mangler",
  scope: "comparing",
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
  decide: (_, { fileExists }) => {
    if (fileExists === null) return null;
    return {
      key: [fileExists],
      check: (unit, { texts }, report) => {
        for (const { target, targetSpan, label } of linksOf(unit)) {
          if (label === null || target === "" || !mayBeBeside(target) || fileExists(target) !== false) continue;
          report({ span: targetSpan, message: texts.missingFile(target) });
        }
      },
    };
  },
};
