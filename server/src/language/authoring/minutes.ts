import type { Agenda } from "../model/agenda.js";
import { eolOf, insertPart } from "../model/edits.js";
import { allParticipants } from "../model/people.js";
import { textsOf } from "../messages/texts.js";
import { applyEdits, shifted, type TextEdit } from "../text/span.js";

/** What minutes need besides their agenda. */
export interface MinutesOptions {
  /** One line for each who is expected, as in `Bo Lund (A), Viborg Kommune`; empty where nobody is known. */
  readonly participants: readonly string[];
}

/** The text of minutes, and the places in it that somebody has to fill in. */
export interface MinutesText {
  readonly text: string;
  /** Every stub of a decision, in order: offsets in `text`. */
  readonly decisions: readonly { readonly start: number; readonly end: number }[];
}

/**
 * The minutes of an agenda, to be written in at the meeting: everything stays word for word, the title says
 * minutes, those who are expected are listed, and every item without a decision gets room for one.
 */
export function minutesOf(agenda: Agenda, { participants }: MinutesOptions): MinutesText {
  const stub = textsOf("da").decisionStub;
  const edits = [...titleEdit(agenda), ...participantsEdit(agenda, participants), ...decisionEdits(agenda, stub)];
  const text = applyEdits(agenda.text, edits);
  return { text, decisions: placesOf(text, stub) };
}

/** Everybody who was listed in minutes, present or not, each once and as written there. */
export function expectedFrom(last: Agenda): readonly string[] {
  return [...new Set(allParticipants(last).map(({ span }) => last.slice(span).split(/[\r\n]/u).map((line) => line.trim()).filter((line) => line !== "").join(" ")))];
}

/** `DAGSORDEN 2025` becomes `REFERAT 2025`, `Dagsorden til mødet` becomes `Referat af mødet`. */
function titleEdit(agenda: Agenda): readonly TextEdit[] {
  const { kindSpan } = agenda.header;
  if (kindSpan === null) return [];
  const written = agenda.slice(kindSpan);
  const newText = written.replace(/(dagsorden)(?:(\s+)(til|for)(?!\p{L}))?/iu, (_, word: string, blank: string | undefined, preposition: string | undefined) =>
    likeIn(word, "referat") + (blank === undefined || preposition === undefined ? "" : blank + likeIn(preposition, "af")),
  );
  return newText === written ? [] : [{ span: kindSpan, newText }];
}

/** `word` with the capitals of `model`. */
function likeIn(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model.charAt(0) === model.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** The list of those who are expected, under the title block; nothing where the agenda has a list already. */
function participantsEdit(agenda: Agenda, participants: readonly string[]): readonly TextEdit[] {
  const front = agenda.units[0];
  if (front?.unit.kind !== "front" || allParticipants(agenda).length > 0) return [];
  const { present, absent } = agenda.names.profile.participants;
  const eol = eolOf(front.unit);
  const list = [present[0] ?? "Deltagere", ...(participants.length > 0 ? participants : [textsOf("da").participantsStub]), "", absent[0] ?? "Afbud", textsOf("da").absentStub];
  const at = front.start + front.unit.contentEnd;
  return [{ span: { start: at, end: at }, newText: (at > 0 ? eol + eol : "") + list.join(eol) + (agenda.units.length > 1 && at === 0 ? eol + eol : "") }];
}

function decisionEdits(agenda: Agenda, stub: string): readonly TextEdit[] {
  const part = agenda.names.profile.parts.find(({ role }) => role === "decision");
  if (part === undefined) return [];
  return agenda.units.flatMap(({ unit, start }) => {
    if (unit.kind !== "item" || unit.parts.some(({ role }) => role === "decision")) return [];
    const { span, newText } = insertPart(unit, part.name, stub);
    return [{ span: shifted(span, start), newText }];
  });
}

function placesOf(text: string, stub: string): MinutesText["decisions"] {
  const places: { start: number; end: number }[] = [];
  for (let start = text.indexOf(stub); start >= 0; start = text.indexOf(stub, start + stub.length)) places.push({ start, end: start + stub.length });
  return places;
}
