import type { AttachmentSummary, CasePlace, DocumentSummary, ItemSummary, MeetingPlace, PersonSummary, StoredPlace } from "../language/index.js";

type Place = readonly [line: number, start: number, end: number, before: number, within: number];
type Case = readonly [number: string, isLine: number, place: Place];
type Item = readonly [
  isItem: number, number: string | null, title: string, caseNumber: string | null, initials: string | null, minutes: number | null, closed: number, place: Place,
  decision: string | null, recommendation: string | null, attachments: readonly (readonly [title: string, place: Place])[],
];
type Meeting = readonly [kind: MeetingPlace["kind"], day: string, place: Place];
type Person = readonly [name: string, party: string | null, absent: number, place: Place];
type Details = readonly [start: string | null, end: string | null, location: string | null, items: readonly Item[], meetings: readonly Meeting[], people: readonly Person[]];

/** Where the cases stand, as JSON without names. */
export function encodeCases({ cases }: DocumentSummary): string {
  return JSON.stringify(cases.map(({ number, isLine, ...place }): Case => [number, Number(isLine), packPlace(place)]));
}

/** Throws where the text is damaged. */
export function decodeCases(json: string): readonly CasePlace[] {
  return (JSON.parse(json) as readonly Case[]).map(([number, isLine, place]) => ({ number, isLine: isLine === 1, ...unpackPlace(place) }));
}

/** What is not among a record's keys, as JSON without names. */
export function encodeDetails({ start, end, location, items, meetings, people }: DocumentSummary): string {
  const details: Details = [start, end, location, items.map(packItem), meetings.map(({ kind, day, ...place }): Meeting => [kind, day, packPlace(place)]), people.map(packPerson)];
  return JSON.stringify(details);
}

/** What a record knows of a summary by its keys and its cases. */
type Known = Pick<DocumentSummary, "kind" | "body" | "date" | "nextMeeting" | "cases">;

/** The whole summary again. Throws where the text is damaged. */
export function decodeDetails(json: string, { kind, body, date, nextMeeting, cases }: Known): DocumentSummary {
  const [start, end, location, items, meetings, people] = JSON.parse(json) as Details;
  return {
    kind, body, date, start, end, location,
    items: items.map(unpackItem),
    cases,
    meetings: meetings.map(([of, day, place]) => ({ kind: of, day, ...unpackPlace(place) })),
    nextMeeting,
    people: people.map(([name, party, absent, place]) => ({ name, party, absent: absent === 1, place: unpackPlace(place) })),
  };
}

function packItem({ kind, number, title, caseNumber, initials, minutes, closed, place, decision, recommendation, attachments }: ItemSummary): Item {
  const listed = attachments.map((attachment) => [attachment.title, packPlace(attachment.place)] as const);
  return [Number(kind === "item"), number, title, caseNumber, initials, minutes, Number(closed), packPlace(place), decision, recommendation, listed];
}

function unpackItem([isItem, number, title, caseNumber, initials, minutes, closed, place, decision, recommendation, attachments]: Item): ItemSummary {
  return {
    kind: isItem === 1 ? "item" : "section", number, title, caseNumber, initials, minutes, closed: closed === 1, place: unpackPlace(place), decision, recommendation,
    attachments: attachments.map(([name, at]): AttachmentSummary => ({ title: name, place: unpackPlace(at) })),
  };
}

function packPerson({ name, party, absent, place }: PersonSummary): Person {
  return [name, party, Number(absent), packPlace(place)];
}

function packPlace({ line, start, end, more: [before, within] }: StoredPlace): Place {
  return [line, start, end, before, within];
}

function unpackPlace([line, start, end, before, within]: Place): StoredPlace {
  return { line, start, end, more: [before, within] };
}
