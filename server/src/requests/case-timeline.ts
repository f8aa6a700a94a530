import { caseKey, caseNumberAt, itemName, meetingName, outcomeOf, timelineOf, toOffset, type Agenda, type Memory, type PositionEncoding, type Texts } from "../language/index.js";
import type { CaseTimelineAnswer, CaseTimelineParams } from "../protocol/case-timeline.js";

/** The answer to `dagsorden/caseTimeline`; `agenda` is the document that the place is in, where it is open. */
export function caseTimelineAnswer({ number, position }: CaseTimelineParams, agenda: Agenda | null, memory: Memory, isComplete: boolean, encoding: PositionEncoding, texts: Texts): CaseTimelineAnswer | null {
  const meant = typeof number === "string" ? caseKey(number) : agenda === null || position === undefined ? null : caseNumberAt(agenda, toOffset(agenda, position, encoding));
  if (meant === null || meant === "") return null;
  const timeline = timelineOf(memory, meant);
  return {
    number: timeline.number,
    title: timeline.title,
    isComplete,
    meetings: timeline.meetings.map((meeting) => ({
      name: meetingName(meeting, texts),
      day: meeting.day,
      files: meeting.files.map(({ uri, kind, line }) => ({ name: texts.memoryKind[kind], uri, line })),
      items: meeting.treatments.map((treatment) => ({ name: itemName(treatment, texts), uri: treatment.uri, line: treatment.item.place.line, outcome: outcomeOf(treatment, texts) })),
    })),
  };
}
