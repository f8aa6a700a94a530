import { mapOverall } from "../model/overall.js";
import { proseOf, remembered } from "../model/prose.js";
import type { Span } from "../text/span.js";
import { trait } from "../text/traits.js";
import { onceAtUnit, type Unit } from "../model/unit.js";
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
    const mixed = new Map<string, { readonly forms: number; readonly first: number }>();
    for (const [years, { forms, first }] of periodsIn(agenda)) {
      if (forms.size > 1) mixed.set(years, { forms: forms.size, first: agenda.units.findIndex(({ unit }) => unit === first) });
    }
    if (mixed.size === 0) return null;
    return {
      // With the numbering no unit changes its place among the others.
      key: [agenda.numbering, ...[...mixed].flatMap(([years, { forms, first }]) => [years, forms, first])],
      check: (unit, { agenda: { units }, texts }, report) => {
        const seen = new Set<string>();
        for (const { years, span } of periodsOf(unit)) {
          const own = mixed.get(years);
          if (own === undefined || units[own.first]?.unit !== unit || seen.has(years)) continue;
          seen.add(years);
          report({ span, message: texts.periodForms(own.forms) });
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

/** How some units write a period, and which of them has it first. */
interface Forms {
  readonly forms: ReadonlySet<string>;
  readonly first: Unit;
}

const periodsIn = mapOverall(formsOf, (earlier, later): Forms => ({ forms: new Set([...earlier.forms, ...later.forms]), first: earlier.first }));

function formsOf(unit: Unit): ReadonlyMap<string, Forms> {
  const all = new Map<string, Forms>();
  for (const { years, form } of periodsOf(unit)) all.set(years, { forms: new Set([...(all.get(years)?.forms ?? []), form]), first: unit });
  return all;
}
