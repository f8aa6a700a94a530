import { agendaFileName, dateInWords, newAgenda, readDay, readTimes, type Agenda, type KnownDocument, type Memory, type ProfileNames, type Texts } from "../language/index.js";
import type { MeetingTimeAnswer, MeetingTimeParams, NewAgendaAnswer, NewAgendaBodiesAnswer, NewAgendaParams } from "../protocol/new-agenda.js";

/** The bodies of the profile and of the workspace's files, those with the latest meeting first. */
export function newAgendaBodiesAnswer(names: ProfileNames, memory: Memory, isComplete: boolean): NewAgendaBodiesAnswer {
  const all = new Map([...memory.bodies, ...names.profile.bodies].map((body) => [body.toLowerCase(), names.bodyNamed(body) ?? body]));
  const bodies = [...all.values()].map((name) => ({ name, last: memory.meetingsOf(name).at(-1) ?? null }));
  const ordered = bodies.sort((a, b) => (b.last?.day ?? "").localeCompare(a.last?.day ?? ""));
  return {
    bodies: ordered.map(({ name, last }) => ({
      name,
      lastMeeting: last === null ? null : dateInWords(last.day),
      nextMeeting: last?.nextMeeting === undefined || last.nextMeeting === null || last.nextMeeting <= last.day ? null : typed(last.nextMeeting),
    })),
    isComplete,
  };
}

/** What the user means by a date, and what the body's meeting before it was like. */
export function meetingTimeAnswer({ body, date, times }: Omit<MeetingTimeParams, "folder">, memory: Memory, today: string, texts: Texts): MeetingTimeAnswer {
  const typedDay = readDay(date, today, texts);
  if ("fault" in typedDay) return { kind: "refused", message: typedDay.fault };
  const typedTimes = times === null || times.trim() === "" ? null : readTimes(times, texts);
  if (typedTimes !== null && "fault" in typedTimes) return { kind: "refused", message: typedTimes.fault };
  const { day, spoken } = typedDay;
  const before = memory.meetingsOf(body).filter((meeting) => meeting.day < day).at(-1);
  const previous = before === undefined ? null : (memory.ofMeeting(body, before.day)[0] ?? null);
  const existing = memory.ofMeeting(body, day).find(({ kind }) => kind === "dagsorden")?.uri ?? null;
  return { kind: "meeting", spoken, previous: previous?.uri ?? null, times: timesOf(previous), place: previous?.summary.location ?? "", existing };
}

function timesOf(previous: KnownDocument | null): string {
  const { start = null, end = null } = previous?.summary ?? {};
  return [start, end].filter((time) => time !== null).join("-");
}

/** The agenda of a meeting, and what its file should be called. */
export function newAgendaAnswer({ body, date, times, place }: NewAgendaParams, names: ProfileNames, previous: Agenda | null, today: string, texts: Texts): NewAgendaAnswer {
  const typedDay = readDay(date, today, texts);
  if ("fault" in typedDay) return { kind: "refused", message: typedDay.fault };
  const typedTimes = times.trim() === "" ? { start: null, end: null } : readTimes(times, texts);
  if ("fault" in typedTimes) return { kind: "refused", message: typedTimes.fault };
  const name = names.bodyNamed(body) ?? body;
  const meeting = { body: name, day: typedDay.day, ...typedTimes, place: place.trim() === "" ? null : place.trim() };
  return { kind: "agenda", fileName: agendaFileName(name, typedDay.day), text: newAgenda(names, meeting, { agenda: previous, day: null }) };
}

/** `2027-02-08` as `08-02-2027`. */
function typed(day: string): string {
  return day.split("-").reverse().join("-");
}
