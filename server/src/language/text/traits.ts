/**
 * What a text has in it, found out in one scan: most paragraphs have nothing that a rule about dashes or
 * amounts could find, and one test of a bit says so. A trait may be there without a finding; without the
 * trait there is none. Where a text hides something behind U+FFFC (`running-text.ts`) the traits of the
 * whole text hold as well, since hiding adds none.
 */
export const trait = {
  digit: 1 << 0,
  /** `-` */
  hyphen: 1 << 1,
  /** `"` */
  straightQuote: 1 << 2,
  /** `” “ » « „` */
  curvedQuote: 1 << 3,
  backslash: 1 << 4,
  /** `@` */
  at: 1 << 5,
  /** What looks like an apostrophe and is none. */
  lookalike: 1 << 6,
  /** `[` */
  bracket: 1 << 7,
  percent: 1 << 8,
  /** Two blanks, one before a mark, or one behind a slash. */
  gap: 1 << 9,
  /** `.`, `,`, `;`, `!` or `?` and a letter right behind it. */
  markedLetter: 1 << 10,
  /** A hyphen or dash with a blank on one side, or in front of everything. */
  looseDash: 1 << 11,
  /** Two letters that `jf.`, `fx`, `f.eks.`, `mv.`, `dvs.` and `pct.` have. */
  abbreviation: 1 << 12,
  /** `xx`, in any case. */
  doubledX: 1 << 13,
  /** `??` */
  doubledQuestion: 1 << 14,
  /** Two capitals. */
  capitals: 1 << 15,
  /** A hyphen or dash behind a digit or a blank. */
  range: 1 << 16,
} as const;

const [blank, hardBlank, small, capital, digit, hyphen, dash, stop, mark, colon, slash, question, smallF, smallJ, smallK, smallP, smallS, smallV, smallX, smallC, capitalF, capitalJ, capitalX, straight, curved] = Array.from(
  { length: 25 },
  (_, index) => index + 1,
) as [number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number, number];

/** Classes of characters, by code; those that are not listed are nothing to any trait. */
const classes = new Uint8Array(0x2040);
const single = new Int32Array(64);

function classify(characters: string, value: number, bits = 0): void {
  for (const character of characters) classes[character.charCodeAt(0)] = value;
  single[value] = bits;
}

for (let code = 0; code < 0x250; code++) {
  const character = String.fromCharCode(code);
  if (/\p{Lu}/u.test(character)) classes[code] = capital;
  else if (/\p{L}/u.test(character)) classes[code] = small;
}
classify(" ", blank);
classify("\u00a0", hardBlank);
classify("0123456789", digit, trait.digit);
classify("-", hyphen, trait.hyphen);
classify("–", dash);
classify(".", stop);
classify(",;!", mark);
classify(":)", colon);
classify("?", question);
classify("/", slash);
classify("f", smallF);
classify("j", smallJ);
classify("k", smallK);
classify("p", smallP);
classify("s", smallS);
classify("v", smallV);
classify("x", smallX);
classify("c", smallC);
classify("F", capitalF);
classify("J", capitalJ);
classify("X", capitalX);
classify("\"", straight, trait.straightQuote);
classify("”“»«„", curved, trait.curvedQuote);
[
  ["\\", trait.backslash],
  ["@", trait.at],
  ["´`‘ʼ′ʹ", trait.lookalike],
  ["[", trait.bracket],
  ["%", trait.percent],
].forEach(([characters, bits], index) => {
  classify(String(characters), 30 + index, Number(bits));
});

const smallLetters = [small, smallF, smallJ, smallK, smallP, smallS, smallV, smallX, smallC];
const capitals = [capital, capitalF, capitalJ, capitalX];
const blanks = [blank, hardBlank];

/** What two characters that follow each other are, by the class of the first times 64 and that of the second. */
const pairs = new Int32Array(64 * 64);

function pair(first: readonly number[], second: readonly number[], bits: number): void {
  for (const one of first) for (const other of second) pairs[one * 64 + other] = (pairs[one * 64 + other] ?? 0) | bits;
}

pair(blanks, [...blanks, stop, mark, colon, question], trait.gap);
pair([slash], blanks, trait.gap);
pair([stop, mark, question], [...smallLetters, ...capitals], trait.markedLetter);
pair([...blanks, 0], [hyphen, dash], trait.looseDash);
pair([hyphen, dash], blanks, trait.looseDash);
pair([smallJ, capitalJ], [smallF], trait.abbreviation);
pair([smallF, capitalF], [smallX], trait.abbreviation);
pair([smallK], [smallS], trait.abbreviation);
pair([smallV], [stop, smallS], trait.abbreviation);
pair([smallP], [smallC], trait.abbreviation);
pair([smallX, capitalX], [smallX, capitalX], trait.doubledX);
pair([question], [question], trait.doubledQuestion);
pair(capitals, capitals, trait.capitals);
pair([digit, ...blanks], [hyphen, dash, slash], trait.range);

/** The traits of `text`, as bits. */
export function traitsOf(text: string): number {
  let bits = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const own = code < 0x2040 ? (classes[code] ?? 0) : 0;
    bits |= (single[own] ?? 0) | (pairs[before * 64 + own] ?? 0);
    before = own;
  }
  return bits;
}
