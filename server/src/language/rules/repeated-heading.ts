import type { PlacedBlock } from "../model/unit.js";
import { fold } from "../profile/names.js";
import type { UnitRule } from "./rule.js";

const headings: ReadonlySet<string> = new Set(["listName", "subheading", "partName"]);

export const repeatedHeading: UnitRule = {
  id: "dobbelt-overskrift",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Den samme overskrift står to gange lige efter hinanden",
    why: "Gentagelsen er som regel en rest fra en skabelon eller en kopiering og læses op to gange af skærmlæsere.",
    howToFix: "Slet den ene overskrift.",
    source: "Aflæst af offentliggjorte referater. Et afsnit, hvis eneste punkt har samme titel, er normalt og giver ingen bemærkning.",
  },
  examples: [
    {
      kind: "referat",
      wrong: "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\nDeltagere\n\n⟦Deltagere:⟧\n\nAnne Berg (A), Skanderborg Kommune\n",
      right: "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\nDeltagere\n\nAnne Berg (A), Skanderborg Kommune\n",
    },
  ],
  check: (unit, { texts }, report) => {
    let last: PlacedBlock | null = null;
    for (const placed of unit.blocks) {
      const { block, span, line, endLine } = placed;
      if (block.kind === "furniture") continue;
      const above: PlacedBlock | null = last;
      last = placed;
      if (above === null || !headings.has(block.kind) || !headings.has(above.block.kind)) continue;
      // Two parts of one name are "dobbelt-del".
      if (block.kind === "partName" && above.block.kind === "partName") continue;
      const title = unit.slice(span);
      if (fold(title) !== fold(unit.slice(above.span))) continue;
      let next = endLine;
      while (unit.lines[next]?.kind === "blank") next++;
      const deleted = { start: unit.lineStarts[line] ?? 0, end: unit.lineStarts[next] ?? unit.length };
      report({
        span,
        message: texts.repeatedHeading(title.replace(/:$/u, "")),
        fixes: [{ title: texts.deleteHeadingFix(title), edits: [{ span: deleted, newText: "" }], safe: true }],
        related: [{ span: above.span, message: texts.firstHeadingHere(unit.slice(above.span)) }],
      });
    }
  },
};
