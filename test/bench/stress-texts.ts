/** Texts that no user writes and a checker must get through all the same. */

const million = 1_000_000;

/** So that what follows stands in an item, where the rules look. */
const item = "1. Sager\n\n1.1. Punkt\nSAG-2025-01234 abcd\n\nBaggrund\n";

function filled(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

/** `piece` as a paragraph, as a title and as the line below a title. */
function inItem(piece: string): (size: number) => string {
  return (size) => `${item}${filled(piece, size / 2)}\n\n1.2. ${filled(piece, size / 4)}\n${filled(piece, size / 4)}\n`;
}

function lines(line: string): (count: number) => string {
  return (count) => item + line.repeat(count);
}

function headings(count: number): string {
  const perSection = 40;
  return Array.from({ length: count }, (_, index) => {
    const section = Math.floor(index / perSection) + 1;
    const number = `${section}.${(index % perSection) + 1}.`;
    return `${index % perSection === 0 ? `${section}. Afsnit\n\n` : ""}${number} Titel ${index}\nSAG-2025-01234 abcd\n\nBaggrund\nTekst.\n\n`;
  }).join("");
}

/** Each numbered as no author would. */
function wildHeadings(count: number): string {
  return Array.from({ length: count }, (_, index) => `${((index * 7) % 90) + 1}.${(index * 13) % 50}. Titel ${index}\nSAG-2025-${10_000 + (index % 9999)} abcd\n\nIndstilling\nTekst.\n\n`).join("");
}

export interface StressText {
  readonly name: string;
  /** What `make` is given. */
  readonly size: number;
  readonly make: (size: number) => string;
}

const marks = ["[", "]", "*", "./.", "SAG", "(", ")", "|", "\t", " ", "pkt. 1.1, ", "12.", "1.1. ", "-", "a-", "\"", ".", "@", "**a ", "[a](", "ord og ", "ABC ", "1.1.2025 ", "https://a.dk ", "kl. 10 ", "bilag 2 ", "SAG-2025-01234 ", "mødet den 3. maj 2025 "];

const lineForms = [
  "Anne Berg (A), Skovby Kommune\n", "Deltagere\n", "Baggrund\nTekst.\n", "./. [a](b.pdf)\n", "// ignorer: tom-del – senere\n", "1.1. Titel.....\t5\n", "SAG-2025-01234 abcd\n", "en lang linje der bry-\n",
  "| a | b |\n", "- punkt\n", "# Under\n", "jf. pkt. 2.1 og ABC\n\n",
];

export const stressTexts: readonly StressText[] = [
  { name: "10 MB in one line, words", size: 10 * million, make: (size) => filled("ord og tal, ", size) },
  { name: "10 MB in one line, one letter", size: 10 * million, make: (size) => filled("a", size) },
  { name: "1 000 000 lines of prose", size: million, make: lines("Noget prosa i en linje, der er en sætning.\n") },
  { name: "1 000 000 lines 1. Noget", size: million, make: lines("1. Noget\n") },
  { name: "1 000 000 empty lines", size: million, make: lines("\n") },
  { name: "100 000 headings", size: 100_000, make: headings },
  { name: "100 000 headings, numbers at random", size: 100_000, make: wildHeadings },
  { name: "50 MB of items", size: 50 * million, make: (size) => filled(headings(200) + filled("Noget prosa i en linje, der er en sætning.\n", 200_000), size) },
  ...marks.map((mark): StressText => ({ name: `1 MB of ${JSON.stringify(mark)}`, size: million, make: inItem(mark) })),
  ...lineForms.map((line): StressText => ({ name: `100 000 times ${JSON.stringify(line)}`, size: 100_000, make: lines(line) })),
];
