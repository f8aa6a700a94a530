import { shifted, type Span } from "../text/span.js";
import { trait } from "../text/traits.js";
import type { Agenda } from "./agenda.js";
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

/** The straight quotations that stand alone among curved ones; none in a document that keeps to straight ones. */
export function strayQuotesOf(agenda: Agenda): StrayQuotes | null {
  const all = agenda.units.map(({ unit, start }) => ({ start, quotes: quotesOf(unit) }));
  const straight = all.reduce((total, { quotes }) => total + quotes.straight.length, 0);
  if (straight === 0) return null;
  const style = styles.map((pair, index) => ({ pair, count: all.reduce((total, { quotes }) => total + (quotes.counts[index] ?? 0), 0) })).reduce((a, b) => (b.count > a.count ? b : a));
  // A pair is two marks.
  if (style.count <= 2 * straight) return null;
  const [open, close] = style.pair;
  return { open, close, spans: all.flatMap(({ start, quotes }) => quotes.straight.map((span) => shifted(span, start))) };
}
