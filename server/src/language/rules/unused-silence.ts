import type { SilenceRule } from "./rule.js";

export const unusedSilence: SilenceRule = {
  id: "ignorer-ubrugt",
  scope: "silences",
  severity: "information",
  docs: {
    title: "En ignorer-note bruges ikke",
    why: "Fejlen er rettet, og noten vil skjule den næste af samme slags.",
    howToFix: "Slet noten.",
    source: "Dokumentets egne bemærkninger.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\n// ignorer: ⟦tom-del⟧ – kommer mandag\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (uses, { texts }, report) => {
    for (const { id, span, note, isAlone, isKnown, isUsed } of uses) {
      if (!isKnown || isUsed) continue;
      report({
        span,
        message: texts.unusedSilence(id),
        fixes: isAlone ? [{ title: texts.deleteNoteFix, edits: [{ span: note, newText: "" }], safe: true }] : [],
      });
    }
  },
};
