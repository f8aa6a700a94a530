import { distance } from "fastest-levenshtein";
import { numberOf, referencesOf, targetOf, whatReferencesSay, type Reference } from "../model/references.js";
import type { Agenda } from "../model/agenda.js";
import type { DocumentRule, Fix } from "./rule.js";

export const crossReference: DocumentRule = {
  id: "krydshenvisning",
  scope: "document",
  severity: "error",
  docs: {
    title: "Henvisningen peger på et punkt, der ikke findes",
    why: "Når punkter flyttes, følger henvisningerne i teksten ikke altid med. Læseren slår forgæves op.",
    howToFix: "Ret nummeret til det punkt, der menes, eller slet henvisningen. Henvisninger til et andet mødes punkter kendes på, at mødet nævnes (på mødet den …, i referatet).",
    source: "Punkternes numre i dokumentet.",
  },
  examples: [
    {
      wrong: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSagen hænger sammen med pkt. ⟦1.3⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n1.2. Nye broer\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen drøftes.\n",
      right: "1. Regionale sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nSagen hænger sammen med pkt. 1.2.\n\nIndstilling\nDet indstilles, at planen godkendes.\n\n1.2. Nye broer\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen drøftes.\n",
    },
  ],
  looksAt: whatReferencesSay,
  check: (agenda, { texts }, report) => {
    for (const reference of referencesOf(agenda)) {
      if (reference.elsewhere || reference.kind === "contents" || !isCertain(agenda, reference) || targetOf(agenda, reference.number) !== null) continue;
      report({
        span: reference.span,
        message: texts.brokenReference(reference.number),
        fixes: nearest(agenda, reference.number).map((number): Fix => ({
          title: texts.replaceWithFix(number),
          edits: [{ span: reference.span, newText: number }],
          safe: false,
        })),
      });
    }
  },
};

/** `punkt 4` alone may count points of a plan or an agreement; a number with two levels is an item of an agenda. */
function isCertain(agenda: Agenda, { number, span }: Reference): boolean {
  if (agenda.sections.length === 0) return false;
  if (number.includes(".") && agenda.names.profile.numbering.levels === 2) return true;
  const before = agenda.slice({ start: Math.max(0, span.start - 40), end: span.start });
  const after = agenda.slice({ start: span.end, end: Math.min(agenda.length, span.end + 30) });
  return /(?:jf\.|jfr\.|\bse|under)\s+(?:dagsordenens\s+)?(?:pkt\.|punkt)\s*$/iu.test(before) && !/^\s*(?:i|af|på|fra|om)\s/iu.test(after);
}

/** The numbers most like the broken one, in the document's order; at most three. */
function nearest(agenda: Agenda, number: string): readonly string[] {
  const depth = number.split(".").length;
  const numbers = agenda.units.map(({ unit }) => numberOf(unit)).filter((other): other is string => other?.split(".").length === depth);
  return [...new Set(numbers)]
    .map((other) => ({ other, far: distance(number, other) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ other }) => other);
}
