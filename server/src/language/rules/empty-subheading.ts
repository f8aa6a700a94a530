import type { UnitRule } from "./rule.js";

export const emptySubheading: UnitRule = {
  id: "tom-underoverskrift",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "En underoverskrift har ingen tekst",
    why: "En underoverskrift uden tekst er ofte det eneste, der er tilbage af en figur eller en tabel, som gik tabt, da teksten blev kopieret.",
    howToFix: "Skriv teksten, indsæt tabellen, eller slet overskriften. Var der en figur, så beskriv den i ord.",
    source: "Aflæst af offentliggjorte dagsordener; krav om tekst i stedet for figurer følger af webtilgængelighedsloven.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nSagsfremstilling\nStien er slidt.\n\n# ⟦Tidsplan⟧\n\n# Økonomi\nUdgiften er 2 mio. kr.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nSagsfremstilling\nStien er slidt.\n\n# Økonomi\nUdgiften er 2 mio. kr.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    if (!unit.blocks.some(({ block }) => block.kind === "subheading")) return;
    const blocks = unit.blocks.filter(({ block }) => block.kind !== "note" && block.kind !== "furniture");
    for (const [index, { block, span, line }] of blocks.entries()) {
      if (block.kind !== "subheading" || span.start === span.end) continue;
      const next = blocks[index + 1];
      const level = levelOf(unit.lines[line]);
      const isOpen = next !== undefined && next.block.kind !== "partName" && !(next.block.kind === "subheading" && levelOf(unit.lines[next.line]) <= level);
      if (!isOpen) report({ span, message: texts.emptySubheading(unit.slice(span)) });
    }
  },
};

function levelOf(line: { readonly kind: string; readonly level?: number } | undefined): number {
  return line?.level ?? 1;
}
