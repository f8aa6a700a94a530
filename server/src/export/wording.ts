import { dayInWords, timeInWords, wording as publication, type Publication } from "../language/index.js";

/** What the outputs say of their own. It is part of the document and Danish, whatever language the user's messages have. */
export const wording = {
  ...publication,
  closed: "lukket",
  skip: "Gå til indholdet",
  date: "Dato",
  time: "Tid",
  place: "Sted",
  case: "Sag",
  attachments: "Bilag",
  attachedMark: "Vedlagt:",
  /** What a screen reader calls a table that is too wide for the window. */
  table: (number: number): string => `Tabel ${number}`,
  page: "Side",
  of: "af",
  agendaItems: "Punkter",
  untitled: "Uden titel",
} as const;

/** The lines of the title block that say when and where: label and value. */
export function facts({ date, start, end, place }: Publication): readonly (readonly [label: string, value: string])[] {
  return [
    ...(date === null ? [] : [[wording.date, dayInWords(date)] as const]),
    ...(start === null ? [] : [[wording.time, timeInWords(start, end)] as const]),
    ...(place === null ? [] : [[wording.place, place] as const]),
  ];
}

/** `DAGSORDEN 2023 · KKR Hovedstaden`, above the title; `""` where the title says no more. */
export function aboveTitle({ heading, body, title }: Publication): string {
  const above = body === null ? heading : `${heading} · ${body}`;
  return above.toLowerCase() === title.toLowerCase() ? "" : above;
}

/** `KKR Hovedstaden | 08-02-2023`, at the top of each page. */
export function pageHeader({ body, date, title }: Publication): string {
  const day = date === null ? null : date.split("-").reverse().join("-");
  if (body === null) return day === null ? title : `${title} | ${day}`;
  return day === null ? body : `${body} | ${day}`;
}
