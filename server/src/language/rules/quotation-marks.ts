import { quoteMarksOf, quotesOf } from "../model/quotes.js";
import type { ComparingRule } from "./rule.js";

export const quotationMarks: ComparingRule = {
  id: "anfoerselstegn",
  scope: "comparing",
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
  decide: (agenda) => {
    const marks = quoteMarksOf(agenda);
    if (marks === null) return null;
    const [open, close] = marks;
    return {
      key: [open, close],
      check: (unit, { texts }, report) => {
        for (const span of quotesOf(unit).straight) {
          const edits = [
            { span: { start: span.start, end: span.start + 1 }, newText: open },
            { span: { start: span.end - 1, end: span.end }, newText: close },
          ];
          report({ span, message: texts.straightQuotes(open + close), fixes: [{ title: texts.quotesFix(open + close), edits, safe: true }] });
        }
      },
    };
  },
};
