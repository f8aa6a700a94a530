import { onceAtAgenda, type Agenda, type PlacedUnit } from "../model/agenda.js";
import { expectedNumberOf, isMisnumbered, numberingFaultOf } from "../model/numbering.js";
import { referencesOf } from "../model/references.js";
import type { Unit } from "../model/unit.js";
import { shifted, type Span, type TextEdit } from "../text/span.js";
import type { ComparingRule } from "./rule.js";

export const numbering: ComparingRule = {
  id: "nummerering",
  scope: "comparing",
  severity: "error",
  docs: {
    title: "Nummeret følger ikke det forrige",
    why: "Henvisninger, indholdsfortegnelse og beslutninger bruger punkternes numre. To punkter med samme nummer, eller et nummer der er sprunget over, gør dem flertydige.",
    howToFix: "Ret nummeret. Rettelsen omnummererer også de følgende punkter, der er forskudt på samme måde, og henvisningerne til dem.",
    source: "Numrene løber fra 1 i afsnit og forfra i hvert afsnit, medmindre profilen siger andet.",
  },
  examples: [
    {
      wrong: "1. Siden sidst\n\n1.1. Nyt fra formanden\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at orienteringen tages til efterretning.\n\n⟦1.3⟧. Nyt fra udvalgene\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at orienteringen tages til efterretning.\n",
      right: "1. Siden sidst\n\n1.1. Nyt fra formanden\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at orienteringen tages til efterretning.\n\n1.2. Nyt fra udvalgene\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at orienteringen tages til efterretning.\n",
    },
    {
      wrong: "1. Siden sidst\n\n1.1. Nyt\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at orienteringen tages til efterretning, jf. pkt. 3.1.\n\n⟦3⟧. Sager\n\n3.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Siden sidst\n\n1.1. Nyt\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at orienteringen tages til efterretning, jf. pkt. 2.1.\n\n2. Sager\n\n2.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  decide: (agenda) => {
    if (!isMisnumbered(agenda)) return null;
    return {
      key: [agenda.numbering],
      check: (unit, { agenda: version, placed, texts }, report) => {
        const expected = expectedNumberOf(version, placed);
        if (expected === null) return;
        report({
          span: numberSpan({ unit, start: 0 }),
          message: texts.numbering(expected),
          reachingFixes: (shown) => [{ title: texts.renumberFix(expected), edits: renumber(shown, unit), safe: true }],
        });
      },
    };
  },
};

/** The number without its last dot. */
function numberSpan({ unit, start }: Pick<PlacedUnit, "unit" | "start">): TextEdit["span"] {
  const heading = unit.heading;
  if (heading === null) return { start, end: start };
  const span = shifted(heading.numberSpan, start);
  return { start: span.start, end: span.start + (heading.number?.length ?? 0) };
}

/** The headings' new numbers, and the references to those whose old number nobody else has. */
function renumber(agenda: Agenda, unit: Unit): readonly TextEdit[] {
  const { renumbered = [] } = numberingFaultOf(agenda, unit) ?? {};
  const references = unambiguousReferences(agenda);
  const headings = renumbered.map(({ placed, to }): TextEdit => ({ span: numberSpan(placed), newText: to }));
  const renamed = new Map(renumbered.map(({ from, to }) => [from, to]));
  return [...headings, ...[...renamed].flatMap(([from, to]) => (references.get(from) ?? []).map((span): TextEdit => ({ span, newText: to })))];
}

/** The references to each number that only one heading has. */
const unambiguousReferences = onceAtAgenda((agenda): ReadonlyMap<string, readonly Span[]> => {
  const counts = new Map<string, number>();
  for (const { unit } of agenda.units) {
    const number = unit.heading?.numbers.join(".") ?? "";
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const references = new Map<string, Span[]>();
  for (const { elsewhere, missing, number, span } of referencesOf(agenda)) {
    // An entry of the contents may name an item by its title alone.
    if (elsewhere || missing || counts.get(number) !== 1 || agenda.slice(span) !== number) continue;
    const known = references.get(number);
    if (known) known.push(span);
    else references.set(number, [span]);
  }
  return references;
});
