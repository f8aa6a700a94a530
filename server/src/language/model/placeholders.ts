import type { Span } from "../text/span.js";
import { oncePassage, type Passage } from "./blocks.js";

/** What templates leave behind, and what a text must have in it to be looked through for it. `[…]` is an omission in a quotation and stays. */
const standing: readonly { readonly needs: RegExp; readonly pattern: RegExp }[] = [
  { needs: /xx/iu, pattern: /(?<![\p{L}\p{N}-])(?:[xX]{2,4}|X{5,12})(?![\p{L}\p{N}-])/gu },
  { needs: /\?\?\?/u, pattern: /\?{3,}/gu },
  { needs: /TODO|FIXME|TBD|NN\./u, pattern: /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|NN\.NN\.)(?![\p{L}\p{N}])/gu },
  { needs: /\[/u, pattern: /\[(?:indsæt|skriv|udfyld|angiv|vælg|navn|dato|titel|beløb|tekst|sted|kommune)(?![a-zæøåéüöä])[^\]\n]{0,80}\]/giu },
  {
    needs: /skriv|indsæt|klik|hjælpetekst|lorem/iu,
    pattern: /(?<![a-zæøåéüöä])(?:skriv (?:tekst )?her|indsæt tekst(?: her)?|klik (?:eller tryk )?her for at (?:angive|skrive) tekst|hjælpetekst(?:en)? (?:skal )?slettes|lorem ipsum)(?![a-zæøåéüöä])/giu,
  },
  { needs: /dd[-.]mm|ÅÅÅÅ/iu, pattern: /(?<![a-zæøåéüöä\d])(?:dd[-.]mm[-.](?:åååå|yyyy)|SAG-ÅÅÅÅ-N{3,5})(?![a-zæøåéüöä\d])/giu },
];

/** What stands in every text that has what one of them needs: few letters in a row, seldom ones first, since most passages are seen to hold none of it. */
const any = /[xX]{2}|\?\?\?|\[|T(?:ODO|BD)|FIXME|NN\.|[kK\u212a](?:[rR][iI][vV]|[lL][iI][kK\u212a])|[æÆ](?:[tT]|[lL][pP])|[oO][rR][eE][mM]|[-.][mM]{2}|[åÅ\u212b]{4}/u;

const none: readonly never[] = [];

/**
 * What stands for something still to be written: `[indsæt sted]`, `XX`, `???`, and what matches one of
 * the profile's own patterns. In order, none inside
 * another; positions count from the start of the passage.
 */
export function placeholdersOf(passage: Passage, own: readonly RegExp[]): readonly Span[] {
  const left = standingIn(passage);
  return left.length === 0 && own.length === 0 ? none : placesOf(passage.text, [...left, ...own]);
}

/** Those of `standing` that the passage has what it needs for. */
const standingIn = oncePassage(
  (passage: Passage) => passage,
  ({ text }): readonly RegExp[] => (any.test(text) ? standing.flatMap(({ needs, pattern }) => (needs.test(text) ? pattern : [])) : none),
);

function placesOf(text: string, looked: readonly RegExp[]): readonly Span[] {
  const found = looked.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })));
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      const isFree = span.start >= end && span.end > span.start;
      if (isFree) end = span.end;
      return isFree;
    });
}
