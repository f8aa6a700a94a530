/**
 * The lines of a wrapped title as one line. A hyphen at a line's end is taken away when it only divides
 * the word; it stays after capitals (`KKR-` / `mødet`), single letters and `it-`, between numbers, and
 * before `og`, `eller`, `samt`, where a space is kept too.
 */
export function joinLines(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/u).map((line) => line.replace(/[\s\u00a0\ufeff]+/gu, " ").trim());
  return lines.filter((line) => line !== "").reduce(joinPair, "");
}

function joinPair(above: string, below: string): string {
  if (above === "") return below;
  const prefix = /([\p{L}\p{N}]+)-$/u.exec(above)?.[1];
  if (prefix === undefined) return `${above} ${below}`;
  if (/^(?:og|eller|samt)\b/u.test(below)) return `${above} ${below}`;
  if (/\d$/u.test(prefix) || /^\d/u.test(below) || /^(?:\p{Lu}{2,}|\p{L}|it|e)$/u.test(prefix) || /^\p{Lu}/u.test(below)) return above + below;
  return above.slice(0, -1) + below;
}
