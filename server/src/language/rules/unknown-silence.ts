import { distance } from "fastest-levenshtein";
import type { SilenceRule } from "./rule.js";

export const unknownSilence: SilenceRule = {
  id: "ignorer-ukendt",
  scope: "silences",
  severity: "warning",
  docs: {
    title: "En ignorer-note nævner en regel, der ikke findes",
    why: "Noten virker ikke, når reglens navn er stavet forkert.",
    howToFix: "Ret navnet, eller slet noten. Reglernes navne står sidst i hver bemærkning.",
    source: "Reglernes navne.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\n// ignorer: ⟦tomdel⟧ – kommer mandag\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      leaves: ["ignorer-ubrugt"],
    },
  ],
  check: (uses, { ruleIds, texts }, report) => {
    for (const { id, span, isKnown } of uses) {
      if (isKnown) continue;
      const near = [...ruleIds].sort((a, b) => distance(id, a) - distance(id, b)).slice(0, 1);
      report({
        span,
        message: texts.unknownSilence(id),
        fixes: near.map((rule) => ({ title: texts.replaceWithFix(rule), edits: [{ span, newText: rule }], safe: false })),
      });
    }
  },
};
