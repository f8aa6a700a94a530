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
    unit.blocks.map(({ block }) => (block.kind === "paragraph" && block.mark !== null ? "marked" : block.kind)),
    proseOf(unit).map(({ kind, text }) => [kind, wordsHash(text)]),
  ];
}

/** A number that tells texts with different words apart; the marks and blanks between them do not count. */
function wordsHash(text: string): number {
  let [low, high, isGap] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isWordPart(code)) {
      isGap = true;
      continue;
    }
    if (isGap && (low !== 0 || high !== 0)) low = Math.imul(low ^ 32, 0x9e3779b1);
    isGap = false;
    low = Math.imul(low ^ code, 0x85ebca6b);
    low ^= low >>> 13;
    high = (Math.imul(high, 31) + low) | 0;
  }
  return (high >>> 0) * 0x100000 + (low & 0xfffff);
}

/** Letters, digits, and whatever is neither a blank nor punctuation. */
function isWordPart(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && code !== 0x3000 && code !== 0xfeff;
}
