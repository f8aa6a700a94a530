import { runningTextOf } from "../model/running-text.js";
import { sentenceBefore } from "../model/sentences.js";
import type { UnitRule } from "./rule.js";

export const noteVerb: UnitRule = {
  id: "verbum",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "»Tages til orientering« er ikke den faste vending",
    why: "En orientering tages til efterretning. Andre ord får læseren til at tro, at der menes noget andet.",
    howToFix: "Skriv »tages til efterretning«. »Sendes til orientering« og »Til orientering« er rigtige.",
    source: "Fast vending i KKR's dagsordener og referater.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at status tages til ⟦orientering⟧.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at status tages til efterretning.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { prose, plain, part } of runningTextOf(unit)) {
      if (part?.role !== "recommendation" && part?.role !== "decision") continue;
      for (let at = plain.indexOf(phrase); at >= 0; at = plain.indexOf(phrase, at + 1)) {
        const start = at + phrase.length - "orientering".length;
        const verb = verbOf(sentenceBefore(plain, at));
        if (verb === null || /\p{L}/u.test(plain.charAt(at + phrase.length))) continue;
        const span = prose.sourceOf(start, at + phrase.length);
        report({ span, message: texts.noteVerb(`${verb} til efterretning`), fixes: [{ title: texts.replaceWithFix("efterretning"), edits: [{ span, newText: "efterretning" }], safe: true }] });
      }
    }
  },
};

const phrase = " til orientering";

const taking = /(?<!\p{L})(?:tager|tages|tage|tog|taget)(?!\p{L})/gu;
const sending = /(?<!\p{L})(?:er|var|bliver|sendes|sendt|sender|udsendes|udsendt|fremsendes|forelægges|fremlægges|fremlagt|vedlægges|vedlagt)(?!\p{L})/gu;

/** The form of »tage« that the phrase belongs to, where no later verb has taken it over. */
function verbOf(before: string): string | null {
  const verb = [...before.matchAll(taking)].at(-1);
  const other = [...before.matchAll(sending)].at(-1);
  return verb === undefined || (other !== undefined && other.index > verb.index) ? null : verb[0];
}
