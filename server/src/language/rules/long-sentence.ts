import { runningTextOf } from "../model/running-text.js";
import { sentencesOf } from "../model/sentences.js";
import type { UnitRule } from "./rule.js";

export const longSentence: UnitRule = {
  id: "lang-saetning",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "Sætningen er lang",
    why: "Lange sætninger er svære at læse på skærm og at høre læst op.",
    howToFix: "Del sætningen, eller lav en opstilling. Reglen er slået fra; en profil kan slå den til.",
    source: "Almindelige råd om klart sprog: højst 40 ord i en sætning.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\n⟦Kommunerne har i flere år arbejdet med en ny sti langs åen, som skal gå fra havnen i den ene by til torvet i den anden by, og som skal gøre det lettere for både børn og voksne at komme i skole og på arbejde.⟧ Den bliver god.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nKommunerne har i flere år arbejdet med en ny sti langs åen. Den skal gå fra havnen i den ene by til torvet i den anden by. Den bliver god.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { prose, plain } of runningTextOf(unit)) {
      if (prose.kind !== "paragraph" && prose.kind !== "entry") continue;
      for (const { start, end } of sentencesOf(plain)) {
        // A word takes two characters and its blank.
        if (end - start < 3 * longest) continue;
        const words = plain.slice(start, end).split(/\s+/u).length;
        if (words > longest) report({ span: prose.sourceOf(start, end), message: texts.longSentence(words) });
      }
    }
  },
};

const longest = 40;
