import { lineEndsOf } from "../model/leftover-hyphens.js";
import { standsIn } from "../model/word-search.js";
import { shifted } from "../text/span.js";
import type { DocumentRule } from "./rule.js";

export const leftoverHyphen: DocumentRule = {
  id: "orddelingsrest",
  scope: "document",
  severity: "warning",
  docs: {
    title: "En bindestreg er tilbage fra en orddeling",
    why: "Når tekst hentes fra et dokument med orddeling, følger bindestregerne med midt i linjen. Ordet kan ikke findes ved søgning, og skærmlæsere deler det.",
    howToFix: "Slet bindestregen og saml ordet. Bemærkningen kommer kun, hvis ordet også står samlet i dokumentet, eller hvis ordet er delt over to linjer i en tekst uden ombrudte linjer. KKR-møde og andre ord med store bogstaver beholder bindestregen.",
    source: "Aflæst af offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDirektionen har drøftet planen med ⟦direk-tionens⟧ sekretariat og KKR-formanden.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nDirektionen har drøftet planen med direktionens sekretariat og KKR-formanden.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nKommunerne har drøftet, hvor rastepladserne bliver ⟦pla-\n\nceret⟧ langs stien.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nKommunerne har drøftet, hvor rastepladserne bliver placeret langs stien.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (agenda, { texts }, report) => {
    const all = agenda.units.map(({ unit, start }) => ({ start, ends: lineEndsOf(unit) }));
    const isWrapped = sum(all.map(({ ends }) => ends.wrapped)) > wrappedShare * sum(all.map(({ ends }) => ends.blocks));
    const known = new Map<string, boolean>();
    const isJoinedElsewhere = (word: string, hyphenAt: number): boolean => {
      let answer = known.get(word);
      if (answer === undefined) {
        answer = known.size < mostWords && formsOf(word, hyphenAt).some((form) => standsIn(agenda, form));
        known.set(word, answer);
      }
      return answer;
    };
    for (const { start, ends } of all) {
      for (const { kind, written, joined, span, hyphen } of ends.hyphens) {
        if (kind === "atLineEnd" && isWrapped) continue;
        if (kind === "inWord" && !isJoinedElsewhere(joined.toLowerCase(), hyphen.start - span.start)) continue;
        report({
          span: shifted(span, start),
          message: kind === "inWord" ? texts.leftoverHyphen(written, joined) : texts.cutWord(joined),
          fixes: [{ title: texts.joinFix(joined), edits: [{ span: shifted(hyphen, start), newText: "" }], safe: true }],
        });
      }
    }
  },
};

/** From what share of paragraphs on more than one line on a document has wrapped lines, and hyphens at their ends are right. */
const wrappedShare = 0.15;

/** So many different words with a hyphen no agenda has; further ones are not looked for. */
const mostWords = 1000;

/** The word, and without its ending as long as that leaves more than what stands before the hyphen: `direktionens`, `direktion`. */
function formsOf(word: string, hyphenAt: number): readonly string[] {
  const stem = word.replace(/(?:ernes|erne|enes|ene|ens|ets|ers|en|et|er|es|ne|e|s|n|t)$/u, "");
  return stem !== word && stem.length > hyphenAt + 1 && stem.length > 5 ? [word, stem] : [word];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
