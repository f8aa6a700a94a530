import { shifted, type Span } from "../text/span.js";
import { onceAtAgenda } from "./agenda.js";
import { joinLines } from "./join.js";
import { onceAtUnit, type Unit } from "./unit.js";

/** A line of a list of participants. Spans count from the unit's start. */
export interface Participant {
  readonly name: string;
  /** The letters in parentheses, or null where the line has none. */
  readonly party: string | null;
  /** What follows the party: municipality and notes. */
  readonly place: string;
  /** Whether a comma stands between party and place. */
  readonly hasComma: boolean;
  /** Listed under Afbud. */
  readonly absent: boolean;
  readonly span: Span;
  readonly nameSpan: Span;
  /** Which list of the unit it stands in, counted from 0. */
  readonly list: number;
}

/** The participants listed in a unit: under Deltagere, Afbud and the like, one to a line. */
export const participantsOf = onceAtUnit((unit): readonly Participant[] => {
  if (!unit.segments.some(({ head }) => head?.kind === "participants")) return [];
  let index = 0;
  return unit.blocks.flatMap(({ block, lineStart, line, span }): Participant[] => {
    while (unit.segmentStart(index + 1) <= lineStart && index + 1 < unit.segments.length) index++;
    const head = unit.segments[index]?.head;
    return head?.kind === "participants" && block.kind === "paragraph" ? participantIn(unit, span, line, head.absent, index) : [];
  });
});

/** Everybody listed in the document, spans counted from the document's start. */
export const allParticipants = onceAtAgenda((agenda): readonly Participant[] =>
  agenda.units.flatMap(({ unit, start }) => participantsOf(unit).map((person) => ({ ...person, span: shifted(person.span, start), nameSpan: shifted(person.nameSpan, start) }))),
);

function participantIn(unit: Unit, span: Span, line: number, absent: boolean, list: number): Participant[] {
  const node = unit.lines[line];
  if (node?.kind !== "text" || node.person === null) return [];
  const { name, party, comma } = node.person;
  // A note may wrap: everything of the block behind the party is the place.
  const text = unit.slice(span);
  const place = joinLines(text.slice(text.indexOf(`(${party})`) + party.length + 2)).replace(/^,\s*/u, "");
  return [{ name, party, place, hasComma: comma, absent, span, nameSpan: { start: span.start, end: span.start + name.length }, list }];
}
