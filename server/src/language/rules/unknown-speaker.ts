import { distance } from "fastest-levenshtein";
import type { Agenda } from "../model/agenda.js";
import { countsOverall } from "../model/overall.js";
import { allParticipants, participantsOf } from "../model/people.js";
import { proseOf, remembered } from "../model/prose.js";
import type { Span } from "../text/span.js";
import { onceAtUnit } from "../model/unit.js";
import type { ComparingRule } from "./rule.js";

export const unknownSpeaker: ComparingRule = {
  id: "ukendt-taler",
  scope: "comparing",
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
  decide: (agenda) => {
    const listed = agenda.kind === "referat" ? [...participantNames(agenda).keys()] : [];
    if (listed.length === 0) return null;
    let byFirstName: ReadonlyMap<string, readonly string[]> | null = null;
    return {
      key: listed,
      check: (unit, { texts }, report) => {
        if (unit.kind === "front") return;
        for (const { name, first, span } of namesIn(unit)) {
          const namesakes = (byFirstName ??= grouped(listed)).get(first);
          const similar = namesakes === undefined ? null : misspelt(name, namesakes);
          if (similar === null) continue;
          report({
            span,
            message: texts.unknownSpeaker(name),
            fixes: [{ title: texts.replaceWithFix(similar), edits: [{ span, newText: similar }], safe: false }],
            reachingRelated: (version) => listedAs(similar, version).map((place) => ({ span: place, message: texts.similarParticipant(similar) })),
          });
        }
      },
    };
  },
};

/** The first place in the lists that has this name. */
function listedAs(name: string, agenda: Agenda): readonly Span[] {
  const person = allParticipants(agenda).find((one) => one.name === name);
  return person === undefined ? [] : [person.nameSpan];
}

const participantNames = countsOverall((unit) => participantsOf(unit).map(({ name }) => name));

/** By first name, in the lists' order. */
function grouped(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byFirstName = new Map<string, string[]>();
  for (const name of names) {
    const first = firstOf(name);
    const others = byFirstName.get(first);
    if (others === undefined) byFirstName.set(first, [name]);
    else others.push(name);
  }
  return byFirstName;
}

function firstOf(name: string): string {
  const end = name.indexOf(" ");
  return end < 0 ? name : name.slice(0, end);
}

/** The listed name that `name` is one or two letters away from, unless it is somebody's name or part of it. */
function misspelt(name: string, listed: readonly string[]): string | null {
  if (listed.some((other) => other === name || other.startsWith(`${name} `) || name.startsWith(`${other} `) || isShortened(name, other))) return null;
  return listed.find((other) => distance(other, name) <= 2) ?? null;
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
