import { proseOf, remembered } from "../model/prose.js";
import type { UnitRule } from "./rule.js";

const lowered = remembered((text) => text.toLowerCase());

export const itemTypeVerb: UnitRule = {
  id: "type-indstilling",
  scope: "unit",
  severity: "information",
  docs: {
    title: "Punktets type passer ikke til indstillingens verbum",
    why: "Medlemmerne forbereder sig efter typen. En beslutningssag, der kun skal drøftes, eller en orienteringssag, der skal godkendes, overrasker.",
    howToFix: "Ret typen foran titlen, eller ret indstillingen.",
    source: "Typerne i KKR's dagsordener: beslutningssager besluttes, orienteringssager tages til efterretning, temaer drøftes.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Orienteringssag: Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland ⟦godkender⟧ planen.\n",
      right: "1. Sager\n\n1.1. Beslutningssag: Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at KKR Midtjylland godkender planen.\n",
    },
  ],
  check: (unit, { names, texts }, report) => {
    const type = names.itemTypeStyle(unit.heading?.title ?? "");
    const part = unit.parts.find(({ role }) => role === "recommendation");
    if (type === null || part === undefined || type.verbs.length === 0) return;
    const all = proseOf(unit).filter((prose) => {
      const start = prose.blocks[0]?.span.start ?? 0;
      return start >= part.nameSpan.end && start < part.span.end;
    });
    const text = all.map(lowered).join(" ");
    // Several verbs may stand in one recommendation; one that fits is enough.
    if (type.verbs.some((verb) => text.includes(verb.toLowerCase()))) return;
    const verbs = names.profile.itemTypes.flatMap((other) => other.verbs).filter((verb) => !verb.includes(" "));
    for (const prose of all) {
      const match = /\p{L}+/gu;
      for (const [word] of prose.text.matchAll(match)) {
        const other = verbs.find((verb) => word.toLowerCase().startsWith(verb.toLowerCase()) && !/ing(?:en|er)?$|drøftelse/u.test(word));
        if (other === undefined && !/^(?:efterretning|orientering)$/iu.test(word)) continue;
        const at = prose.text.indexOf(word);
        report({ span: prose.sourceOf(at, at + word.length), message: texts.itemTypeVerb(type.name, word) });
        return;
      }
    }
  },
};
