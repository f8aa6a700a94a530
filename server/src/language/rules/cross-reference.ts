import { distance } from "fastest-levenshtein";
import type { Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import { isBroken, missingMarkOf } from "../model/broken-references.js";
import { numberOf, referencesOf, targetOf, whatReferencesSay, type Reference } from "../model/references.js";
import type { DocumentRule, Fix } from "./rule.js";

export const crossReference: DocumentRule = {
  id: "krydshenvisning",
  scope: "document",
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
  looksAt: whatReferencesSay,
  looksAtNamedTitles: true,
  check: (agenda, { texts }, report) => {
    for (const reference of referencesOf(agenda)) {
      if (!isBroken(agenda, reference)) continue;
      const isReused = reference.missing && targetOf(agenda, reference.number) !== null;
      report({ span: reference.span, message: isReused ? texts.missingReference(reference.number) : texts.brokenReference(reference.number), fixes: fixesOf(agenda, reference, texts) });
    }
  },
};

/** The numbers it may mean; behind one that stays, only the mark goes. */
function fixesOf(agenda: Agenda, reference: Reference, texts: Texts): readonly Fix[] {
  const mark = missingMarkOf(agenda, reference);
  return nearest(agenda, reference.number).map((number): Fix => {
    const span = { start: number === reference.number ? mark.start : reference.span.start, end: mark.end };
    return { title: texts.replaceWithFix(number), edits: [{ span, newText: number === reference.number ? "" : number }], safe: false };
  });
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
