import type { IcsTimezone } from "ts-ics";
import { timeZone } from "../moment.js";

/** Denmark's time since 1996, as calendars are told of it. Months count from 0; the starts come out as 02:00 and 03:00 on the clock. */
export const copenhagen: IcsTimezone = {
  id: timeZone,
  props: [
    { type: "DAYLIGHT", name: "CEST", start: new Date("1996-03-31T00:00:00Z"), offsetFrom: "+0100", offsetTo: "+0200", recurrenceRule: { frequency: "YEARLY", byMonth: [2], byDay: [{ day: "SU", occurrence: -1 }] } },
    { type: "STANDARD", name: "CET", start: new Date("1996-10-27T02:00:00Z"), offsetFrom: "+0200", offsetTo: "+0100", recurrenceRule: { frequency: "YEARLY", byMonth: [9], byDay: [{ day: "SU", occurrence: -1 }] } },
  ],
};
