import { rememberedPlain, runningTextOf } from "../model/running-text.js";
import { sentenceAfter } from "../model/sentences.js";
import type { Span } from "../text/span.js";
import { trait } from "../text/traits.js";
import type { UnitRule } from "./rule.js";

export const amount: UnitRule = {
  id: "beloeb",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "Et beløb er skrevet forkert",
    why: "Punktum er tusindtalsskilletegn på dansk, så 10.3 mio. kr. kan læses forkert. Beløb skal kunne læses ens i hele dokumentet.",
    howToFix: "Skriv decimaler med komma, forkortelserne kr., mio. og mia. med punktum, og sæt kr. efter beløbet.",
    source: "Retskrivningsordbogen om tal og forkortelser.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien koster ⟦10.3⟧ mio. kr., og broen koster 80.000 ⟦kr⟧ ekstra.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien koster 10,3 mio. kr., og broen koster 80.000 kr. ekstra.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nUdgiften steg fra 17,1 mio. kr. i 2022 til ⟦17,7 mio.⟧ i 2023 for 4,4 mio. indbyggere.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nUdgiften steg fra 17,1 mio. kr. i 2022 til 17,7 mio. kr. i 2023 for 4,4 mio. indbyggere.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const text of runningTextOf(unit)) {
      for (const { kind, start, end, right } of faultsIn(text)) {
        const span = text.prose.sourceOf(start, end);
        if (kind === "currencyMissing") {
          report({ span, message: texts.currencyMissing(right), fixes: [{ title: texts.insertCurrencyFix, edits: [{ span: { start: span.end, end: span.end }, newText: " kr." }], safe: false }] });
        } else {
          report({ span, message: texts[kind](right), fixes: [{ title: texts.replaceWithFix(right), edits: [{ span, newText: right }], safe: true }] });
        }
      }
    }
  },
};

/** Counts from the paragraph's beginning. */
interface Fault extends Span {
  readonly kind: "decimalPoint" | "unitStop" | "currencyMissing";
  /** As it should be; of an amount without a currency, as it is. */
  readonly right: string;
}

const faultsIn = rememberedPlain((plain, _, traits): readonly Fault[] => {
  if ((traits & trait.digit) === 0 || !anyAmount.test(plain)) return [];
  const faults: Fault[] = [];
  for (const { index, 1: number = "" } of plain.matchAll(decimalPoint)) faults.push({ kind: "decimalPoint", start: index, end: index + number.length, right: number.replace(".", ",") });
  for (const { index, 0: all, 1: unitWord = "" } of plain.matchAll(unitWithoutStop)) {
    const end = index + all.length;
    faults.push({ kind: "unitStop", start: end - unitWord.length, end, right: `${unitWord}.` });
  }
  const firstCurrency = plain.indexOf("kr.");
  for (const { index, 0: written } of firstCurrency < 0 ? [] : plain.matchAll(millions)) {
    const end = index + written.length;
    // Something else is counted (`4,4 mio. indbyggere`), or `kr.` comes behind the last amount.
    if (index < firstCurrency || !goesOn.test(plain.slice(end, end + 16)) || /kr\b|euro|EUR|DKK/u.test(sentenceAfter(plain, end).slice(0, 40))) continue;
    faults.push({ kind: "currencyMissing", start: index, end, right: written });
  }
  return faults;
});

/** All that follow have it. */
const anyAmount = /\d[ \u00a0]?(?:mi[oal]|kr)/u;

/** `10.3 mio.`; `1.881 mio.` is a whole number. */
const decimalPoint = /(?<![\d.,])(\d{1,4}\.\d{1,2})(?= ?(?:mio|mia|mill|kr)(?!\p{L}))/gu;

/** `80.000 kr højere`, `3 mio kr.` */
const unitWithoutStop = /(?<=\d)[ \u00a0]?(?:(?:mio|mia)\.? )?(kr|mio|mia)(?![\p{L}.\d-])/gu;

const millions = /(?<![\d.,])\d{1,3}(?:\.\d{3})*(?:,\d{1,2})? (?:mio|mia)\./gu;

/** What may follow an amount, but not a number of people or things. */
const goesOn = /^(?:[,;)]| (?:i|til|om|pr\.|årligt|fra|og|mod) )/u;
