/** The time zone of every meeting. */
export const timeZone = "Europe/Copenhagen";

/** `2023-02-08T10:00:00+01:00`: a day and a clock in Denmark; the day alone where there is no clock. */
export function danishMoment(day: string, clock: string | null): string {
  return clock === null ? day : `${day}T${clock}:00${offsetAt(day, clock)}`;
}

/** `+01:00` in winter, `+02:00` in summer. */
function offsetAt(day: string, clock: string): string {
  const instant = new Date(`${day}T${clock}:00Z`);
  if (Number.isNaN(instant.getTime())) return "+01:00";
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "") ?? "+01:00";
}
