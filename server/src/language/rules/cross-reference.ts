import { distance } from "fastest-levenshtein";
import type { Texts } from "../messages/texts.js";
import { keptWithNumbering, type Agenda } from "../model/agenda.js";
import { isBroken, missingMarkOf } from "../model/broken-references.js";
import { numberOf, numbersOfTitled, referencesIn, targetOf } from "../model/references.js";
import { countedFrom, type Span } from "../text/span.js";
import type { ComparingRule, Fix } from "./rule.js";

export const crossReference: ComparingRule = {
  id: "krydshenvisning",
  scope: "comparing",
  severity: "error",
  docs: {
    title: "Henvisningen peger på et punkt, der ikke findes",
    why: "Når punkter flyttes, følger henvisningerne i teksten ikke altid med. Læseren slår forgæves op.",
    howToFix: "Ret nummeret til det punkt, der menes, eller slet henvisningen. Henvisninger til et andet mødes punkter kendes på, at mødet nævnes (på mødet den …, i referatet). Står der [findes ikke] efter nummeret, er punktet væk, og et andet har fået nummeret: ret det, eller slet [findes ikke], hvis det er det rigtige punkt.",
    source: "Punkternes numre i dokumentet.",
  },
  examples: [
    {
      wrong: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSagen hænger sammen med pkt. ⟦1.3⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n1.2. Nye broer\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen drøftes.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSagen hænger sammen med pkt. 1.2.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n1.2. Nye broer\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen drøftes.\n",
    },
  ],
  decide: (agenda) => ({
    key: [agenda.numbering, agenda.header.date, numbersOfTitled(agenda)],
    check: (_, { agenda: version, placed, texts }, report) => {
      for (const reference of referencesIn(version, placed)) {
        if (!isBroken(version, reference)) continue;
        const isReused = reference.missing && targetOf(version, reference.number) !== null;
        const message = isReused ? texts.missingReference(reference.number) : texts.brokenReference(reference.number);
        const span = countedFrom(reference.span, placed.start);
        const mark = countedFrom(missingMarkOf(version, reference), placed.start);
        const numbers = numbersLike(version, reference.number);
        let fixes: readonly Fix[] | null = null;
        report({
          span,
          message,
          // To compare it with all numbers takes time, and hardly anybody asks.
          get fixes() {
            return (fixes ??= fixesOf(reference.number, span, mark, numbers, texts));
          },
        });
      }
    },
  }),
};

/** The numbers it may mean; behind one that stays, only the mark goes. */
function fixesOf(written: string, span: Span, mark: Span, numbers: readonly string[], texts: Texts): readonly Fix[] {
  return nearest(written, numbers).map((number): Fix => {
    const own = { start: number === written ? mark.start : span.start, end: mark.end };
    return { title: texts.replaceWithFix(number), edits: [{ span: own, newText: number === written ? "" : number }], safe: false };
  });
}

/** The numbers most like the broken one, in the document's order; at most three. */
function nearest(written: string, numbers: readonly string[]): readonly string[] {
  return numbers
    .map((other) => ({ other, far: distance(written, other) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ other }) => other);
}

/** The numbers of the document, each once, by how many parts they have. */
const keptByDepth = keptWithNumbering.place<ReadonlyMap<number, readonly string[]>>();

/** The numbers of the document that have as many parts as `number`. */
function numbersLike(agenda: Agenda, number: string): readonly string[] {
  let known = keptByDepth.get(agenda.numbering);
  if (known === undefined) {
    const found = new Map<number, string[]>();
    for (const one of new Set(agenda.units.map(({ unit }) => numberOf(unit)))) {
      if (one === null) continue;
      const same = found.get(depthOf(one));
      if (same === undefined) found.set(depthOf(one), [one]);
      else same.push(one);
    }
    known = found;
    keptByDepth.set(agenda.numbering, known);
  }
  return known.get(depthOf(number)) ?? [];
}

function depthOf(number: string): number {
  return number.split(".").length;
}
