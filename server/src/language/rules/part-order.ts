import { movePart } from "../model/edits.js";
import type { Part } from "../model/unit.js";
import type { UnitRule } from "./rule.js";

export const partOrder: UnitRule = {
  id: "delraekkefoelge",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Delene står i forkert rækkefølge",
    why: "Læseren finder det samme på det samme sted i hvert punkt: først hvorfor, så hvad der indstilles, så sagen og bilagene.",
    howToFix: "Flyt delen op foran den, den skal stå før. Rettelsen flytter delen med al dens tekst.",
    source: "Rækkefølgen i KKR's dagsordener: Baggrund, Indstilling, Sagsfremstilling, Bilag, Beslutning. Videre proces står frit.",
  },
  examples: [
    {
      wrong: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n⟦Baggrund⟧\nStien er slidt.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n",
    },
  ],
  check: (unit, { names, texts }, report) => {
    const order = names.profile.parts.map(({ name }) => name);
    const rank = (part: Part): number => order.indexOf(part.name);
    const ordered = unit.parts.filter((part, index) => part.role !== "other" && unit.parts.findIndex(({ name }) => name === part.name) === index);
    for (const [index, part] of ordered.entries()) {
      const before = ordered.slice(0, index).find((other) => rank(other) > rank(part));
      if (before === undefined) continue;
      report({
        span: part.nameSpan,
        message: texts.partOrder(part.name, before.name),
        fixes: [{ title: texts.movePartFix(part.name, before.name), edits: movePart(unit, part, before), safe: true }],
        related: [{ span: before.nameSpan, message: texts.laterPartHere(before.name) }],
      });
    }
  },
};
