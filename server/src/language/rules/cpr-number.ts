import { personalDataOf } from "../model/personal-data.js";
import type { Span } from "../text/span.js";
import type { Fix, UnitRule } from "./rule.js";

export const cprNumber: UnitRule = {
  id: "cpr",
  scope: "unit",
  severity: "error",
  docs: {
    title: "Muligt CPR-nummer",
    why: "Et CPR-nummer i en offentliggjort dagsorden er et brud på persondatasikkerheden, som skal anmeldes. Det er sket for flere kommuner.",
    howToFix: "Slet nummeret eller de sidste fire cifre. Kontrollér også bilagene. Er tallet ikke et CPR-nummer, så skriv en ignorer-note med begrundelse.",
    source: "Datatilsynets krav om kontrol før offentliggørelse (2021) og Randers Kommunes sag (2022). Kontrolcifret bruges ikke, for det har ikke gældt siden 2007.",
  },
  examples: [
    {
      wrong: "1. Sager\n\n1.1. Boligsag\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at sagen om borgeren (⟦310199-0000⟧) drøftes.\n",
      right: "1. Sager\n\n1.1. Boligsag\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at sagen om borgeren drøftes.\n",
    },
  ],
  check: (unit, { texts }, report) => {
    for (const { kind, span } of personalDataOf(unit)) {
      if (kind === "cpr") report({ span, message: texts.cpr, fixes: masks(unit.text, span, texts) });
    }
  },
};

function masks(text: string, span: Span, texts: { readonly maskCprFix: string; readonly maskAllFix: string }): readonly Fix[] {
  const last = { start: span.end - 4, end: span.end };
  return [
    { title: texts.maskCprFix, edits: [{ span: last, newText: "xxxx" }], safe: false },
    { title: texts.maskAllFix, edits: [{ span, newText: text.slice(span.start, span.end).replace(/\d/gu, "x") }], safe: false },
  ];
}
