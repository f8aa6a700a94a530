import { rememberedPlain, runningTextOf } from "../model/running-text.js";
import type { Unit } from "../model/unit.js";
import { shifted, type Span } from "../text/span.js";
import type { DocumentRule } from "./rule.js";

export const quotationMarks: DocumentRule = {
  id: "anfoerselstegn",
  scope: "document",
  severity: "hint",
  docs: {
    title: "Anførselstegnene er blandet",
    why: "Lige og buede anførselstegn i samme dokument ser sjusket ud. De lige kommer som regel med, når tekst hentes et andet sted fra.",
    howToFix: "Brug dokumentets egne anførselstegn. Er alle tegn i dokumentet lige, giver de ingen bemærkning.",
    source: "Retskrivningsordbogen om anførselstegn; aflæst af offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nProjektet ”Cykel til alle” og projektet ”Gå med” følger op på ⟦\"Alle ud\"⟧.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nProjektet ”Cykel til alle” og projektet ”Gå med” følger op på ”Alle ud”.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
  ],
  looksAt: (unit) => JSON.stringify(quotesOf(unit)),
  check: (agenda, { texts }, report) => {
    const all = agenda.units.map(({ unit, start }) => ({ start, quotes: quotesOf(unit) }));
    const straight = all.reduce((total, { quotes }) => total + quotes.straight.length, 0);
    if (straight === 0) return;
    const style = styles.map(({ pair, counted }, index) => ({ pair, counted, count: all.reduce((total, { quotes }) => total + (quotes.counts[index] ?? 0), 0) })).reduce((a, b) => (b.count > a.count ? b : a));
    // A pair is two marks.
    if (style.count <= 2 * straight) return;
    const [open = "”", close = "”"] = style.pair;
    for (const { start, quotes } of all) {
      for (const span of quotes.straight) {
        const placed = shifted(span, start);
        const edits = [
          { span: { start: placed.start, end: placed.start + 1 }, newText: open },
          { span: { start: placed.end - 1, end: placed.end }, newText: close },
        ];
        report({ span: placed, message: texts.straightQuotes(open + close), fixes: [{ title: texts.quotesFix(open + close), edits, safe: true }] });
      }
    }
  },
};

/** The kinds of quotation marks, each with the mark that tells it from the others. */
const styles = [
  { pair: ["”", "”"], counted: "”" },
  { pair: ["“", "”"], counted: "“" },
  { pair: ["»", "«"], counted: "»" },
  { pair: ["„", "“"], counted: "„" },
] as const;

interface Quotes {
  /** Pairs of straight marks, what they enclose included. Spans count from the unit's start. */
  readonly straight: readonly Span[];
  /** How many marks of each style. */
  readonly counts: readonly number[];
}

const cache = new WeakMap<Unit, Quotes>();

/** Straight marks with a quotation between them: `5"` is a measure. */
const straightPair = /(?<![\p{L}\p{N}"])"(?=[^\s"])[^"]{1,300}(?<=[^\s"])"(?![\p{L}\p{N}"])/gu;

/** The marks of a paragraph; spans count from its beginning. */
const marksIn = rememberedPlain((plain) => {
  const count = (mark: string): number => (plain.includes(mark) ? plain.split(mark).length - 1 : 0);
  return {
    straight: plain.includes("\"") ? [...plain.matchAll(straightPair)].map((match): Span => ({ start: match.index, end: match.index + match[0].length })) : [],
    counts: { "”": count("”"), "“": count("“"), "»": count("»"), "„": count("„") },
  };
});

function quotesOf(unit: Unit): Quotes {
  let quotes = cache.get(unit);
  if (quotes === undefined) {
    const texts = runningTextOf(unit);
    const marks = texts.map(marksIn);
    const count = (mark: "”" | "“" | "»" | "„"): number => marks.reduce((total, { counts }) => total + counts[mark], 0);
    const doubled = count("“");
    quotes = {
      straight: texts.flatMap(({ prose }, index) => (marks[index]?.straight ?? []).map(({ start, end }) => prose.sourceOf(start, end))),
      // `“ ”`, `» «` and `„ “` have their own opening mark; `” ”` is what is left of the closing ones.
      counts: [Math.max(0, count("”") - doubled), 2 * doubled, 2 * count("»"), 2 * count("„")],
    };
    cache.set(unit, quotes);
  }
  return quotes;
}
