import { placeholdersIn } from "../model/placeholders.js";
import type { UnitRule } from "./rule.js";

export const placeholder: UnitRule = {
  id: "pladsholder",
  scope: "unit",
  severity: "error",
  docs: {
    title: "En pladsholder er ikke udfyldt",
    why: "Skabelonens hjælpetekst og xx'er er noget, man vil vende tilbage til. De må ikke nå læseren.",
    howToFix: "Skriv det, der mangler, eller slet pladsholderen. Udeladelser i citater skrives […] og giver ingen bemærkning.",
    source: "Aflæst af skabeloner og offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at der afsættes ⟦xx⟧ mio. kr. til stien.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at der afsættes 2 mio. kr. til stien.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\n⟦[indsæt indstilling]⟧\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { names, texts }, report) => {
    for (const span of placeholdersIn(unit, names.placeholders)) report({ span, message: texts.placeholder(unit.slice(span)) });
  },
};
