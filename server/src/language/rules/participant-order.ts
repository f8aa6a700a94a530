import { participantsOf, type Participant } from "../model/people.js";
import type { UnitRule } from "./rule.js";

/** From how many on a list has an order that can be broken. */
const enough = 5;

/** No meeting has more; a longer list is no list of participants. */
const most = 1000;

export const participantOrder: UnitRule = {
  id: "sortering",
  scope: "unit",
  severity: "hint",
  docs: {
    title: "Deltagerne står ikke alfabetisk",
    why: "I en lang liste leder læseren efter navnet på dets alfabetiske plads. Aa sorteres som å.",
    howToFix: "Flyt deltageren. Lister i en anden orden, fx efter parti eller kommune, giver ingen bemærkning.",
    source: "Deltagerlisten i KKR's referater; Retskrivningsordbogens alfabet.",
  },
  examples: [
    {
      kind: "referat",
      wrong: "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\nDeltagere\nAnne Berg (A), Skanderborg Kommune\nBo Dam (V), Horsens Kommune\nDorte Eg (B), Ikast-Brande Kommune\n⟦Carl Fog⟧ (C), Viborg Kommune\nErik Gade (F), Aarhus Kommune\nFie Holm (Ø), Odder Kommune\n",
      right: "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\nDeltagere\nAnne Berg (A), Skanderborg Kommune\nBo Dam (V), Horsens Kommune\nCarl Fog (C), Viborg Kommune\nDorte Eg (B), Ikast-Brande Kommune\nErik Gade (F), Aarhus Kommune\nFie Holm (Ø), Odder Kommune\n",
    },
  ],
  check: (unit, { texts }, report) => {
    if (participantsOf(unit).length === 0) return;
    const lists = new Map<number, Participant[]>();
    for (const person of participantsOf(unit)) {
      const list = lists.get(person.list);
      if (list === undefined) lists.set(person.list, [person]);
      else list.push(person);
    }
    const { compare } = new Intl.Collator("da");
    for (const list of lists.values()) {
      if (list.length < enough || list.length > most) continue;
      const stray = list.filter((person, index) => index > 0 && compare(list[index - 1]?.name ?? "", person.name) > 0);
      // A list with many breaks is ordered by something else.
      if (stray.length === 0 || stray.length > list.length / 10 + 1) continue;
      for (const person of stray) {
        const before = list.find((other) => compare(other.name, person.name) > 0);
        const line = (offset: number): number => unit.positionAt(offset).line;
        const own = line(person.span.start);
        const isWhole = before !== undefined && line(person.span.end) === own;
        const deleted = { start: unit.lineStarts[own] ?? 0, end: unit.lineStarts[own + 1] ?? unit.length };
        const text = unit.slice(deleted);
        const at = unit.lineStarts[line(before?.span.start ?? 0)] ?? 0;
        report({
          span: person.nameSpan,
          message: texts.participantOrder,
          fixes: isWhole && /[\r\n]$/u.test(text) ? [{ title: texts.moveParticipantFix(person.name), edits: [{ span: { start: at, end: at }, newText: text }, { span: deleted, newText: "" }], safe: true }] : [],
        });
      }
    }
  },
};
