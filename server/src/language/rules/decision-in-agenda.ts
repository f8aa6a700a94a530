import type { ComparingRule } from "./rule.js";

export const decisionInAgenda: ComparingRule = {
  id: "dagsorden-med-beslutning",
  scope: "comparing",
  severity: "warning",
  docs: {
    title: "Dagsordenen indeholder en beslutning",
    why: "En dagsorden sendes ud, før der er besluttet noget. Står der en beslutning, er den kopieret fra et tidligere referat.",
    howToFix: "Slet delen Beslutning, eller ret titelblokken til REFERAT, hvis dokumentet er et referat.",
    source: "Forskellen mellem KKR's dagsordener og referater.",
  },
  examples: [
    {
      wrong: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n⟦Beslutning⟧\nGodkendt.\n",
      right: "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.\n",
    },
  ],
  decide: (agenda) => {
    // Text that lost its cover may be minutes: only what calls itself an agenda is one.
    if (agenda.header.kind !== "dagsorden") return null;
    return {
      key: [],
      check: (unit, { texts }, report) => {
        for (const part of unit.parts) if (part.role === "decision") report({ span: part.nameSpan, message: texts.decisionInAgenda(part.name) });
      },
    };
  },
};
