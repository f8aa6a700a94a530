import { rememberedPlain, runningTextOf } from "../model/running-text.js";
import type { Span } from "../text/span.js";
import type { UnitRule } from "./rule.js";

export const recommendationComma: UnitRule = {
  id: "indstilles-komma",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Der mangler komma før »at« i indstillingen",
    why: "Indstillingen er det, der vedtages. Den skal stå rigtigt, også fordi den går igen i referatet.",
    howToFix: "Skriv »Det indstilles, at …«. Foran en navnemåde (»Det indstilles at godkende …«) skal der ikke komma.",
    source: "Retskrivningsordbogen: komma foran ledsætning.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet ⟦indstilles at⟧ KKR Midtjylland godkender planen.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender planen.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const text of runningTextOf(unit)) {
      for (const { start, end: behind, head } of lackingIn(text)) {
        const { end } = text.prose.sourceOf(start, head);
        report({
          span: text.prose.sourceOf(start, behind),
          message: texts.recommendationComma,
          fixes: [{ title: texts.insertCommaFix, edits: [{ span: { start: end, end }, newText: "," }], safe: true }],
        });
      }
    }
  },
};

/** `indstilles at` without a comma, and where the comma belongs; counts from the paragraph's beginning. */
const lackingIn = rememberedPlain((plain): readonly (Span & { readonly head: number })[] => {
  if (!plain.includes("ndstille")) return [];
  return [...plain.matchAll(withoutComma)].flatMap(({ 0: written, 1: head = "", index }) => {
    const next = /^[\p{L}-]{1,60}/u.exec(plain.slice(index + written.length).trimStart())?.[0] ?? "";
    return isInfinitive(next) ? [] : [{ start: index, end: index + written.length, head: index + head.length }];
  });
});

const withoutComma = /(?<!\p{L})([Ii]ndstill(?:es|er)(?: (?:videre|endvidere|endelig|endeligt|desuden|samtidig|samtidigt|derudover|ligeledes|også|derfor|herefter|i forlængelse heraf))?) at(?=[\s:]|$)/gu;

/** `at godkende`, `at tage`, `at få`; not `at kommunerne`, `at denne`. */
function isInfinitive(word: string): boolean {
  if (/^(?:få|gå|se|give|stå|nå|bede|ske)$/u.test(word)) return true;
  return /^\p{Ll}{2,}e$/u.test(word) && !/(?:erne|ene)$/u.test(word) && !/^(?:de|denne|disse|dette|alle|begge|nogle|hele|både|fire|tre|vore|ovenstående|følgende|deltagende|øvrige|nye|berørte|enkelte)$/u.test(word);
}
