import { countsOverall } from "../model/overall.js";
import type { CaseReference, Unit } from "../model/unit.js";
import type { ComparingRule } from "./rule.js";

/** From how many items on one case number can be called the usual one. */
const enoughItems = 4;

export const otherCase: ComparingRule = {
  id: "sag-afviger",
  scope: "comparing",
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
  decide: (agenda) => {
    const uses = caseCounts(agenda);
    let items = 0;
    for (const count of uses.values()) items += count;
    if (items < enoughItems) return null;
    const [usual, most] = [...uses].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (most < items * 0.6) return null;
    const single = new Set<string>();
    for (const [number, count] of uses) if (count === 1) single.add(number);
    return {
      key: [usual, ...single],
      check: (unit, { texts }, report) => {
        const reference = caseOf(unit);
        if (reference !== null && single.has(reference.number)) report({ span: reference.numberSpan, message: texts.otherCase(reference.number, usual) });
      },
    };
  },
};

/** The case of an item, where it is written as the profile wants. */
function caseOf({ kind, caseReference }: Unit): CaseReference | null {
  return kind === "item" && caseReference?.wellFormed === true ? caseReference : null;
}

const caseCounts = countsOverall((unit) => {
  const reference = caseOf(unit);
  return reference === null ? [] : [reference.number];
});
