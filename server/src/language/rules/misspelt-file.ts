import { linksOf } from "../model/links.js";
import { mayBeBeside } from "../text/targets.js";
import { fileName } from "../text/written-target.js";
import type { ComparingRule } from "./rule.js";

export const misspeltFile: ComparingRule = {
  id: "bilagsfil-stavemaade",
  scope: "comparing",
  severity: "warning",
  docs: {
    title: "Bilagets fil er skrevet på en anden måde end på disken",
    why: "Windows finder filen alligevel, men det gør en webserver ikke. Når dagsordenen lægges ud, virker linket ikke.",
    howToFix: "Skriv stien nøjagtigt, som filen og dens mapper hedder, også med store og små bogstaver. Hurtigrettelsen gør det.",
    source: "Filerne i mappen.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. [Plan for stien](⟦Bilag/plan.PDF⟧)\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. [Plan for stien](bilag/plan.pdf)\n",
      files: ["bilag/plan.pdf"],
    },
    {
      wrong: "1. Sager\n\n1.1. Ny bro\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. [Plan for åen](⟦bilag/åen.pdf⟧)\n",
      right: "1. Sager\n\n1.1. Ny bro\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen (vedlagt) godkendes.\n\nBilag\n./. [Plan for åen](bilag/a\u030aen.pdf)\n",
      files: ["bilag/a\u030aen.pdf"],
    },
  ],
  decide: (_, { fileExists }) => {
    if (fileExists === null) return null;
    return {
      key: [fileExists],
      check: (unit, { texts }, report) => {
        for (const { target, targetSpan, label } of linksOf(unit)) {
          const found = label === null || target === "" || !mayBeBeside(target) ? true : fileExists(target);
          if (typeof found === "boolean" || found.writtenAs === target) continue;
          const { writtenAs } = found;
          const isCase = target.normalize("NFC") !== writtenAs.normalize("NFC");
          report({
            span: targetSpan,
            message: isCase ? texts.misspeltFile(writtenAs) : texts.misspeltFileLetters(fileName(writtenAs)),
            fixes: [{ title: isCase ? texts.replaceWithFix(writtenAs) : texts.misspeltFileLettersFix, edits: [{ span: targetSpan, newText: writtenAs }], safe: true }],
          });
        }
      },
    };
  },
};
