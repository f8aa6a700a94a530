import { listsOf, type ListEntry } from "../model/lists.js";
import type { UnitRule } from "./rule.js";

export const listCase: UnitRule = {
  id: "liste-bogstav",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "Opstillingens linjer begynder ikke ens",
    why: "Når én linje begynder med lille og resten med stort, ser opstillingen ufærdig ud.",
    howToFix: "Begynd alle linjer ens. Begynder de fleste med lille, må navne stadig have stort.",
    source: "Aflæst af offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen omfatter:\n– En ny sti\n– To nye broer\n– ⟦fire⟧ rastepladser\n– En plads til torvet.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nPlanen omfatter:\n– En ny sti\n– To nye broer\n– Fire rastepladser\n– En plads til torvet.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { entries, part } of listsOf(unit)) {
      if (entries.length < 4 || part?.role === "attachments") continue;
      const small = entries.filter(beginsSmall);
      const capital = entries.filter(({ text }) => /^\p{Lu}\p{Ll}/u.test(text.plain)).length;
      if (small.length === 0 || small.length > entries.length / 4 || capital + small.length < entries.length) continue;
      for (const { text } of small) {
        const word = /^\p{L}{1,60}/u.exec(text.plain)?.[0] ?? "";
        const right = word.charAt(0).toUpperCase() + word.slice(1);
        const span = text.prose.sourceOf(0, word.length);
        report({ span, message: texts.listCase(right), fixes: [{ title: texts.replaceWithFix(right), edits: [{ span, newText: right }], safe: false }] });
      }
    }
  },
};

/** `e-mail`, `a-kasser` and names like `iPad` begin small wherever they stand. */
function beginsSmall({ text }: ListEntry): boolean {
  return /^\p{Ll}{2}/u.test(text.plain) && !/^\p{Ll}{1,2}-/u.test(text.plain);
}
