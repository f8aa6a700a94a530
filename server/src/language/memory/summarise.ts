import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { caseKey } from "../model/cases.js";
import { cutToLength, isEnough, type ExcerptLine } from "../model/excerpt.js";
import { meetingDateOf } from "../model/meeting.js";
import { masked } from "../model/personal-data.js";
import { onceAtUnit, type Part, type Unit } from "../model/unit.js";
import type { PartRole } from "../profile/profile.js";
import { countedFrom, type Span } from "../text/span.js";
import { Places, summaryOfSegment, type SegmentSummary } from "./segment-summary.js";
import { longestExcerpt, type CasePlace, type DocumentSummary, type ItemSummary, type MeetingPlace, type PersonSummary, type StoredPlace } from "./summary.js";

/** What a document contributes to the case memory. After an edit only the segments it touched are looked at again. */
export function summaryOf(agenda: Agenda): DocumentSummary {
  const { header, kind, names } = agenda;
  const items: ItemSummary[] = [];
  const cases: CasePlace[] = [];
  const meetings: MeetingPlace[] = [];
  const people: PersonSummary[] = [];
  for (const placed of agenda.units) {
    const { unit, line } = placed;
    const own = ownOf(unit);
    if (own.item !== null) items.push(itemAt(own.item, placed, kind === "referat"));
    if (own.caseLine !== null) cases.push(movedCase(own.caseLine, line));
    for (let index = 0; index < unit.segments.length; index++) {
      const read = summaryAt(unit, index);
      const by = line + unit.segmentLine(index);
      for (const found of read.cases) cases.push(movedCase(found, by));
      for (const { kind, day, start, end, line, more } of read.meetings) meetings.push({ kind, day, line: line + by, start, end, more });
      for (const { name, party, absent, place } of read.people) people.push({ name, party, absent, place: movedPlace(place, by) });
    }
  }
  return {
    kind,
    body: names.bodyNamed(header.body) ?? header.body,
    date: meetingDateOf(agenda),
    start: header.start,
    end: header.end,
    location: header.place === null ? null : masked(header.place),
    items,
    cases,
    meetings,
    nextMeeting: meetings.find((mention) => mention.kind === "next")?.day ?? null,
    people,
  };
}

/** What a unit contributes as a whole, wherever it stands; lines count from its first. */
interface Own {
  readonly item: ItemSummary | null;
  readonly caseLine: CasePlace | null;
}

const ownOf = onceAtUnit((unit): Own => ({ item: itemOf(unit), caseLine: caseLineOf(unit) }));

function caseLineOf(unit: Unit): CasePlace | null {
  const { caseReference, headIndex } = unit;
  if (caseReference === null) return null;
  const index = caseReference.line < unit.segmentLine(headIndex) ? 0 : headIndex;
  return { number: caseKey(caseReference.number), isLine: true, ...placeOf(unit, index, caseReference.numberSpan) };
}

function itemOf(unit: Unit): ItemSummary | null {
  const { heading, caseReference, kind } = unit;
  if (heading === null || (kind !== "section" && kind !== "item")) return null;
  const parts = heading.closed ? [] : unit.parts.filter(({ isEmpty }) => !isEmpty);
  const excerpt = (role: PartRole): string | null => {
    const part = parts.find((one) => one.role === role);
    return part === undefined ? null : excerptOf(unit, part);
  };
  return {
    kind,
    number: heading.number,
    title: masked(heading.title),
    caseNumber: caseReference === null ? null : caseKey(caseReference.number),
    initials: caseReference?.initials ?? null,
    minutes: heading.minutes,
    closed: heading.closed,
    place: placeOf(unit, unit.headIndex, heading.span),
    decision: excerpt("decision"),
    recommendation: excerpt("recommendation"),
    attachments: parts.filter(({ role }) => role === "attachments").flatMap((part) => attachmentsOf(unit, part)),
  };
}

/** The item where it stands; of a closed one, or one in a closed group, only the heading. */
function itemAt(item: ItemSummary, { line, closed }: PlacedUnit, isMinutes: boolean): ItemSummary {
  const place = movedPlace(item.place, line);
  if (closed) return { ...item, closed, place, decision: null, recommendation: null, attachments: [] };
  const attachments = item.attachments.map(({ title, place: at }) => ({ title, place: movedPlace(at, line) }));
  const decision = isMinutes ? item.decision : null;
  return { ...item, place, decision, recommendation: decision === null ? item.recommendation : null, attachments };
}

function excerptOf(unit: Unit, part: Part): string | null {
  const lines: ExcerptLine[] = [];
  for (const index of segmentsOf(unit, part)) {
    if (isEnough(lines)) break;
    for (const line of summaryAt(unit, index).shown) lines.push(line);
  }
  const text = masked(cutToLength(lines).map(({ text, isEntry }) => (isEntry ? `– ${text}` : text)).join(" "));
  if (text.length <= longestExcerpt) return text === "" ? null : text;
  const space = text.lastIndexOf(" ", longestExcerpt);
  // A word that long is cut, though never in the middle of a character.
  return `${space > 0 ? text.slice(0, space).trimEnd() : text.slice(0, longestExcerpt).replace(/\p{Cs}$/u, "")} …`;
}

function attachmentsOf(unit: Unit, part: Part): ItemSummary["attachments"] {
  return segmentsOf(unit, part).flatMap((index) => {
    const line = unit.segmentLine(index);
    return summaryAt(unit, index).attachments.map(({ title, place }) => ({ title, place: movedPlace(place, line) }));
  });
}

/** Where in the unit the segments of a part are. */
function segmentsOf(unit: Unit, { span }: Part): readonly number[] {
  const indices: number[] = [];
  for (let index = unit.segmentIndexAt(span.start); index < unit.segments.length && unit.segmentStart(index) < span.end; index++) indices.push(index);
  return indices;
}

function summaryAt(unit: Unit, index: number): SegmentSummary {
  return summaryOfSegment(unit.segments[index] as Unit["segments"][number], unit.doubleSpaced, index === unit.headIndex);
}

/** Where something stands in the unit, by the segment that holds it. */
function placeOf(unit: Unit, index: number, span: Span): StoredPlace {
  const segment = unit.segments[index];
  const place = segment === undefined ? { line: 0, start: 0, end: 0, more: [0, 0] as const } : new Places(segment).of(countedFrom(span, unit.segmentStart(index)));
  return movedPlace(place, unit.segmentLine(index));
}

/** The same so many lines further down. */
function movedPlace({ line, start, end, more }: StoredPlace, by: number): StoredPlace {
  return { line: line + by, start, end, more };
}

function movedCase({ number, isLine, line, start, end, more }: CasePlace, by: number): CasePlace {
  return { number, isLine, line: line + by, start, end, more };
}
