import type { Agenda } from "../model/agenda.js";
import { meetingMentionsOf, type MeetingMention } from "../model/meeting-mentions.js";
import { meetingDateOf } from "../model/meeting.js";
import { shifted, touches } from "../text/span.js";
import type { KnownDocument, Memory } from "./memory.js";

/** The meetings that a document names, other than its own; spans count from the document's start. */
export function otherMeetingsIn(agenda: Agenda): readonly MeetingMention[] {
  const own = meetingDateOf(agenda);
  return agenda.units.flatMap(({ unit, start }) =>
    meetingMentionsOf(unit)
      .filter(({ day }) => day !== own)
      .map((mention) => ({ ...mention, span: shifted(mention.span, start), wholeSpan: shifted(mention.wholeSpan, start) })),
  );
}

/** The meeting named at an offset, or null; spans count from the document's start. */
export function mentionAt(agenda: Agenda, offset: number): MeetingMention | null {
  const placed = agenda.unitAt(offset);
  if (placed === null) return null;
  const mention = meetingMentionsOf(placed.unit).find(({ wholeSpan }) => touches(wholeSpan, offset - placed.start));
  return mention === undefined ? null : { ...mention, span: shifted(mention.span, placed.start), wholeSpan: shifted(mention.wholeSpan, placed.start) };
}

/**
 * The file of a named meeting: its minutes, else its agenda. Only meetings of the document's own body:
 * on the same day others meet as well.
 */
export function documentOfMeeting(agenda: Agenda, uri: string, { day }: MeetingMention, memory: Memory): KnownDocument | null {
  const body = agenda.names.bodyNamed(agenda.header.body) ?? agenda.header.body;
  if (body === null) return null;
  return memory.ofMeeting(body, day).find((document) => !memory.isSame(document.uri, uri)) ?? null;
}
