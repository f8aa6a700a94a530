import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { blocksWorth, InlineBatch, type ReadBlock, type Wanted } from "../model/blocks-worth.js";
import { caseKey } from "../model/cases.js";
import { excerptOf, plainText } from "../model/excerpt.js";
import { mayNameMeeting, meetingMentionsIn } from "../model/meeting-mentions.js";
import { meetingDateOf } from "../model/meeting.js";
import { participantsAmong } from "../model/people.js";
import { masked } from "../model/personal-data.js";
import { keptWithUnit, type Part, type Unit } from "../model/unit.js";
import type { PartRole } from "../profile/profile.js";
import type { Span } from "../text/span.js";
import type { AttachmentSummary, CasePlace, DocumentSummary, ItemSummary, MeetingPlace, PersonSummary, StoredPlace } from "./summary.js";

/** How much of a decision or recommendation is kept, in characters. */
const longestExcerpt = 160;

/** What a document contributes to the case memory. After an edit only the unit it touched is looked at again. */
export function summaryOf(agenda: Agenda): DocumentSummary {
  const { header, kind, names } = agenda;
  const units = summaries(agenda);
  const all = <T>(pick: (own: UnitSummary) => readonly T[], move: (found: T, line: number) => T): readonly T[] =>
    units.flatMap(({ placed: { line }, own }) => pick(own).map((found) => move(found, line)));
  return {
    kind,
    body: names.bodyNamed(header.body) ?? header.body,
    date: meetingDateOf(agenda),
    start: header.start,
    end: header.end,
    location: header.place === null ? null : masked(header.place),
    items: units.flatMap(({ placed, own }) => (own.item === null ? [] : [itemAt(own.item, placed, kind === "referat")])),
    cases: all((own) => own.cases, movedPlace),
    meetings: all((own) => own.meetings, movedPlace),
    nextMeeting: units.flatMap(({ own }) => own.meetings).find((mention) => mention.kind === "next")?.day ?? null,
    people: all((own) => own.people, (person, line) => ({ ...person, place: movedPlace(person.place, line) })),
  };
}

/** What a unit contributes, wherever it stands; lines count from its first. */
interface UnitSummary {
  readonly item: ItemSummary | null;
  readonly cases: readonly CasePlace[];
  readonly meetings: readonly MeetingPlace[];
  readonly people: readonly PersonSummary[];
}

const kept = keptWithUnit.place<UnitSummary>();

/** Each unit with its summary. Of those not known yet it is first gathered what has to be read, so that it is read in one go. */
function summaries(agenda: Agenda): readonly { readonly placed: PlacedUnit; readonly own: UnitSummary }[] {
  const batch = new InlineBatch();
  const pending = agenda.units.map(({ unit }) => (kept.get(unit) === undefined ? gather(unit, batch) : null));
  return agenda.units.map((placed, index) => {
    const known = kept.get(placed.unit);
    if (known !== undefined) return { placed, own: known };
    const own = (pending[index] ?? gather(placed.unit, batch))();
    kept.set(placed.unit, own);
    return { placed, own };
  });
}

/** Says what has to be read of a unit; what it gives reads it. */
function gather(unit: Unit, batch: InlineBatch): () => UnitSummary {
  const blocks = blocksWorth(unit, mentions, batch);
  const item = itemOf(unit, batch);
  return () => ({ item: item?.() ?? null, cases: casesIn(unit, blocks), meetings: meetingsIn(unit, blocks), people: peopleIn(unit, batch) });
}

function itemOf(unit: Unit, batch: InlineBatch): (() => ItemSummary) | null {
  const { heading, caseReference, kind } = unit;
  if (heading === null || (kind !== "section" && kind !== "item")) return null;
  const excerpt = (role: PartRole): (() => string | null) => {
    const part = heading.closed ? null : partWith(unit, role);
    const blocks = part === null ? [] : blocksWorth(unit, plain, batch, part.span);
    return () => (part === null ? null : excerptIn(unit, part, blocks));
  };
  const decision = excerpt("decision");
  const recommendation = excerpt("recommendation");
  const attachments = heading.closed ? [] : attachmentBlocks(unit, batch);
  return () => ({
    kind,
    number: heading.number,
    title: masked(heading.title),
    caseNumber: caseReference === null ? null : caseKey(caseReference.number),
    initials: caseReference?.initials ?? null,
    minutes: heading.minutes,
    closed: heading.closed,
    place: placeOf(unit, heading.span),
    decision: decision(),
    recommendation: recommendation(),
    attachments: attachments.flatMap((placed) => attachmentIn(unit, placed)),
  });
}

