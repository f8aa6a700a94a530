import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { proseOf } from "../model/prose.js";
import { silencesOf } from "../model/silences.js";

/**
 * What a document says, without how it is written: title block, outline, and every block with its kind
 * and the letters and digits in it. Formatting may not change it.
 */
export function meaningOf(agenda: Agenda): string {
  const { kind, body, date, start, end, place } = agenda.header;
  const silences = silencesOf(agenda).map(({ rules, reason }) => [rules.map(({ id }) => id), reason]);
  return JSON.stringify([kind, body, date, start, end, place, silences, agenda.units.map(unitMeaning)]);
}

/** The same of one unit. */
export function unitMeaning({ unit, closed }: PlacedUnit): readonly unknown[] {
  const { heading, caseReference } = unit;
  return [
    unit.kind,
    heading === null ? null : [heading.number, heading.title, heading.minutes, closed],
    caseReference === null ? null : [caseReference.number.replace(/\s+/gu, " "), caseReference.initials],
    unit.parts.map(({ name, role, misspelt, isEmpty }) => [name, role, misspelt, isEmpty]),
    unit.blocks.map(({ block, span }) => [block.kind, block.kind === "paragraph" && block.mark !== null, letters(unit.slice(span))]),
    proseOf(unit).map(({ kind, text }) => [kind, words(text)]),
  ];
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
