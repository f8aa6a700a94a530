import { searchFold } from "../text/search-fold.js";

/** What a section or item can be found by. */
export interface Headed {
  readonly number: string | null;
  readonly title: string;
  readonly caseNumber: string | null;
}

/**
 * Whether every word of `text` stands in number, title or case number. Titles are searched without regard to case and accents,
 * and Aarhus is Århus; numbers from their beginning, so that `2.1` is no case of the year 2021.
 */
export function headingMatcher(text: string): (headed: Headed) => boolean {
  const words = text.split(/\s+/u).filter((word) => word !== "").map((word) => ({ folded: searchFold(word), plain: word.toLowerCase().replace(/\.$/u, "") }));
  return ({ number, title, caseNumber }) => {
    if (words.length === 0) return true;
    const name = searchFold(title);
    const caseText = caseNumber?.toLowerCase() ?? "";
    return words.every(({ folded, plain }) => (folded !== "" && name.includes(folded)) || (plain !== "" && (number?.startsWith(plain) === true || caseText.includes(plain))));
  };
}
