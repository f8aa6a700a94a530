import { headingMark } from "../model/headings.js";
import { shifted } from "../text/span.js";
import type { DocumentRule } from "./rule.js";

export const textWithoutItem: DocumentRule = {
  id: "indhold-uden-punkt",
  scope: "document",
  severity: "information",
  docs: {
    title: "Tekst står direkte under et afsnit",
    why: "Det, der ikke står under et punkt, har intet nummer at henvise til og ingen sag. I referater bliver en beslutning let overset.",
    howToFix: "Lav et punkt under afsnittet og flyt teksten derhen. Eventuelt er undtaget.",
    source: "KKR's dagsordener har al tekst under punkter.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n⟦2. Udpegninger⟧\n\nIndstilling\nDet indstilles, at der udpeges et medlem.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n2. Udpegninger\n\n2.1. Udpegning af et medlem\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at der udpeges et medlem.\n",
    },
  ],
  looksAt: (unit) => {
    if (unit.kind !== "section" && unit.kind !== "group") return "";
    const { start, end } = headingMark(unit);
    return `${String(unit.isEmpty)} ${start} ${end} ${unit.heading?.title ?? ""}`;
  },
  check: (agenda, { names, texts }, report) => {
    if (names.profile.numbering.levels === 1 || !agenda.units.some(({ unit }) => unit.kind === "item")) return;
    for (const { heading: placed, items } of agenda.sections) {
      const heading = placed?.unit.heading ?? null;
      if (placed === null || heading === null || items.length > 0 || placed.unit.isEmpty) continue;
      if (names.isExempt("indhold-uden-punkt", heading.title)) continue;
      report({ span: shifted(headingMark(placed.unit), placed.start), message: texts.textWithoutItem(heading.number ?? heading.title) });
    }
  },
};
