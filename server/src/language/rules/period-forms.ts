import { mapOverall } from "../model/overall.js";
import { proseOf, remembered } from "../model/prose.js";
import { onceAtUnit } from "../model/unit.js";
import type { Span } from "../text/span.js";
import { trait } from "../text/traits.js";
import type { ComparingRule } from "./rule.js";

export const periodForms: ComparingRule = {
  id: "aarsinterval",
  scope: "comparing",
  severity: "hint",
  docs: {
    title: "Den samme periode skrives på flere måder",
    why: "2024-27, 2024-2027 og 2024 – 2027 ligner tre forskellige ting og findes ikke i samme søgning.",
    howToFix: "Vælg én måde, helst 2024-2027, og brug den overalt.",
    source: "Dansk Sprognævns anbefalinger; aflæst af offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Aftale ⟦2024-27⟧\nSAG-2025-01234 abcd\n\nBaggrund\nAftalen for 2024-2027 er udsendt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Aftale 2024-2027\nSAG-2025-01234 abcd\n\nBaggrund\nAftalen for 2024-2027 er udsendt.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  decide: (agenda) => {
    const mixed = mixedIn(formsIn(agenda));
    if (mixed.length === 0) return null;
    const firsts = mixed.map(({ years }) => agenda.units.findIndex(({ unit }) => formsOf(unit).has(years)));
    return {
      // With the numbering no unit changes its place among the others.
      key: [agenda.numbering, ...mixed.flatMap(({ years, forms }, index) => [years, forms, firsts[index]])],
      check: (unit, { agenda: { units }, texts }, report) => {
        for (const [index, { years, forms }] of mixed.entries()) {
          const period = units[firsts[index] ?? -1]?.unit === unit ? periodsOf(unit).find((one) => one.years === years) : undefined;
          if (period !== undefined) report({ span: period.span, message: texts.periodForms(forms) });
        }
      },
    };
  },
};

interface Period {
  /** `"2024 2027"` */
  readonly years: string;
  /** How it is written, the years taken out. */
  readonly form: string;
  readonly span: Span;
}

const pattern = /(?<![\d/.-])((?:19|20)\d{2})( ?[-–/] ?)((?:19|20)\d{2}|\d{2})(?![\d/.-])/gu;

const foundIn = remembered((text, _, traits) => ((traits & trait.digit) === 0 || (traits & trait.range) === 0 ? [] : [...text.matchAll(pattern)]));

const periodsOf = onceAtUnit((unit): readonly Period[] => {
  const found: Period[] = [];
  for (const prose of proseOf(unit)) {
    for (const match of foundIn(prose)) {
      const [whole, from = "", sign = "", to = ""] = match;
      const until = to.length === 2 ? from.slice(0, 2) + to : to;
      if (Number(until) <= Number(from) || Number(until) - Number(from) > 30) continue;
      found.push({ years: `${from} ${until}`, form: `${sign}${to.length}`, span: prose.sourceOf(match.index, match.index + whole.length) });
    }
  }
  return found;
});

/** How a unit writes each of its periods: every form once, one to a line. */
const formsOf = onceAtUnit((unit): ReadonlyMap<string, string> => {
  const all = new Map<string, string>();
  for (const { years, form } of periodsOf(unit)) {
    const known = all.get(years);
    all.set(years, known === undefined ? form : both(known, form));
  }
  return all;
});

const formsIn = mapOverall(formsOf, both);

function both(some: string, others: string): string {
  const known = some.split("\n");
  return [...known, ...others.split("\n").filter((form) => !known.includes(form))].join("\n");
}

/** A period that is written in more than one form, and in how many. */
interface Mixed {
  readonly years: string;
  readonly forms: number;
}

/** By `formsIn`, which stays the same object as long as it says the same. */
const mixedCache = new WeakMap<ReadonlyMap<string, string>, readonly Mixed[]>();

function mixedIn(all: ReadonlyMap<string, string>): readonly Mixed[] {
  let mixed = mixedCache.get(all);
  if (mixed === undefined) {
    mixed = [...all].map(([years, forms]) => ({ years, forms: forms.split("\n").length })).filter(({ forms }) => forms > 1);
    mixedCache.set(all, mixed);
  }
  return mixed;
}
