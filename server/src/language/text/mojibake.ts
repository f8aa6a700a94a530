/** Windows-1252 has characters of its own for the bytes 80–9F; ISO 8859-1 leaves them as they are. */
const windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** What letters become when their UTF-8 bytes are read as Windows-1252 or ISO 8859-1, and what they were: `Ã¦` was `æ`. */
export const mojibake: ReadonlyMap<string, string> = new Map([
  // A hard space; an ordinary one does as well.
  ["Â\u00a0", " "],
  ...Array.from("æøåÆØÅéÉèüÜöÖäÄçñáíóúàêâôëïß§´·«»°½¼±²³®©–—’‘“”„•…€†‰™").flatMap((right) => misread(right).map((wrong): [string, string] => [wrong, right])),
]);

function misread(character: string): readonly string[] {
  const bytes = utf8(character.codePointAt(0) ?? 0);
  const latin = bytes.map((byte) => String.fromCharCode(byte)).join("");
  const own = bytes.map((byte) => (byte >= 0x80 && byte < 0xa0 ? windows.charAt(byte - 0x80) : String.fromCharCode(byte))).join("");
  return own === latin ? [own] : [own, latin];
}

/** The bytes of a character below U+10000. */
function utf8(code: number): readonly number[] {
  return code < 0x800 ? [0xc0 | (code >> 6), 0x80 | (code & 0x3f)] : [0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
}
