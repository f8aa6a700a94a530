import { rememberedPlain, runningTextOf } from "../model/running-text.js";
import { onceAtUnit } from "../model/unit.js";
import { shifted, type Span } from "../text/span.js";
import { trait } from "../text/traits.js";
import type { DocumentRule } from "./rule.js";

export const unknownAbbreviation: DocumentRule = {
  id: "ukendt-forkortelse",
  scope: "document",
  severity: "hint",
  docs: {
    title: "Forkortelsen er ikke forklaret",
    why: "Nye medlemmer, journalister og borgere kender ikke husets forkortelser.",
    howToFix: "Skriv navnet ud første gang med forkortelsen i parentes: Sundhedssamarbejdsudvalget (SSU). Reglen er slået fra; en profil kan slå den til.",
    source: "Almindelige råd om klart sprog.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nFælles Stiråd (FSR) og ⟦HVN⟧ har drøftet stien med KL. FSR støtter den.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nFælles Stiråd (FSR) og Havnenævnet (HVN) har drøftet stien med KL. FSR støtter den.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  looksAt: (unit) => JSON.stringify([abbreviationsOf(unit).explained, ...abbreviationsOf(unit).used]),
  check: (agenda, { texts }, report) => {
    const known = new Set(agenda.names.profile.bodies.flatMap((body) => body.match(/\p{Lu}{2,8}/gu) ?? []));
    const all = agenda.units.map(({ unit, start }) => ({ start, found: abbreviationsOf(unit) }));
    for (const { found } of all) for (const word of found.explained) known.add(word);
    for (const { start, found } of all) {
      for (const [word, span] of found.used) {
        if (known.has(word)) continue;
        known.add(word);
        report({ span: shifted(span, start), message: texts.unknownAbbreviation(word) });
      }
    }
  },
};

/** Known to every reader of Danish agendas. */
const common: ReadonlySet<string> = new Set("KL KKR EU SOSU IT USA DK CPR CVR BBR DR TV PDF GPS HR SMS SAG NATO FN OECD CO COVID ABC FAQ PS OBS TBA LGBT VVM DHL DSB VIP RAR VUC AMU EUC FGU HF HTX HHX STX LED CSR BNP MUS WC".split(" "));

interface Abbreviations {
  /** In parentheses behind a name, or in front of its explanation. */
  readonly explained: readonly string[];
  /** Each with its first place, counted from the unit's start. */
  readonly used: ReadonlyMap<string, Span>;
}

/** Those of a paragraph; `start` counts from its beginning. */
const abbreviationsIn = rememberedPlain((plain, _, traits): readonly { readonly word: string; readonly start: number; readonly isExplained: boolean }[] => {
  // A line in capitals is a heading.
  if ((traits & trait.capitals) === 0 || !/\p{Ll}{2}/u.test(plain)) return [];
  return [...plain.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu)].flatMap(({ 0: word, index: start }) => {
    const end = start + word.length;
    const isExplained = (plain.charAt(start - 1) === "(" && plain.charAt(end) === ")") || /^ \(\p{L}{4}/u.test(plain.slice(end, end + 8));
    return isExplained || !common.has(word) ? [{ word, start, isExplained }] : [];
  });
});

const abbreviationsOf = onceAtUnit((unit): Abbreviations => {
  const explained: string[] = [];
  const used = new Map<string, Span>();
  for (const text of runningTextOf(unit)) {
    for (const { word, start, isExplained } of abbreviationsIn(text)) {
      if (isExplained) explained.push(word);
      else if (!used.has(word)) used.set(word, text.prose.sourceOf(start, start + word.length));
    }
  }
  return { explained, used };
});
