import type { Agenda, PlacedUnit } from "./agenda.js";

/** When an item is to be treated. Minutes after midnight of the meeting's day; past 1440 is the next day. */
export interface ClockEntry {
  readonly placed: PlacedUnit;
  readonly from: number;
  /** Null where nobody says how long it takes. */
  readonly to: number | null;
}

/** The meeting's time as its items share it. */
export interface MeetingClock {
  readonly entries: readonly ClockEntry[];
  /** The items' minutes together. */
  readonly planned: number;
  /** How long the meeting lasts in minutes; null where the title block does not say. */
  readonly length: number | null;
}

/**
 * The running clock: every item begins where the one before it ends, breaks among them, since a break is an
 * item with minutes as well. Minutes at a section's heading count where its items have none. Null without a
 * start in the title block or any minutes: then there is nothing to reckon from.
 */
export function clockOf(agenda: Agenda): MeetingClock | null {
  const { start, end } = agenda.header;
  if (start === null) return null;
  const begin = minutesOf(start);
  const entries: ClockEntry[] = [];
  let now = begin;
  const take = (placed: PlacedUnit, minutes: number | null): void => {
    entries.push({ placed, from: now, to: minutes === null ? null : now + minutes });
    now += minutes ?? 0;
  };
  for (const { heading, items } of agenda.sections) {
    const ofSection = heading?.unit.heading?.minutes ?? null;
    const isTogether = heading !== null && ofSection !== null && items.every(({ unit }) => (unit.heading?.minutes ?? null) === null);
    if (isTogether) take(heading, ofSection);
    else for (const item of items) take(item, item.unit.heading?.minutes ?? null);
  }
  if (now === begin) return null;
  const length = end === null ? 0 : minutesOf(end) - begin;
  return { entries, planned: now - begin, length: length > 0 ? length : null };
}

/** `09:30` as minutes after midnight. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
}

/** Minutes after midnight as Danes write the time: `9.30`. */
export function writtenTime(minutes: number): string {
  return `${Math.floor(minutes / 60) % 24}.${String(minutes % 60).padStart(2, "0")}`;
}
