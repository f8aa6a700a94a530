import type { Span } from "../text/span.js";
import type { DocumentRule } from "./rule.js";

/** From how many items on one case number can be called the usual one. */
const enoughItems = 4;

export const otherCase: DocumentRule = {
  id: "sag-afviger",
  scope: "document",
  severity: "hint",
  docs: {
    title: "Et enkelt punkt har et andet sagsnummer",
    why: "Nogle råd fører hele mødet på én sag. Er et enkelt nummer anderledes, kan det være en tastefejl. Ofte er det dog rigtigt.",
    howToFix: "Sammenlign med sagssystemet. Er nummeret rigtigt, kan bemærkningen overses.",
    source: "Aflæst af KKR's dagsordener, hvor næsten alle punkter har samme sagsnummer.",
  },
  examples: [
    {
      wrong: ["1234", "1234", "1234", "⟦SAG-2025-01243⟧"]
        .map((serial, index) => `${index === 0 ? "1. Regionale sager\n\n" : ""}1.${index + 1}. Sag nummer ${index + 1}\n${serial.startsWith("⟦") ? serial : `SAG-2025-0${serial}`} abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n`)
        .join("\n"),
      right: ["1234", "1234", "1234", "1234"]
        .map((serial, index) => `${index === 0 ? "1. Regionale sager\n\n" : ""}1.${index + 1}. Sag nummer ${index + 1}\nSAG-2025-0${serial} abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n`)
        .join("\n"),
    },
  ],
  looksAt: ({ caseReference }) => (caseReference?.wellFormed ? `${caseReference.number} ${caseReference.numberSpan.start}` : ""),
  check: (agenda, { texts }, report) => {
    let items = 0;
    const uses = new Map<string, { count: number; readonly span: Span; readonly start: number }>();
    for (const { unit, start } of agenda.units) {
      const reference = unit.kind === "item" ? unit.caseReference : null;
      if (!reference?.wellFormed) continue;
      items++;
      const use = uses.get(reference.number);
      if (use === undefined) uses.set(reference.number, { count: 1, span: reference.numberSpan, start });
      else use.count++;
    }
    if (items < enoughItems) return;
    const [usual, { count: most }] = [...uses].reduce((a, b) => (b[1].count > a[1].count ? b : a));
    if (most < items * 0.6) return;
    for (const [number, { count, span, start }] of uses) if (count === 1) report({ span, message: texts.otherCase(number, usual) }, start);
  },
};
