import { clockOf, type Agenda } from "../language/index.js";
import type { ClockAnswer } from "../protocol/clock.js";

/** When each item is treated, with the lines of their headings; null where the document does not say. */
export function clockAnswer(agenda: Agenda): ClockAnswer | null {
  const clock = clockOf(agenda);
  if (clock === null) return null;
  const entries = clock.entries.map(({ placed: { unit, start }, from, to }) => ({ line: agenda.positionAt(start + (unit.heading?.span.end ?? 0)).line, from, to }));
  return { date: agenda.header.date, entries };
}
