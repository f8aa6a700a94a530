import { months } from "../model/calendar.js";
import { searchFold } from "../text/search-fold.js";
import type { DocumentSummary } from "./summary.js";

/**
 * What a document can be found by, folded: the document itself by body and date, then its items by number,
 * title and case, their attachments, then the people in it. `symbolsOf` names them in the same order.
 */
export function searchable({ kind, body, date, items, people }: DocumentSummary): readonly string[] {
  return [
    searchFold(`${kind} ${body ?? ""} ${date === null ? "" : datesAs(date)}`),
    ...items.map(({ number, title, caseNumber }) => searchFold(`${number ?? ""} ${title} ${caseNumber ?? ""}`)),
    ...items.flatMap(({ attachments }) => attachments.map(({ title }) => searchFold(title))),
    ...people.map(({ name, party }) => searchFold(`${name} ${party ?? ""}`)),
  ];
}

/** `12-03-2025`, `12. marts 2025`: as people write dates. */
function datesAs(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}-${month}-${year} ${Number(day)}. ${months[Number(month) - 1] ?? ""} ${year}`;
}
