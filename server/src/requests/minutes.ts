import { bodyOf, expectedFrom, minutesOf, minutesSnippet, stockDecisions, type Agenda, type KnownDocument, type Memory, type Texts } from "../language/index.js";
import type { MakeMinutesAnswer, MeetingFilesAnswer } from "../protocol/minutes.js";

/** The agenda and the minutes of a document's meeting, and the minutes of the body's meeting before. */
export function meetingFilesAnswer(agenda: Agenda, uri: string, memory: Memory, isComplete: boolean): MeetingFilesAnswer {
  const body = bodyOf(agenda);
  const day = agenda.header.date;
  const own = body === null || day === null ? [] : memory.ofMeeting(body, day).filter((document) => !memory.isSame(document.uri, uri));
  return { kind: agenda.kind, agenda: uriOf(own, "dagsorden"), minutes: uriOf(own, "referat"), lastMinutes: body === null ? null : lastMinutes(body, day, memory), isComplete };
}

/** The last minutes of a body before a day; without one the last of all. */
function lastMinutes(body: string, day: string | null, memory: Memory): string | null {
  const last = memory.meetingsOf(body).filter((meeting) => meeting.hasMinutes && (day === null || meeting.day < day)).at(-1);
  return last === undefined ? null : uriOf(memory.ofMeeting(body, last.day), "referat");
}

function uriOf(documents: readonly KnownDocument[], wanted: KnownDocument["kind"]): string | null {
  return documents.find(({ kind }) => kind === wanted)?.uri ?? null;
}

/** The minutes of an agenda. Who is expected stands in the last minutes, else in the house's profile. */
export function makeMinutesAnswer(agenda: Agenda, last: Agenda | null, texts: Texts): MakeMinutesAnswer {
  if (agenda.kind === "referat") return { kind: "refused", message: texts.minutesOfMinutes };
  const before = last === null ? [] : expectedFrom(last);
  const minutes = minutesOf(agenda, { participants: before.length > 0 ? before : agenda.names.profile.members });
  return { kind: "minutes", text: minutes.text, snippet: minutesSnippet(minutes, stockDecisions(agenda)), message: texts.minutesMade(minutes.decisions.length) };
}
