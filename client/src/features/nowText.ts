import type { ClockAnswer } from "../../../server/src/protocol/clock.js";

/** What is treated now: the last entry that has begun and is not over. `now` is minutes after midnight. */
export function entryNow(entries: ClockAnswer["entries"], now: number): ClockAnswer["entries"][number] | undefined {
  return entries.filter(({ from, to }) => from <= now && (to === null || now < to)).at(-1);
}

/** Minutes after midnight as Danes write the time: `9.30`. */
export function writtenTime(minutes: number): string {
  return `${Math.floor(minutes / 60) % 24}.${String(minutes % 60).padStart(2, "0")}`;
}

/** A day as `ÅÅÅÅ-MM-DD`, on the clock of this machine, where the meeting is. */
export function dayOf(moment: Date): string {
  return `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, "0")}-${String(moment.getDate()).padStart(2, "0")}`;
}
