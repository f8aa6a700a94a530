import type { UnitRule } from "./rule.js";

export const strayMark: UnitRule = {
  id: "loest-tegn",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Et tegn står alene på en linje",
    why: "Et punktum eller komma på sin egen linje er en rest efter en rettelse. Det følger med ud i det færdige dokument.",
    howToFix: "Slet linjen, eller sæt tegnet efter den tekst, det hører til.",
    source: "Aflæst af offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt.\n\n⟦.⟧\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt.\n\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er meget slidt mellem de to broer\n⟦.⟧\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er meget slidt mellem de to broer.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    const { lines, lineStarts } = unit;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (line === undefined || line.text.length === 0 || line.text.length > 12 || line.kind !== "text") continue;
      const mark = line.text.trim();
      if (!alone.test(mark)) continue;
      const start = (lineStarts[index] ?? 0) + line.text.indexOf(mark);
      const lineStart = lineStarts[index] ?? 0;
      const above = lines[index - 1];
      const goesUp = above?.kind !== undefined && above.kind !== "blank" && /[\p{L}\p{N})\]”"’»]$/u.test(above.text.trimEnd());
      const span = { start, end: start + mark.length };
      const aboveEnd = (lineStarts[index - 1] ?? 0) + (above?.text.trimEnd().length ?? 0);
      report({
        span,
        message: texts.strayMark(mark),
        fixes: goesUp
          ? [{ title: texts.markUpFix(mark), edits: [{ span: { start: aboveEnd, end: lineStart + line.text.length }, newText: mark }], safe: true }]
          : [{ title: texts.deleteLineFix, edits: [{ span: { start: lineStart, end: lineStart + line.text.length + line.eol.length }, newText: "" }], safe: true }],
      });
    }
  },
};

const alone = /^(?:[.,;:!?)\]”’»"']|\)\.|[”"»]\.)$/u;
