import { distance } from "fastest-levenshtein";
import { allParticipants, type Participant } from "../model/people.js";
import { proseOf, remembered } from "../model/prose.js";
import { shifted, type Span } from "../text/span.js";
import { onceAtUnit } from "../model/unit.js";
import type { DocumentRule } from "./rule.js";

export const unknownSpeaker: DocumentRule = {
  id: "ukendt-taler",
  scope: "document",
  severity: "warning",
  docs: {
    title: "Navnet står ikke på deltagerlisten, men ligner et, der gør",
    why: "Et stavet navn i et referat er pinligt og gør det uklart, hvem der sagde hvad.",
    howToFix: "Ret navnet dér, hvor det er forkert: i teksten eller på listen. Gæster, der ikke ligner nogen på listen, giver ingen bemærkning.",
    source: "Referatets lister over deltagere og afbud.",
  },
  examples: [
    {
      kind: "referat",
      wrong: "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\nDeltagere\nAnne Bergsøe (A), Skanderborg Kommune\nBo Dam (V), Horsens Kommune\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\n⟦Anne Bergsø⟧ roste planen. Indstillingen blev tiltrådt.\n",
      right: "REFERAT 2025\nKKR MIDTJYLLAND\nDato: 12-03-2025\nSted: Rådhuset\n\nDeltagere\nAnne Bergsøe (A), Skanderborg Kommune\nBo Dam (V), Horsens Kommune\n\n1. Sager\n\n1.1. Ny cykelsti\nSAG-2025-01234 abcd\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nAnne Bergsøe roste planen. Indstillingen blev tiltrådt.\n",
    },
  ],
  check: (agenda, { texts }, report) => {
    if (agenda.kind !== "referat") return;
    const people = allParticipants(agenda);
    if (people.length === 0) return;
    const byFirstName = new Map<string, Participant[]>();
    for (const person of people) {
      const first = firstOf(person.name);
      const others = byFirstName.get(first);
      if (others === undefined) byFirstName.set(first, [person]);
      else others.push(person);
    }
    for (const { unit, start } of agenda.units) {
      if (unit.kind === "front") continue;
      for (const { name, first, span } of namesIn(unit)) {
        const namesakes = byFirstName.get(first);
        const similar = namesakes === undefined ? null : misspelt(name, namesakes);
        if (similar === null) continue;
        const place = shifted(span, start);
        report({
          span: place,
          message: texts.unknownSpeaker(name),
          fixes: [{ title: texts.replaceWithFix(similar.name), edits: [{ span: place, newText: similar.name }], safe: false }],
          related: [{ span: similar.nameSpan, message: texts.similarParticipant(similar.name) }],
        });
      }
    }
  },
};

function firstOf(name: string): string {
  const end = name.indexOf(" ");
  return end < 0 ? name : name.slice(0, end);
}

/** The participant whose name `name` is one or two letters away from, unless it is somebody's name or part of it. */
function misspelt(name: string, people: readonly Participant[]): Participant | null {
  if (people.some((person) => person.name === name || person.name.startsWith(`${name} `) || name.startsWith(`${person.name} `) || isShortened(name, person.name))) return null;
  return people.find((person) => distance(person.name, name) <= 2) ?? null;
}

/** `Anne Berg` for `Anne Marie Berg`. */
function isShortened(name: string, full: string): boolean {
  const words = full.split(" ");
  return name.split(" ").every((word) => words.includes(word));
}

interface FoundName {
  readonly name: string;
  readonly first: string;
  readonly span: Span;
}

/** First name and one to three more; a genitive s is left out. */
const pattern = /(?<![\p{L}-])\p{Lu}\p{Ll}+(?: (?:\p{Lu}\.|\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)?)){1,3}/gu;

const foundIn = remembered((text) => [...text.matchAll(pattern)]);

const namesIn = onceAtUnit((unit): readonly FoundName[] => {
  const found: FoundName[] = [];
  for (const prose of proseOf(unit)) for (const { 0: name, index } of foundIn(prose)) found.push({ name, first: firstOf(name), span: prose.sourceOf(index, index + name.length) });
  return found;
});
