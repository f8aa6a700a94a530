import type { UnitRule } from "./rule.js";

export const attachmentMark: UnitRule = {
  id: "bilagsmaerke",
  scope: "unit",
  severity: "error",
  docs: {
    title: "Bilagsmærket er skrevet forkert",
    why: "Mærket ./. viser i margenen, at der hører et bilag til. Skrevet på en anden måde bliver det hverken fundet eller sat i margenen.",
    howToFix: "Skriv punktum, skråstreg, punktum: ./.",
    source: "Gammel dansk kontorskik, brugt i KKR's dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\n⟦./..⟧ Planen er vedlagt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBilag\n./. Plan for stien\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\n./. Planen er vedlagt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBilag\n./. Plan for stien\n",
    },
  ],
  check: (unit, { texts }, report) => {
    if (!unit.has("marked")) return;
    const { lines } = unit;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (line === undefined || line.kind !== "marked" || line.mark === "./.") continue;
      const start = (unit.lineStarts[index] ?? 0) + line.indent;
      const span = { start, end: start + line.mark.length };
      report({ span, message: texts.attachmentMark(line.mark), fixes: [{ title: texts.useMarkFix, edits: [{ span, newText: "./." }], safe: true }] });
    }
  },
};
