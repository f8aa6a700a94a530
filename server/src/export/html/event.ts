import type { Publication } from "../../language/index.js";
import { legible } from "../legible.js";
import { danishMoment } from "../moment.js";

/** The meeting as schema.org knows it; null where its day is not known. */
export function eventOf({ title, body, date, start, end, place }: Publication): Readonly<Record<string, unknown>> | null {
  if (date === null) return null;
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: legible(title),
    startDate: danishMoment(date, start),
    ...(start !== null && end !== null ? { endDate: danishMoment(date, end) } : {}),
    ...(place === null ? {} : { location: { "@type": "Place", name: legible(place), address: legible(place) } }),
    ...(body === null ? {} : { organizer: { "@type": "Organization", name: legible(body) } }),
    eventStatus: "https://schema.org/EventScheduled",
    inLanguage: "da",
  };
}
