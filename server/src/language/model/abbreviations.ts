import type { Span } from "../text/span.js";
import type { Agenda } from "./agenda.js";

/** An abbreviation of the profile where it stands in the text. `span` counts from the document's start. */
export interface WrittenAbbreviation {
  readonly span: Span;
  /** `KKR` */
  readonly short: string;
  /** `Kommunekontaktråd` */
  readonly meaning: string;
}

/** The longest of the profile's abbreviations that stands at `offset` as a word, or null; touching its end is enough. */
export function abbreviationAt(agenda: Agenda, offset: number): WrittenAbbreviation | null {
  const placed = agenda.unitAt(offset);
  if (placed === null) return null;
  const { unit, start } = placed;
  let best: WrittenAbbreviation | null = null;
  for (const [short, meaning] of Object.entries(agenda.names.profile.abbreviations)) {
    if (short.trim() === "" || (best !== null && short.length <= best.short.length)) continue;
    // One letter more on each side tells whether it is a word of its own.
    const from = Math.max(0, offset - start - short.length - 1);
    const around = unit.slice({ start: from, end: offset - start + short.length + 1 });
    const at = wordIn(around, short, offset - start - from);
    if (at !== null) best = { span: { start: start + from + at, end: start + from + at + short.length }, short, meaning };
  }
  return best;
}

/** Where `word` stands in `text` by itself, touching `cursor`; `KKR-møde` has it, `KKRs` has not. */
function wordIn(text: string, word: string, cursor: number): number | null {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (cursor >= at && cursor <= end && !isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(end))) return at;
  }
  return null;
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
