import { runningTextOf } from "../model/running-text.js";
import { trait } from "../text/traits.js";
import type { UnitRule } from "./rule.js";

export const apostrophe: UnitRule = {
  id: "apostrof",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "Et andet tegn er brugt som apostrof",
    why: "Accenter og skæve anførselstegn ligner apostroffer, men ser forkerte ud i mange skrifter og læses ikke rigtigt op.",
    howToFix: "Skriv apostrof: 2030’erne, KL’s. Den lige apostrof fra tastaturet (') er også i orden.",
    source: "Retskrivningsordbogen om apostrof.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien blev anlagt i 1970⟦´⟧erne og er slidt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien blev anlagt i 1970’erne og er slidt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { prose, plain } of runningTextOf(unit)) {
      if ((prose.wording.traits & trait.lookalike) === 0) continue;
      for (const match of plain.matchAll(lookalike)) {
        const at = match.index;
        // Between a letter or digit and an ending; a pair of them is a quotation.
        if (!/[\p{L}\d]/u.test(plain.charAt(at - 1)) || !/^\p{Ll}{1,5}(?!\p{L})/u.test(plain.slice(at + 1, at + 8))) continue;
        const span = prose.sourceOf(at, at + 1);
        report({ span, message: texts.wrongApostrophe(match[0]), fixes: [{ title: texts.apostropheFix, edits: [{ span, newText: "’" }], safe: true }] });
      }
    }
  },
};

/** Acute, grave, opening quotation mark, letters and primes that look like an apostrophe. */
const lookalike = /[´`‘ʼ′ʹ]/gu;
