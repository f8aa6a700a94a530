import { allParticipants, participantsOf } from "../model/people.js";
import type { DocumentRule } from "./rule.js";

export const presentAndAbsent: DocumentRule = {
  id: "dobbelt-deltager",
  scope: "document",
  severity: "error",
  docs: {
    title: "Den samme står som deltager og afbud",
    why: "Referatet er bevis for, hvem der deltog i beslutningerne.",
    howToFix: "Slet navnet fra den ene liste. En suppleant skrives i parentes efter den, der er indkaldt for.",
    source: "Referatets egne lister.",
  },
  examples: [
    {
      kind: "referat",
      wrong: "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\nDeltagere\nAnne Berg (A), Skanderborg Kommune\nBo Dam (V), Horsens Kommune\n\nAfbud\n⟦Bo Dam⟧ (V), Horsens Kommune\n",
      right: "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\nDeltagere\nAnne Berg (A), Skanderborg Kommune\n\nAfbud\nBo Dam (V), Horsens Kommune\n",
    },
  ],
  looksAt: (unit) => (participantsOf(unit).length === 0 ? "" : JSON.stringify(participantsOf(unit))),
  check: (agenda, { texts }, report) => {
    const people = allParticipants(agenda);
    const present = new Map(people.filter(({ absent }) => !absent).map((person) => [person.name.toLowerCase(), person]));
    for (const person of people) {
      const other = present.get(person.name.toLowerCase());
      if (!person.absent || other === undefined) continue;
      report({ span: person.nameSpan, message: texts.presentAndAbsent(person.name), related: [{ span: other.nameSpan, message: texts.otherListHere }] });
    }
  },
};
