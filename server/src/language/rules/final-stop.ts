import { runningTextOf, type RunningText } from "../model/running-text.js";
import { isStatement } from "../model/statements.js";
import type { Unit } from "../model/unit.js";
import type { UnitRule } from "./rule.js";

export const finalStop: UnitRule = {
  id: "slutpunktum",
  scope: "unit",
  severity: "information",
  docs: {
    title: "Afsnittet mangler punktum til sidst",
    why: "Uden punktum kan læseren ikke vide, om der mangler tekst.",
    howToFix: "Skriv punktum, eller gør teksten færdig. Overskrifter, opstillinger og bilag giver ingen bemærkning.",
    source: "Retskrivningsordbogen om punktum; aflæst af offentliggjorte dagsordener.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nKommunerne har i flere år arbejdet med en ny ⟦cykelsti⟧\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nBaggrund\nKommunerne har i flere år arbejdet med en ny cykelsti.\n\nIndstilling\nDet indstilles, at planen godkendes.\n",
    },
    {
      wrong: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nKKR Midtjylland tog orienteringen til ⟦efterretning⟧\n",
      right: "1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nKKR Midtjylland tog orienteringen til efterretning.\n",
      kind: "referat",
    },
  ],
  check: (unit, { texts }, report) => {
    if (unit.kind === "front") return;
    const running = runningTextOf(unit);
    for (let index = 0; index < running.length; index++) {
      const text = running[index] as RunningText;
      const word = lastWord(unit, text, running[index + 1]);
      if (word === null) continue;
      const { end } = text.prose.sourceOf(word.start, word.end);
      report({
        span: text.prose.sourceOf(word.start, word.end),
        message: texts.stopMissing,
        fixes: [{ title: texts.insertStopFix, edits: [{ span: { start: end, end }, newText: "." }], safe: true }],
      });
    }
  },
};

/** The last word of a paragraph that is a sentence without an end, or null. */
function lastWord(unit: Unit, text: RunningText, next: RunningText | undefined): { start: number; end: number } | null {
  const { prose, plain, part } = text;
  if (prose.kind !== "paragraph" || part === null || part.role === "attachments") return null;
  if (!/[\p{L}\p{N})*]$/u.test(plain.slice(-1))) return null;
  const word = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,60}\)?\*{0,2}$/u.exec(plain.slice(-64))?.[0];
  if (word === undefined || !isStatement(plain) || /^(?:at|og|eller|om|til|for|af|i|på|med|samt|der|som|ved|fra|inden|efter|under|over|mod|mellem|gennem|uden|hos|men|hvor|når|hvis|en|et|den|det|de)$/u.test(word)) return null;
  const below = next?.part === part ? next : undefined;
  // A list or a quotation goes on with the sentence.
  if (below !== undefined && (below.prose.kind === "entry" || /^[\p{Ll}”"“»]/u.test(below.plain))) return null;
  if (unit.doubleSpaced ? !endsInPdf(unit, text) : below?.prose.kind === "paragraph" && isHeadingLike(plain)) return null;
  return { start: plain.length - word.length, end: plain.length };
}

/** A short line above a paragraph may be a heading, whatever words it has. */
function isHeadingLike(plain: string): boolean {
  return plain.length < 72 && !/[.,;:]/u.test(plain);
}

/** In PDF text only where a paragraph surely ends: a long one, with no table in it, before a line of one blank or a heading. */
function endsInPdf(unit: Unit, { prose, plain }: RunningText): boolean {
  if (plain.length < 100 || plain.includes("  ") || !/[.,]\s/u.test(plain) || /\d$/u.test(plain)) return false;
  const block = prose.blocks.at(-1);
  if (block === undefined || block.endLine - block.line < 2) return false;
  const below = unit.lines.slice(block.endLine, block.endLine + 3).find(({ text }) => text !== "");
  return below === undefined || below.text.trim() === "";
}
