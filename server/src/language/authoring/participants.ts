import type { Agenda } from "../model/agenda.js";
import { eolOf } from "../model/edits.js";
import { participantsOf, type Participant } from "../model/people.js";
import type { Unit } from "../model/unit.js";
import { placeholdersOf } from "../model/placeholders.js";
import { applyEdits, shifted, type TextEdit } from "../text/span.js";

/** What moves a participant to the other list. Offsets count from the document's start. */
export type ParticipantMove =
  | {
      readonly kind: "edits";
      readonly edits: readonly TextEdit[];
      /** Where the next name of the list stands afterwards, so that several can be moved one after the other. */
      readonly cursor: number;
      readonly name: string;
      /** Whether the person is absent now. */
      readonly absent: boolean;
    }
  | { readonly kind: "noParticipant" };

/** Moves the participant on the line at `offset` from those present to those absent, or back; the line goes as it is written. */
export function moveParticipant(agenda: Agenda, offset: number): ParticipantMove {
  const placed = agenda.unitAt(offset);
  if (placed === null) return { kind: "noParticipant" };
  const { unit, start } = placed;
  const line = unit.positionAt(offset - start).line;
  const person = participantsOf(unit).find(({ span }) => line >= unit.positionAt(span.start).line && line <= unit.positionAt(span.end).line);
  if (person === undefined) return { kind: "noParticipant" };
  const eol = eolOf(unit);
  const removed = removal(unit, person);
  const inserted = insertion(unit, person, eol);
  const edits = [removed, inserted].map(({ span, newText }): TextEdit => ({ span: shifted(span, start), newText })).sort((a, b) => a.span.start - b.span.start);
  const grown = inserted.span.start <= removed.span.start ? inserted.newText.length - (inserted.span.end - inserted.span.start) : 0;
  const cursor = Math.min(start + removed.span.start + grown, applyEdits(agenda.text, edits).length);
  return { kind: "edits", edits, cursor, name: person.name, absent: !person.absent };
}

/** The person's lines with their end; of the last line of a document the end before it. */
function removal(unit: Unit, { span }: Participant): TextEdit {
  const first = unit.positionAt(span.start).line;
  const below = unit.lineStarts[unit.positionAt(span.end).line + 1];
  const start = unit.lineStarts[first] ?? 0;
  if (below !== undefined) return { span: { start, end: below }, newText: "" };
  return { span: { start: start - (unit.lines[first - 1]?.eol.length ?? 0), end: unit.length }, newText: "" };
}

/** Into the other list: where the alphabet wants the name when the list follows it, else last; a list that is not there is made. */
function insertion(unit: Unit, person: Participant, eol: string): TextEdit {
  const text = unit.slice(person.span);
  const list = unit.segments.findIndex(({ head }) => head?.kind === "participants" && head.absent !== person.absent);
  if (list < 0) return newList(unit, person, text, eol);
  const others = participantsOf(unit).filter((other) => other.list === list);
  const last = others.at(-1);
  if (last === undefined) return intoEmpty(unit, list, text, eol);
  const { compare } = new Intl.Collator("da");
  const isSorted = others.every((other, index) => index === 0 || compare(others[index - 1]?.name ?? "", other.name) <= 0);
  const next = isSorted ? others.find((other) => compare(other.name, person.name) > 0) : undefined;
  if (next !== undefined) {
    const at = unit.lineStarts[unit.positionAt(next.span.start).line] ?? 0;
    return { span: { start: at, end: at }, newText: text + eol };
  }
  return { span: { start: last.span.end, end: last.span.end }, newText: eol + text };
}

/** Right below the list's name, in the place of `[indsæt afbud]`. */
function intoEmpty(unit: Unit, list: number, text: string, eol: string): TextEdit {
  const line = unit.segmentLine(list);
  const nameEnd = (unit.lineStarts[line] ?? 0) + (unit.lines[line]?.text.trimEnd().length ?? 0);
  const stub = unit.blocks.find(({ lineStart, passage }) => lineStart > nameEnd && lineStart < unit.segmentStart(list + 1) && placeholdersOf(passage, unit.names.placeholders).length > 0);
  return stub === undefined ? { span: { start: nameEnd, end: nameEnd }, newText: eol + text } : { span: stub.span, newText: text };
}

/** Those absent stand behind those present. */
function newList(unit: Unit, { list, absent }: Participant, text: string, eol: string): TextEdit {
  const names = unit.names.profile.participants;
  const name = (absent ? names.present[0] : names.absent[0]) ?? (absent ? "Deltagere" : "Afbud");
  if (absent) {
    const at = unit.segmentStart(list);
    return { span: { start: at, end: at }, newText: name + eol + text + eol + eol };
  }
  const at = participantsOf(unit).filter((other) => other.list === list).at(-1)?.span.end ?? unit.contentEnd;
  return { span: { start: at, end: at }, newText: eol + eol + name + eol + text };
}
