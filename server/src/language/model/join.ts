import { consistsOf, isCapital, isDigit, isLetter } from "../text/letters.js";

/**
 * The lines of a wrapped title as one line. A hyphen at a line's end is taken away when it only divides
 * the word; it stays after capitals (`KKR-` / `mødet`), single letters and `it-`, between numbers, and
 * before `og`, `eller`, `samt`, where a space is kept too.
 */
export function joinLines(text: string): string {
  // Most texts are one line with nothing to bring together.
  if (!/[^\S ]| {2}|^ | $/u.test(text)) return text;
  const lines = text.split(/\r\n|[\n\r]/u).map((line) => line.replace(/[\s\u00a0\ufeff]+/gu, " ").trim());
  return lines.filter((line) => line !== "").reduce(joinPair, "");
}

function joinPair(above: string, below: string): string {
  if (above === "") return below;
  const prefix = above.endsWith("-") ? lastWord(above, above.length - 1) : "";
  if (prefix === "" || /^(?:og|eller|samt)\b/u.test(below)) return `${above} ${below}`;
  const next = below.charAt(0);
  if (isDigit(prefix.charAt(prefix.length - 1)) || isDigit(next) || isCapital(next) || isKeptPrefix(prefix)) return above + below;
  return above.slice(0, -1) + below;
}

/** `KKR-`, `A-`, `it-`, `e-` */
function isKeptPrefix(prefix: string): boolean {
  return prefix === "it" || (prefix.length === 1 && isLetter(prefix)) || (prefix.length > 1 && consistsOf(prefix, isCapital));
}

function lastWord(text: string, end: number): string {
  let start = end;
  while (start > 0 && (isLetter(text.charAt(start - 1)) || isDigit(text.charAt(start - 1)))) start--;
  return text.slice(start, end);
}
