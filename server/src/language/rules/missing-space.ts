import { dashesOf } from "../model/dashes.js";
import { rememberedPlain, runningTextOf } from "../model/running-text.js";
import type { Span } from "../text/span.js";
import { trait } from "../text/traits.js";
import type { UnitRule } from "./rule.js";

export const missingSpace: UnitRule = {
  id: "manglende-mellemrum",
  scope: "unit",
  severity: "warning",
  docs: {
    title: "Der mangler et mellemrum",
    why: "Uden mellemrum løber to sætninger eller ord sammen, og skærmlæsere udtaler dem som ét.",
    howToFix: "Indsæt mellemrummet efter punktum, komma og tankestreg og efter ordenstal som i »2. kvartal«. Forkortelser (m.v.), initialer (A.P.), klokkeslæt, adresser og filnavne giver ingen bemærkning.",
    source: "Retskrivningsordbogen om tegn og mellemrum.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt⟦.⟧Broen er lukket.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt. Broen er lukket.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti ⟦–⟧afrapportering\nSAG-2025-01234 abcd\n\nBaggrund\nArbejdet begynder i ⟦2.⟧kvartal, og Fonden A.P. Damsgaard betaler træer m.v. på Søvej 4.tv.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti – afrapportering\nSAG-2025-01234 abcd\n\nBaggrund\nArbejdet begynder i 2. kvartal, og Fonden A.P. Damsgaard betaler træer m.v. på Søvej 4.tv.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    const add = (span: { start: number; end: number }, isBefore: boolean, mark: string): void => {
      const at = isBefore ? span.start : span.end;
      report({
        span,
        message: isBefore ? texts.spaceMissingBefore(mark) : texts.spaceMissingAfter(mark),
        fixes: [{ title: texts.insertSpaceFix, edits: [{ span: { start: at, end: at }, newText: " " }], safe: true }],
      });
    };
    for (const text of runningTextOf(unit)) {
      for (const { start, end } of missingIn(text)) add(text.prose.sourceOf(start, end), false, text.plain.slice(start, end));
    }
    for (const { kind, start, end, right, text } of dashesOf(unit)) {
      if (kind !== "blankMissing") continue;
      const at = text.plain.slice(start, end).trim();
      const from = start + text.plain.slice(start, end).indexOf(at);
      add(text.prose.sourceOf(from, from + at.length), right.startsWith(" "), at);
    }
  },
};

/** What the blank is missing behind; counts from the paragraph's beginning. */
const missingIn = rememberedPlain((plain, _, traits): readonly Span[] => {
  if ((traits & trait.markedLetter) === 0) return [];
  return [...plain.matchAll(markBeforeLetter)].flatMap(({ 0: mark, index }) => {
    const length = wrongLength(plain.slice(Math.max(0, index - 24), index), mark, plain.slice(index + 1, index + 30));
    return length > 0 ? [{ start: index + 1 - length, end: index + 1 }] : [];
  });
});

const markBeforeLetter = /[.,;!?](?=[a-zæøåA-ZÆØÅ])/gu;

/** How much of the text up to the mark the finding covers; 0 where nothing is wrong. */
function wrongLength(before: string, mark: string, after: string): number {
  if (mark !== ".") return /(?:\p{Ll}{2}|[)”"»])$/u.test(before) && /^\p{L}{2}/u.test(after) ? 1 : 0;
  if (/^\p{Lu}/u.test(after)) {
    if (!/^\p{Lu}\p{Ll}/u.test(after) || hostEnding.test(after)) return 0;
    return /(?:\p{Ll}{3}|\p{L}[)”"»]|(?<![\d.])(?:19|20)\d{2})$/u.test(before) ? 1 : 0;
  }
  const number = /(?<![\p{L}\d.,§/:_-])\d{1,2}$/u.exec(before)?.[0];
  if (number !== undefined) return /^\p{Ll}{3}/u.test(after) && !addressWord.test(after) ? number.length + 1 : 0;
  return 0;
}

/** `Borger.Dk`, `Vis.Kom.Nu`: names, no sentences. */
const hostEnding = /^(?:Com|Dk|Net|Org|Eu|Js)(?!\p{L})|^\p{L}{1,24}\.\p{L}/u;

/** `4.sal`, `2.etage` in an address; `1.udkast.docx`, `1.udkast_final` are names of files. */
const addressWord = /^(?:sal|etage|etg|mf|tv|th|kld)(?!\p{L})|^\p{L}{1,24}[._]\p{L}/u;
