/** Between folded texts; none of them holds it. */
export const betweenFolded = "|";

/**
 * A text as it is searched: small letters without accents, and `æ`, `ø`, `å` as `ae`, `oe`, `aa`, so that
 * Aarhus is found as Århus and the other way round. Everything that is no letter or digit is one blank.
 */
export function searchFold(text: string): string {
  return searchFoldAll([text]);
}

/** The same of many texts in one go, `betweenFolded` between them. */
export function searchFoldAll(texts: readonly string[]): string {
  const joined = texts.map((text) => (text.includes(betweenFolded) ? text.replaceAll(betweenFolded, " ") : text)).join(betweenFolded);
  const plain = joined.toLowerCase().replace(/æ/gu, "ae").replace(/[øö]/gu, "oe").replace(/å/gu, "aa");
  const folded = /^[\0-\x7f]*$/u.test(plain) ? plain : plain.replace(/a\u030a/gu, "aa").normalize("NFD").replace(/[\u0300-\u036f]/gu, "");
  return folded.replace(/[^a-z0-9|]+/gu, " ").replace(/ \| ?|\| /gu, betweenFolded).trim();
}
