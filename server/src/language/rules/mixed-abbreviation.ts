import type { Texts } from "../messages/texts.js";
import { sumsOverall } from "../model/overall.js";
import { rememberedPlain, runningTextOf, type RunningText } from "../model/running-text.js";
import { onceAtUnit } from "../model/unit.js";
import { indexAt, type Span } from "../text/span.js";
import { trait } from "../text/traits.js";
import type { ComparingRule, Report } from "./rule.js";

export const mixedAbbreviation: ComparingRule = {
  id: "forkortelse-blandet",
  scope: "comparing",
  severity: "hint",
  docs: {
    title: "En forkortelse skrives på flere måder",
    why: "Ens forkortelser gør dokumentet roligt at læse. Blandingen kommer af, at flere har skrevet med.",
    howToFix: "Skriv forkortelsen som de fleste andre steder i dokumentet. Står det lige, følges Retskrivningsordbogens første form. Citater rettes ikke.",
    source: "Retskrivningsordbogen: jf., fx eller f.eks., mv., dvs., pct.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt, jf. planen, og broen er lukket, jf. notatet. Pengene er fundet ⟦jfr.⟧ budgettet.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nStien er slidt, jf. planen, og broen er lukket, jf. notatet. Pengene er fundet jf. budgettet.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nOmkring 40 pct. cykler, og 20 pct. går. Resten, ca. 40⟦ %⟧, kører i bil.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nOmkring 40 pct. cykler, og 20 pct. går. Resten, ca. 40 pct., kører i bil.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  decide: (agenda) => {
    const chosen = chosenBy(formCounts(agenda));
    return {
      key: chosen,
      check: (unit, { texts }, report) => {
        for (const use of usesOf(unit)) {
          const right = chosen[use.abbreviation] ?? use.form;
          if (use.form !== right) report(reportOf(use, right, texts));
        }
      },
    };
  },
};

function reportOf({ abbreviation, written, span, isAtEnd }: Use, right: number, texts: Texts): Report {
  const other = abbreviations[abbreviation]?.forms[right] ?? "";
  const isPercent = written.includes("%") || other === "%";
  const cased = /^\p{Lu}/u.test(written) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  // `50 pct.` at the end of a sentence lends it its full stop.
  const newText = (isPercent ? " " : "") + cased + (isAtEnd && !cased.endsWith(".") ? "." : "");
  return { span, message: texts.mixedAbbreviation(written.trim(), cased), fixes: [{ title: texts.replaceWithFix(cased), edits: [{ span, newText }], safe: true }] };
}

/** Each with the form to choose where the document has as many of one as of the other, then the others; in every form the spellings it is found by. */
const abbreviations: readonly { readonly forms: readonly string[]; readonly spellings: readonly (readonly string[])[] }[] = [
  { forms: ["jf.", "jfr."], spellings: [["jf.", "Jf."], ["jfr.", "Jfr."]] },
  { forms: ["fx", "f.eks."], spellings: [["fx", "Fx"], ["f.eks.", "F.eks.", "f. eks.", "F. eks."]] },
  { forms: ["mv.", "m.v."], spellings: [["mv."], ["m.v.", "m. v."]] },
  { forms: ["dvs.", "d.v.s."], spellings: [["dvs.", "Dvs."], ["d.v.s.", "D.v.s."]] },
  { forms: ["pct.", "%"], spellings: [["pct."], ["%"]] },
];

/** All spellings, each with what it is one of. */
const spelled = abbreviations.flatMap(({ spellings }, abbreviation) => spellings.flatMap((same, form) => same.map((spelling) => ({ abbreviation, form, spelling }))));

const mayHold = /[jJ]fr?\.|[fF]x|eks\.|mv\.|m\. ?v|vs\.|v\.s|pct|%/;

interface Use {
  readonly abbreviation: number;
  readonly form: number;
  readonly written: string;
  /** Counts from the unit's start. */
  readonly span: Span;
  /** Whether the abbreviation's full stop ends the sentence too. */
  readonly isAtEnd: boolean;
}

