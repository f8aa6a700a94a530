import { headingMark } from "../model/headings.js";
import type { DocumentRule } from "./rule.js";

export const emptySection: DocumentRule = {
  id: "tom-sektion",
  scope: "document",
  severity: "warning",
  docs: {
    title: "Afsnittet har ingen punkter",
    why: "Et afsnit uden punkter står som en løs overskrift i indholdsfortegnelsen. Ofte er det en rest fra sidste dagsorden.",
    howToFix: "Skriv et punkt under afsnittet, eller slet afsnittet og omnummerér. Eventuelt er undtaget.",
    source: "Aflæst af offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Siden sidst\n\n1.1. Nyt fra formanden\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at orienteringen tages til efterretning.\n\n⟦2. Udpegninger⟧\n\n3. Eventuelt\n",
      right: "1. Siden sidst\n\n1.1. Nyt fra formanden\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at orienteringen tages til efterretning.\n\n2. Eventuelt\n",
    },
  ],
  looksAt: (unit) => {
    if (unit.kind !== "section" && unit.kind !== "group") return "";
    const { start, end } = headingMark(unit);
    return `${String(unit.isEmpty)} ${start} ${end} ${unit.heading?.title ?? ""}`;
  },
  check: (agenda, { names, texts }, report) => {
    for (const { heading: placed, items } of agenda.sections) {
      const heading = placed?.unit.heading ?? null;
      if (placed === null || heading === null || items.length > 0 || !placed.unit.isEmpty) continue;
      if (heading.closed || names.isExempt("tom-sektion", heading.title)) continue;
      const span = headingMark(placed.unit);
      report({
        span: { start: span.start + placed.start, end: span.end + placed.start },
        message: texts.emptySection(heading.number ?? heading.title),
      });
    }
  },
};