/** The item where it stands; of a closed one, or one in a closed group, only the heading. */
function itemAt(item: ItemSummary, { line, closed }: PlacedUnit, isMinutes: boolean): ItemSummary {
  const place = movedPlace(item.place, line);
  if (closed) return { ...item, closed, place, decision: null, recommendation: null, attachments: [] };
  const attachments = item.attachments.map((attachment) => ({ ...attachment, place: movedPlace(attachment.place, line) }));
  const decision = isMinutes ? item.decision : null;
  return { ...item, place, decision, recommendation: decision === null ? item.recommendation : null, attachments };
}

function partWith(unit: Unit, role: PartRole): Part | null {
  return unit.parts.find((part) => part.role === role && !part.isEmpty) ?? null;
}

function excerptIn(unit: Unit, part: Part, blocks: readonly ReadBlock[]): string | null {
  const text = masked(excerptOf(unit, part, blocks).map(({ text, isEntry }) => (isEntry ? `– ${text}` : text)).join(" "));
  if (text.length <= longestExcerpt) return text === "" ? null : text;
  const space = text.lastIndexOf(" ", longestExcerpt);
  // A word that long is cut, though never in the middle of a character.
  return `${space > 0 ? text.slice(0, space).trimEnd() : text.slice(0, longestExcerpt).replace(/\p{Cs}$/u, "")} …`;
}

function attachmentBlocks(unit: Unit, batch: InlineBatch): readonly ReadBlock[] {
  return unit.parts.filter(({ role, isEmpty }) => role === "attachments" && !isEmpty).flatMap((part) => blocksWorth(unit, plain, batch, part.span));
}

function attachmentIn(unit: Unit, placed: ReadBlock): readonly AttachmentSummary[] {
  if (placed.block.kind !== "paragraph" && placed.block.kind !== "entry") return [];
  const title = plainText(unit, placed);
  return title === "" ? [] : [{ title: masked(title.slice(0, longestExcerpt)), place: placeOf(unit, placed.span) }];
}

function casesIn(unit: Unit, blocks: readonly ReadBlock[]): readonly CasePlace[] {
  const found: CasePlace[] = [];
  const own = unit.caseReference;
  if (own !== null) found.push({ number: caseKey(own.number), isLine: true, ...placeOf(unit, own.numberSpan) });
  for (const { span, inlines } of blocks) {
    for (const inline of inlines) {
      if (inline.kind !== "caseNumber") continue;
      const place = { start: span.start + inline.start, end: span.start + inline.end };
      found.push({ number: caseKey(inline.number), isLine: false, ...placeOf(unit, place) });
    }
  }
  return found;
}

/** The beginnings of the grammar's case numbers. */
function mayHoldCase(text: string): boolean {
  return /SAG-\d|\d\d\.\d\d\.\d\d[-.][A-ZÆØÅ]|\d-\d\d-\d\d-\d|\d\d-(?:19|20)\d\d-\d/u.test(text);
}

function meetingsIn(unit: Unit, blocks: readonly ReadBlock[]): readonly MeetingPlace[] {
  return meetingMentionsIn(unit, blocks).map(({ kind, day, span }) => ({ kind, day, ...placeOf(unit, span) }));
}

function peopleIn(unit: Unit, batch: InlineBatch): readonly PersonSummary[] {
  return unit.segments.flatMap(({ head, length }, index) => {
    if (head?.kind !== "participants") return [];
    const start = unit.segmentStart(index);
    const blocks = blocksWorth(unit, plain, batch, { start, end: start + length });
    return participantsAmong(unit, blocks).map(({ name, party, absent, nameSpan }) => ({ name: masked(name), party, absent, place: placeOf(unit, nameSpan) }));
  });
}

/** Where cases and meetings are named. */
const mentions: Wanted = { isWorth: (text) => mayHoldCase(text) || mayNameMeeting(text), hasInlines: () => true };

/** Text to be shown: what stands inside it matters only where it is marked up. */
const plain: Wanted = { isWorth: () => true, hasInlines: (text) => /[[*]/u.test(text) };

function placeOf(unit: Unit, { start, end }: Span): StoredPlace {
  const { line, character } = unit.positionAt(start);
  const text = unit.lines[line]?.text ?? "";
  const last = Math.min(character + end - start, text.length);
  return { line, start: character, end: last, more: [moreBytes(text.slice(0, character)), moreBytes(text.slice(character, last))] };
}

/** How many bytes more than code units a text has in UTF-8. */
function moreBytes(text: string): number {
  let more = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    // Each half of a character beyond the first 65 536 stands for two of its four bytes.
    if (code >= 0x80) more += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return more;
}

function movedPlace<P extends StoredPlace>(place: P, lines: number): P {
  return { ...place, line: place.line + lines };
}
