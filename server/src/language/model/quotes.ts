import { shifted, type Span } from "../text/span.js";
import { trait } from "../text/traits.js";
import type { Agenda } from "./agenda.js";
import { sumsOverall } from "./overall.js";
import { rememberedPlain, runningTextOf } from "./running-text.js";
import { onceAtUnit } from "./unit.js";

/** The quotation marks of a unit. */
export interface Quotes {
  /** Pairs of straight marks, what they enclose included. Spans count from the unit's start. */
  readonly straight: readonly Span[];
  /** How many marks of each of `styles`. */
  readonly counts: readonly number[];
}

/** The kinds of curved quotation marks: the opening and the closing one. */
const styles = [
  ["”", "”"],
  ["“", "”"],
  ["»", "«"],
  ["„", "“"],
] as const;

/** Straight marks with a quotation between them: `5"` is a measure. */
const straightPair = /(?<![\p{L}\p{N}"])"(?=[^\s"])[^"]{1,300}(?<=[^\s"])"(?![\p{L}\p{N}"])/gu;

/** The marks of a paragraph; spans count from its beginning. */
const marksIn = rememberedPlain((plain, _, traits) => {
  if ((traits & (trait.straightQuote | trait.curvedQuote)) === 0) return null;
  const count = (mark: string): number => (plain.includes(mark) ? plain.split(mark).length - 1 : 0);
  return {
    straight: plain.includes("\"") ? [...plain.matchAll(straightPair)].map((match): Span => ({ start: match.index, end: match.index + match[0].length })) : [],
    counts: { "”": count("”"), "“": count("“"), "»": count("»"), "„": count("„") },
  };
});

export const quotesOf = onceAtUnit((unit): Quotes => {
  const total = { "”": 0, "“": 0, "»": 0, "„": 0 };
  const straight: Span[] = [];
  for (const text of runningTextOf(unit)) {
    const marks = marksIn(text);
    if (marks === null) continue;
    for (const mark of ["”", "“", "»", "„"] as const) total[mark] += marks.counts[mark];
    for (const { start, end } of marks.straight) straight.push(text.prose.sourceOf(start, end));
  }
  const doubled = total["“"];
  // `“ ”`, `» «` and `„ “` have their own opening mark; `” ”` is what is left of the closing ones.
  return { straight, counts: [Math.max(0, total["”"] - doubled), 2 * doubled, 2 * total["»"], 2 * total["„"]] };
});

/** Straight quotations in a document whose other quotations are curved, and the marks that those have. */
export interface StrayQuotes {
  readonly open: string;
  readonly close: string;
  /** From mark to mark; counted from the document's start. */
  readonly spans: readonly Span[];
}

const quoteCounts = sumsOverall((unit) => {
  const { straight, counts } = quotesOf(unit);
  return [straight.length, ...counts];
});

/** The curved marks of the document, the opening and the closing one, where straight quotations stand alone among them; null where it keeps to straight ones. */
export function quoteMarksOf(agenda: Agenda): readonly [string, string] | null {
  const [straight = 0, ...counts] = quoteCounts(agenda);
  if (straight === 0) return null;
  const style = styles.map((pair, index) => ({ pair, count: counts[index] ?? 0 })).reduce((a, b) => (b.count > a.count ? b : a));
  // A pair is two marks.
  return style.count > 2 * straight ? style.pair : null;
}

/** The straight quotations that stand alone among curved ones; none in a document that keeps to straight ones. */
export function strayQuotesOf(agenda: Agenda): StrayQuotes | null {
  const marks = quoteMarksOf(agenda);
  if (marks === null) return null;
  const [open, close] = marks;
  return { open, close, spans: agenda.units.flatMap(({ unit, start }) => quotesOf(unit).straight.map((span) => shifted(span, start))) };
}
