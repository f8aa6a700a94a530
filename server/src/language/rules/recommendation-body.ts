import { proseOf } from "../model/prose.js";
import type { UnitRule } from "./rule.js";

export const recommendationBody: UnitRule = {
  id: "indstilling-organ",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "Indstillingen nævner et andet organ end dokumentets",
    why: "En indstilling, der er kopieret fra et andet organs dagsorden, beder de forkerte om at beslutte.",
    howToFix: "Ret organets navn, medmindre indstillingen med vilje handler om et andet organ.",
    source: "Organet i dokumenthovedet.",
  },
  examples: [
    {
      wrong: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at ⟦KKR Nordjylland⟧ godkender planen.\n",
      right: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender planen.\n",
    },
  ],
  check: (unit, { body, names, texts }, report) => {
    const part = unit.parts.find(({ role }) => role === "recommendation");
    if (part === undefined || body === null) return;
    for (const prose of proseOf(unit)) {
      const start = prose.blocks[0]?.span.start ?? 0;
      if (start < part.nameSpan.end || start >= part.span.end) continue;
      for (const other of names.profile.bodies) {
        // Only who is to decide counts: `at KKR Nordjylland godkender`, not `i samarbejde med KKR Nordjylland`.
        const at = prose.text.indexOf(`at ${other} `);
        if (at < 0 || other === body) continue;
        const span = prose.sourceOf(at + 3, at + 3 + other.length);
        report({ span, message: texts.recommendationBody(other, body), fixes: [{ title: texts.replaceWithFix(body), edits: [{ span, newText: body }], safe: true }] });
      }
    }
  },
};
