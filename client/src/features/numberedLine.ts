/** `2.1. Titel`, `Pkt. 4. Titel`, `1 (Åben) Titel`, `**1. Titel**`: whether it really is a heading only the server can tell. */
const numbered = /^[\s\ufeff]{0,8}(?:\*\*|#{1,3} )?(?:\p{L}{1,12}\.? {1,3})?\d{1,3}(?:\.\d{1,3})?\.?(?:\s|$)/u;

export function isNumberedLine(line: string): boolean {
  return numbered.test(line);
}
