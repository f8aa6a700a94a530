import { eolOf } from "../model/edits.js";
import type { DocumentRule, Fix } from "./rule.js";

export const headerLacks: DocumentRule = {
  id: "hoved",
  scope: "document",
  severity: "warning",
  docs: {
    title: "Dokumenthovedet mangler en oplysning",
    why: "Uden organ, dato og sted ved læseren ikke, hvilket møde dagsordenen hører til, og søgning og kalender kan ikke bruge den.",
    howToFix: "Skriv organet på linjen under DAGSORDEN eller REFERAT og derefter linjerne Dato: og Sted:.",
    source: "Forsiden på KKR's dagsordener. Tekst uden forside giver ingen bemærkning.",
  },
  examples: [
    {
      wrong: "⟦DAGSORDEN 2025⟧\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\n\n1. Eventuelt\n",
      right: "DAGSORDEN 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025 10:00-12:00\nSted: Rådhuset\n\n1. Eventuelt\n",
    },
  ],
  looksAt: () => "",
  check: (agenda, { texts }, report) => {
    const { kindSpan, body, date, place } = agenda.header;
    const front = agenda.units[0]?.unit;
    if (kindSpan === null || front === undefined || agenda.isDoubleSpaced) return;
    const lacking = (field: string, fixes: readonly Fix[] = []): void => report({ span: kindSpan, message: texts.headerLacks(field), fixes });
    if (body === null) {
      const { bodies } = agenda.names.profile;
      const insert = (name: string): Fix => ({
        title: texts.insertFieldFix(name),
        edits: [{ span: { start: kindSpan.end, end: kindSpan.end }, newText: eolOf(front) + name.toUpperCase() }],
        safe: false,
      });
      lacking(texts.headerBody, bodies.map(insert));
    }
    if (date === null) lacking(texts.headerDate);
    if (place === null) lacking(texts.headerPlace);
  },
};
