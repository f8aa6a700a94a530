import type { CompletionItemKind } from "vscode-languageserver-types";
import { numberOf } from "../../model/references.js";
import type { Cursor, Proposal } from "./cursor.js";

const kind: CompletionItemKind = 18; /* Reference */

/** `pkt. `, `punkt 2.1 og `, `pkt. 2.1-`, and what is begun behind it: digits, or behind `pkt.` a word of the title. */
const begunReference = /(?:^|[^\p{L}\d])(pkt\.?|pkt\.er|punkt(?:er|erne)?|dagsordenspunkt(?:er|erne)?)[ \u00a0]+((?:\d[\d.]*(?: ?[-–] ?|, ?| og | samt ))*)(\d[\d.]*|\p{L}{0,20})$/iu;

/** Words before `punkt ` that make it a reference even where nobody asked: a `punkt ` alone is prose. */
const leadsToReference = /(?:^|[^\p{L}])(?:jf\.|jfr\.|se|under|og|samt) $/iu;

/** How far back the word `pkt.` is looked for. */
const reach = 120;

/** The numbers of the other sections and items behind `pkt. ` and `punkt `. */
export function itemReferences({ agenda, placed, before, behind, asked }: Cursor): readonly Proposal[] {
  const tail = before.slice(-reach);
  const match = begunReference.exec(tail);
  const [, word = "", chain = "", begun = ""] = match ?? [];
  if (match === null || /^[\p{L}\d]/u.test(behind)) return [];
  const isShort = word.toLowerCase().startsWith("pkt");
  if (!isShort && /^\p{L}/u.test(begun)) return [];
  const wordAt = tail.toLowerCase().lastIndexOf(word.toLowerCase(), tail.length - begun.length - chain.length);
  if (!isShort && !asked && chain === "" && !leadsToReference.test(tail.slice(0, wordAt))) return [];
  return agenda.units.flatMap(({ unit }): readonly Proposal[] => {
    const number = numberOf(unit);
    if (number === null || unit === placed.unit) return [];
    const text = `${number} ${unit.heading?.title ?? ""}`.trim();
    if (!text.toLowerCase().includes(begun.toLowerCase()) || (/^\d/u.test(begun) && !number.startsWith(begun))) return [];
    return [{ item: { label: text, kind, filterText: text, insertText: number }, from: before.length - begun.length }];
  });
}
