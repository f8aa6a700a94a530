import type { WrittenPiece } from "./written.js";

/** Where, in the formatted text, the pieces stand: formatting changes no letter, so letters are counted. */
export function placesIn(formatted: string, text: string, starts: ReadonlyMap<WrittenPiece, number>): ReadonlyMap<WrittenPiece, number> {
  const lines = new Map<WrittenPiece, number>();
  let line = 1;
  let at = 0;
  let from = 0;
  for (const [piece, start] of starts) {
    for (; from < start; from++) {
      if (!isLetter(text.charCodeAt(from))) continue;
      while (at < formatted.length && !isLetter(formatted.charCodeAt(at))) if (formatted.charAt(at++) === "\n") line++;
      at++;
    }
    let ahead = at;
    let there = line;
    while (ahead < formatted.length && !isLetter(formatted.charCodeAt(ahead))) if (formatted.charAt(ahead++) === "\n") there++;
    lines.set(piece, there);
  }
  return lines;
}

function isLetter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 192 && code < 592);
}
