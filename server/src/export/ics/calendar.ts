import { generateIcsCalendar, type IcsDateObject, type IcsEvent } from "ts-ics";
import type { Publication } from "../../language/index.js";
import { dotted } from "../flow.js";
import { meetingId } from "../identity.js";
import { legible } from "../legible.js";
import { danishMoment, timeZone } from "../moment.js";
import { wording } from "../wording.js";
import { copenhagen } from "./time-zone.js";

export interface CalendarOptions {
  /** When the file is made. */
  readonly now: Date;
}

/** The meeting as an iCalendar file with the contents as its description; null where the meeting's day is not known. */
export function calendarOf(publication: Publication, { now }: CalendarOptions): string | null {
  const { date, start, end, place, title } = publication;
  if (date === null) return null;
  const event: IcsEvent = {
    uid: meetingId(publication),
    stamp: { date: now },
    summary: legible(title),
    description: description(publication).map(legible).join("\n"),
    ...(place === null ? {} : { location: legible(place) }),
    start: start === null ? { date: new Date(`${date}T00:00:00Z`), type: "DATE" } : momentOf(date, start),
    ...(start !== null && end !== null ? { end: momentOf(date, end) } : { duration: start === null ? { days: 1 } : { hours: 1 } }),
  };
  return generateIcsCalendar({ version: "2.0", prodId: "-//Dagsorden//DA", method: "PUBLISH", timezones: [copenhagen], events: [event] });
}

/** A clock in Denmark. */
function momentOf(day: string, clock: string): IcsDateObject {
  const moment = danishMoment(day, clock);
  return { date: new Date(moment), local: { date: new Date(`${day}T${clock}:00Z`), timezone: timeZone, tzoffset: moment.slice(-6).replace(":", "") } };
}

function description({ contents }: Publication): readonly string[] {
  const lines = contents.map(({ number, title }) => [dotted(number), title].filter((text) => text !== "").join(" "));
  return lines.length === 0 ? [] : [`${wording.agendaItems}:`, ...lines];
}
