import { quotesOf, strayQuotesOf } from "../model/quotes.js";
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
  looksAt: (unit) => {
    const { straight, counts } = quotesOf(unit);
    return straight.length === 0 ? counts.join(" ") : JSON.stringify([straight, counts]);
  },
  check: (agenda, { texts }, report) => {
    const stray = strayQuotesOf(agenda);
    if (stray === null) return;
    const { open, close, spans } = stray;
    for (const span of spans) {
      const edits = [
        { span: { start: span.start, end: span.start + 1 }, newText: open },
        { span: { start: span.end - 1, end: span.end }, newText: close },
      ];
      report({ span, message: texts.straightQuotes(open + close), fixes: [{ title: texts.quotesFix(open + close), edits, safe: true }] });
    }
  },
};
