/**
 * The text without what no output may hold: control characters, halves of surrogate pairs and characters
 * that are none, which XML forbids, and marks that turn the direction of the text around.
 */
export function legible(text: string): string {
  return text.replace(unwanted, (character) => (character === "\n" || character === "\t" ? " " : ""));
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unwanted = /[\u{0}-\u{1f}\u{7f}-\u{9f}\u{200e}\u{200f}\u{202a}-\u{202e}\u{2066}-\u{2069}\u{fffe}\u{ffff}\p{Cs}]/gu;
