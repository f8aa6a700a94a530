import type { DocumentKind } from "../syntax/nodes.js";

/** What an output itself says. It is part of the document, so it is Danish whatever language the user's messages have. */
export const wording = {
  kinds: { dagsorden: "Dagsorden", referat: "Referat" } satisfies Record<DocumentKind, string>,
  date: "Dato",
  place: "Sted",
  contents: "Indhold",
  /** Behind the title of a closed item, in the house. */
  closed: "(lukket)",
  /** In public in place of an address that only works inside the house. */
  internalAddress: "(intern adresse)",
  attachment: (number: number): string => `Bilag ${number}`,
  minutes: (minutes: number): string => `${minutes} min.`,
  /** Where changes are marked: what became of a section or an item. */
  added: "Nyt",
  removed: "Udgået",
  moved: "Flyttet",
  numberBefore: (number: string): string => `Før ${number}.`,
} as const;

const months = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];
const weekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

/** `8. februar 2023` for the ISO date `2023-02-08`; a date that does not exist as it is. */
export function dateInWords(iso: string): string {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const name = months[month - 1];
  return name === undefined ? iso : `${day}. ${name} ${year}`;
}

/** `onsdag den 8. februar 2023` */
export function dayInWords(iso: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return dateInWords(iso);
  return `${weekdays[new Date(time).getUTCDay()] ?? ""} den ${dateInWords(iso)}`;
}

/** `kl. 10.00-12.00` for `10:00` and `12:00`. */
export function timeInWords(start: string, end: string | null): string {
  const dotted = (clock: string): string => clock.replace(":", ".");
  return end === null ? `kl. ${dotted(start)}` : `kl. ${dotted(start)}-${dotted(end)}`;
}

/** `Dagsorden for møde i KKR Hovedstaden den 8. februar 2023`, as far as it is known. */
export function titleInWords(kind: DocumentKind, body: string | null, date: string | null): string {
  const meeting = body === null ? "" : `${kind === "referat" ? " af" : " for"} møde i ${body}`;
  return `${wording.kinds[kind]}${meeting}${date === null ? "" : `${body === null ? " for møde" : ""} den ${dateInWords(date)}`}`;
}
