import type { IsoDay } from "./calendar.js";

/** The day that a moment belongs to in Denmark, wherever the clock stands that showed it. */
export function danishDay(moment: Date): IsoDay {
  // Denmark is one or two hours ahead of UTC; in one hour of the day it matters which.
  const ahead = moment.getUTCHours() === 22 && !isPastMidnight(moment) ? 1 : 2;
  return new Date(moment.getTime() + ahead * 3_600_000).toISOString().slice(0, 10);
}

/** Whether it is summer time, asked between 22 and 23 UTC. Only then: setting Intl up takes longer than checking a document. */
function isPastMidnight(moment: Date): boolean {
  return new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Copenhagen", hour: "2-digit", hourCycle: "h23" }).format(moment) === "00";
}
