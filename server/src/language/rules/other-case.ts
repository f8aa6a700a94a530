import { shifted } from "../text/span.js";
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
  looksAt: (unit) => JSON.stringify(unit.caseReference),
  check: (agenda, { texts }, report) => {
    const items = agenda.units.flatMap(({ unit, start }) => (unit.kind === "item" && unit.caseReference?.wellFormed ? [{ reference: unit.caseReference, start }] : []));
    if (items.length < enoughItems) return;
    const counts = new Map<string, number>();
    for (const { reference } of items) counts.set(reference.number, (counts.get(reference.number) ?? 0) + 1);
    const [usual, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
    if (most < items.length * 0.6) return;
    for (const { reference, start } of items) {
      if (counts.get(reference.number) === 1) report({ span: shifted(reference.numberSpan, start), message: texts.otherCase(reference.number, usual) });
    }
  },
};
