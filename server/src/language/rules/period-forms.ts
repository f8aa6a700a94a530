import { proseOf, remembered } from "../model/prose.js";
import { shifted, type Span } from "../text/span.js";
import { trait } from "../text/traits.js";
import { onceAtUnit } from "../model/unit.js";
import type { DocumentRule } from "./rule.js";

export const periodForms: DocumentRule = {
  id: "aarsinterval",
  scope: "document",
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
  check: (agenda, { texts }, report) => {
    const periods = new Map<string, { readonly forms: Set<string>; readonly first: Span }>();
    for (const { unit, start } of agenda.units) {
      for (const { years, form, span } of periodsOf(unit)) {
        const known = periods.get(years);
        if (known === undefined) periods.set(years, { forms: new Set([form]), first: shifted(span, start) });
        else known.forms.add(form);
      }
    }
    for (const { forms, first } of periods.values()) {
      if (forms.size > 1) report({ span: first, message: texts.periodForms(forms.size) });
    }
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
