import type { UnitRule } from "./rule.js";

/** What templates leave behind. `[…]` is an omission in a quotation and stays. */
const patterns: readonly RegExp[] = [
  /(?<![\p{L}\p{N}-])(?:[xX]{2,4}|X{5,12})(?![\p{L}\p{N}-])/gu,
  /\?{3,}/gu,
  /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|NN\.NN\.)(?![\p{L}\p{N}])/gu,
  /\[(?:indsæt|skriv|udfyld|angiv|vælg|navn|dato|titel|beløb|tekst|sted|kommune)(?![\p{L}])[^\]\n]{0,80}\]/giu,
  /(?<!\p{L})(?:skriv (?:tekst )?her|indsæt tekst(?: her)?|klik (?:eller tryk )?her for at (?:angive|skrive) tekst|hjælpetekst(?:en)? (?:skal )?slettes|lorem ipsum)(?!\p{L})/giu,
  /(?<![\p{L}\p{N}])(?:dd[-.]mm[-.](?:åååå|yyyy)|SAG-ÅÅÅÅ-N{3,5})(?![\p{L}\p{N}])/giu,
];

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
  check: (unit, { texts }, report) => {
    for (const { block, span } of unit.blocks) {
      if (block.kind === "note" || block.kind === "address" || block.kind === "furniture") continue;
      const text = unit.slice(span);
      if (!mayHold.test(text)) continue;
      for (const pattern of patterns) {
        for (const match of text.matchAll(pattern)) {
          const start = span.start + match.index;
          report({ span: { start, end: start + match[0].length }, message: texts.placeholder(match[0]) });
        }
      }
    }
  },
};

/** Most paragraphs hold none of these. */
const mayHold = /xx|\?\?\?|\[|TODO|FIXME|TBD|NN\.|skriv|indsæt|klik|hjælpetekst|lorem|dd[-.]mm|ÅÅÅÅ/iu;
