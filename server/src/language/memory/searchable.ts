import { months } from "../model/calendar.js";
import { searchFoldAll } from "../text/search-fold.js";
import type { DocumentSummary } from "./summary.js";

/**
 * What a document can be found by, folded, `betweenFolded` between: the document itself by body and date, then its items by
 * number, title and case, their attachments, then the people in it. `symbolsOf` names them in the same order.
 */
export function searchable({ kind, body, date, items, people }: DocumentSummary): string {
  const names = [`${kind} ${body ?? ""} ${date === null ? "" : datesAs(date)}`];
  for (const { number, title, caseNumber } of items) names.push(`${number ?? ""} ${title} ${caseNumber ?? ""}`);
  for (const { attachments } of items) for (const { title } of attachments) names.push(title);
  for (const { name, party } of people) names.push(`${name} ${party ?? ""}`);
  return searchFoldAll(names);
}

/** `12-03-2025`, `12. marts 2025`: as people write dates. */
function datesAs(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}-${month}-${year} ${Number(day)}. ${months[Number(month) - 1] ?? ""} ${year}`;
}