/** Those of a paragraph; spans count from its beginning. */
const usesIn = rememberedPlain((plain, kind, traits): readonly Use[] => {
  // In a table there is room for a sign only; most paragraphs hold none of them.
  if (kind === "tableRow" || (traits & (trait.abbreviation | trait.percent)) === 0 || !mayHold.test(plain)) return [];
  const found: Use[] = [];
  const quoted = quotedIn(plain);
  const starts = quoted.map(({ start }) => start);
  for (const { abbreviation, form, spelling } of spelled) {
    for (const span of placesOf(plain, spelling)) {
      const { start, end } = span;
      const isQuoted = start < (quoted[indexAt(starts, start)]?.end ?? 0) && start > (starts[0] ?? Infinity);
      if (isQuoted) continue;
      const isAtEnd = spelling.endsWith(".") && /^["”»)]?(?:$|\s+\p{Lu})/u.test(plain.slice(end, end + 8));
      found.push({ abbreviation, form, written: plain.slice(start, end), span, isAtEnd });
    }
  }
  return found;
});

const usesOf = onceAtUnit((unit): readonly Use[] => {
  const found: Use[] = [];
  for (const text of runningTextOf(unit)) for (const use of usesIn(text)) found.push(placed(use, text));
  return found;
});

function placed({ abbreviation, form, written, span, isAtEnd }: Use, { prose }: RunningText): Use {
  return { abbreviation, form, written, span: prose.sourceOf(span.start, span.end), isAtEnd };
}

/** No abbreviation has more forms. */
const mostForms = 2;

/** Where the uses of a form are counted. */
function placeOf(abbreviation: number, form: number): number {
  return abbreviation * mostForms + form;
}

const noUses: readonly number[] = abbreviations.flatMap(() => Array.from({ length: mostForms }, () => 0));

const formCounts = sumsOverall((unit) => {
  const uses = usesOf(unit);
  if (uses.length === 0) return noUses;
  const counts = [...noUses];
  for (const { abbreviation, form } of uses) counts[placeOf(abbreviation, form)] = (counts[placeOf(abbreviation, form)] ?? 0) + 1;
  return counts;
});

/** By `formCounts`, which stay the same object as long as they say the same. */
const chosenCache = new WeakMap<readonly number[], readonly number[]>();

/** The form of each abbreviation that is to be used. */
function chosenBy(counts: readonly number[]): readonly number[] {
  let chosen = chosenCache.get(counts);
  if (chosen === undefined) {
    chosen = abbreviations.map(({ forms }, abbreviation) => {
      const own = forms.map((_, form) => counts[placeOf(abbreviation, form)] ?? 0);
      return own.indexOf(Math.max(...own));
    });
    chosenCache.set(counts, chosen);
  }
  return chosen;
}

/** Where `spelling` stands as a word of its own; what counts a number takes the blank before it along. */
function placesOf(plain: string, spelling: string): readonly Span[] {
  const first = plain.indexOf(spelling);
  if (first < 0) return none;
  const places: Span[] = [];
  for (let at = first; at >= 0; at = plain.indexOf(spelling, at + 1)) {
    const end = at + spelling.length;
    if (spelling === "%" || spelling === "pct.") {
      const start = /[ \u00a0]/u.test(plain.charAt(at - 1)) ? at - 1 : at;
      if (/\d/u.test(plain.charAt(start - 1))) places.push({ start, end });
    } else if (!/\p{L}/u.test(plain.charAt(at - 1)) && (spelling.endsWith(".") || !/[\p{L}.]/u.test(plain.charAt(end)))) places.push({ start: at, end });
  }
  return places;
}

const none: readonly Span[] = [];

/** What stands between quotation marks is somebody else's spelling. */
function quotedIn(plain: string): readonly Span[] {
  if (!/["”“»]/u.test(plain)) return [];
  return [...plain.matchAll(/["”“»][^"”“»«]{1,1000}["”“«]/gu)].map(({ 0: text, index }) => ({ start: index, end: index + text.length }));
}
