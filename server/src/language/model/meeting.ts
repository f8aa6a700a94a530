import type { Agenda } from "./agenda.js";
import { isoDay, type IsoDay } from "./calendar.js";
import { onceAtUnit } from "./unit.js";

/**
 * The day of the meeting: what the title block says; in PDF text that lost its cover, what the page
 * headers say. Null where nothing does.
 */
export function meetingDateOf(agenda: Agenda): IsoDay | null {
  if (agenda.header.date !== null) return agenda.header.date;
  for (const { unit } of agenda.units) {
    const date = pageDateOf(unit);
    if (date !== null) return date;
  }
  return null;
}

/** The body that meets, in the profile's spelling where the profile knows it; null where the document does not say. */
export function bodyOf({ header, names }: Agenda): string | null {
  return names.bodyNamed(header.body) ?? header.body;
}

const pageDateOf = onceAtUnit((unit): IsoDay | null => {
  const line = !unit.has("furniture") ? undefined : unit.lines.find((candidate) => candidate.kind === "furniture" && candidate.date !== "");
  const [day = 0, month = 0, year = 0] = line?.kind === "furniture" ? line.date.split(/[-./]/u).map(Number) : [];
  return line === undefined ? null : isoDay(year, month, day);
});
