import { runningTextOf } from "../model/running-text.js";
import { sentenceAfter } from "../model/sentences.js";
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
    for (const { prose, plain } of runningTextOf(unit)) {
      if (!plain.includes("mio") && !plain.includes("mia") && !plain.includes("kr")) continue;
      const add = (start: number, end: number, message: string, right: string): void => {
        const span = prose.sourceOf(start, end);
        report({ span, message, fixes: [{ title: texts.replaceWithFix(right), edits: [{ span, newText: right }], safe: true }] });
      };
      for (const { index, 1: number = "" } of plain.matchAll(decimalPoint)) {
        const right = number.replace(".", ",");
        add(index, index + number.length, texts.decimalPoint(right), right);
      }
      for (const { index, 0: all, 1: unitWord = "" } of plain.matchAll(unitWithoutStop)) {
        const start = index + all.length - unitWord.length;
        add(start, start + unitWord.length, texts.unitStop(`${unitWord}.`), `${unitWord}.`);
      }
      const firstCurrency = plain.indexOf("kr.");
      for (const { index, 0: written } of firstCurrency < 0 ? [] : plain.matchAll(millions)) {
        const end = index + written.length;
        // Something else is counted (`4,4 mio. indbyggere`), or `kr.` comes behind the last amount.
        if (index < firstCurrency || !goesOn.test(plain.slice(end, end + 16)) || /kr\b|euro|EUR|DKK/u.test(sentenceAfter(plain, end).slice(0, 40))) continue;
        const span = prose.sourceOf(index, end);
        report({ span, message: texts.currencyMissing(written), fixes: [{ title: texts.insertCurrencyFix, edits: [{ span: { start: span.end, end: span.end }, newText: " kr." }], safe: false }] });
      }
    }
  },
};

/** `10.3 mio.`; `1.881 mio.` is a whole number. */
const decimalPoint = /(?<![\d.,])(\d{1,4}\.\d{1,2})(?= ?(?:mio|mia|mill|kr)(?!\p{L}))/gu;

/** `80.000 kr højere`, `3 mio kr.` */
const unitWithoutStop = /(?<=\d)[ \u00a0]?(?:(?:mio|mia)\.? )?(kr|mio|mia)(?![\p{L}.\d-])/gu;

const millions = /(?<![\d.,])\d{1,3}(?:\.\d{3})*(?:,\d{1,2})? (?:mio|mia)\./gu;

/** What may follow an amount, but not a number of people or things. */
const goesOn = /^(?:[,;)]| (?:i|til|om|pr\.|årligt|fra|og|mod) )/u;
