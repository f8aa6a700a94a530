import { go } from "fuzzysort";
import { betweenFolded, searchFold } from "../language/index.js";
import type { DocumentRecord } from "./record.js";

/** A symbol of a document: the document itself first, then its items, attachments and people. */
export interface SearchHit {
  readonly record: DocumentRecord;
  /** Which of the record's symbols, as `searchable` counts them. */
  readonly index: number;
}

/** More than these are not ranked: a query of one letter fits nearly everything. */
const mostRanked = 20_000;

/** Finds symbols of all documents by parts of their names. */
export class Search {
  readonly #records = new Map<string, DocumentRecord>();

  replace(key: string, record: DocumentRecord | null): void {
    if (record === null) this.#records.delete(key);
    else this.#records.set(key, record);
  }

  /** Every word of the query must be found, its letters in order; the best first. Nothing for an empty query. */
  find(query: string, limit: number): readonly SearchHit[] {
    const words = searchFold(query).split(" ").filter((word) => word !== "");
    if (words.length === 0) return [];
    const fitting = this.#fitting(words);
    const ranked = go(words.join(" "), fitting, { key: "text", limit, threshold: 0 });
    return ranked.map(({ obj: { record, index } }) => ({ record, index }));
  }

  /** What holds the letters of every word in order. Most texts of most documents do not, so they are never taken apart. */
  #fitting(words: readonly string[]): (SearchHit & { readonly text: string })[] {
    const fitting: (SearchHit & { readonly text: string })[] = [];
    for (const record of this.#records.values()) {
      const { search } = record;
      if (!words.every((word) => holds(search, word))) continue;
      for (const [index, text] of search.split(betweenFolded).entries()) {
        if (words.every((word) => holds(text, word))) fitting.push({ record, index, text });
      }
      if (fitting.length > mostRanked) break;
    }
    return fitting;
  }
}

/** Whether the letters of `word` stand in `text` in this order. */
function holds(text: string, word: string): boolean {
  let from = 0;
  for (const letter of word) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
