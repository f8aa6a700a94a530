import type { UnitRule } from "./rule.js";

export const looseMark: UnitRule = {
  id: "loest-bilagsmaerke",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Bilagsmærket står alene",
    why: "Et mærke på sin egen linje med luft omkring hører ikke til nogen sætning. Læseren kan ikke se, hvilket bilag det gælder.",
    howToFix: "Sæt mærket foran den sætning, der nævner bilaget, eller slet det.",
    source: "Brugen af ./. i KKR's dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt.\n\n⟦./.⟧\n\nPlanen er vedlagt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBilag\n./. Plan for stien\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt.\n\n./. Planen er vedlagt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBilag\n./. Plan for stien\n",
    },
  ],
  check: (unit, { texts }, report) => {
    // In PDF text the mark stood in the margin.
    if (unit.doubleSpaced || !unit.has("marked")) return;
    const { lines } = unit;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (line === undefined || line.kind !== "marked" || line.text.slice(line.content).trim() !== "") continue;
      const below = unit.lines[index + 1];
      const isAlone = below === undefined || below.kind === "blank";
      const start = (unit.lineStarts[index] ?? 0) + line.indent;
      if (isAlone) report({ span: { start, end: start + line.mark.length }, message: texts.looseMark });
    }
  },
};
