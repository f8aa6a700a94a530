import { repetitionsIn } from "../model/repetitions.js";
import { isOnOneLine, rememberedPlain, runningTextOf } from "../model/running-text.js";
import type { Fix, UnitRule } from "./rule.js";

export const doubledWord: UnitRule = {
  id: "dobbeltord",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Det samme ord står to gange",
    why: "Gentagne ord er rester efter rettelser. Øjet springer over dem, især ved et linjeskift.",
    howToFix: "Slet det ene ord. Gentagelser, som dansk bruger (»meget meget«, »er det det«), giver ingen bemærkning.",
    source: "Aflæst af offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nKommunerne arbejder ⟦med med⟧ stien.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nKommunerne arbejder med stien.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDer lægges op til ⟦at, at⟧ sagen drøftes.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDer lægges op til, at sagen drøftes.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSekretariatet oplyser, at der ⟦er ikke er⟧ penge til stien.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSekretariatet oplyser, at der ikke er penge til stien.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const text of runningTextOf(unit)) {
      const { prose, plain } = text;
      for (const { kind, first, second } of found(text)) {
        // Where a heading runs into the text below it, its last word and the first of the text meet.
        if (!isOnOneLine(prose, first.end, second.start) && !/^\p{Ll}/u.test(plain.slice(second.start))) continue;
        const written = plain.slice(first.start, first.end);
        const without = (place: { readonly start: number; readonly end: number }): Fix => {
          // The blank before a word goes with it; the first word of all takes the one behind.
          const start = place.start === 0 ? 0 : place.start - 1;
          const end = place.start === 0 ? place.end + 1 : place.end;
          return { title: texts.deleteWordFix(plain.slice(place.start, place.end)), edits: [{ span: prose.sourceOf(start, end), newText: "" }], safe: false };
        };
        report({
          span: prose.sourceOf(first.start, second.end),
          message: kind === "leftover" ? texts.leftoverWord(written, plain.slice(second.start, second.end)) : texts.doubledWord(written),
          fixes: kind === "twice" ? [{ ...without(second), safe: true }] : kind === "acrossComma" ? [{ ...without(first), safe: true }] : [without(first), without(second)],
        });
      }
    }
  },
};

const found = rememberedPlain((plain, kind) => (kind === "tableRow" ? [] : repetitionsIn(plain)));
