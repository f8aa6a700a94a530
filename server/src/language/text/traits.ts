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
  /** Two letters that `indsæt`, `hjælpetekst`, `lorem ipsum`, `dd-mm` and `åååå` have, in any case. */
  template: 1 << 17,
  /** `kr`, as in `skriv`, in any case. */
  kr: 1 << 18,
  /** `kl`, as in `klik`, in any case. */
  kl: 1 << 19,
  /** `v` at the end of a word. */
  lastV: 1 << 20,
  /** `k` at the end of a word. */
  lastK: 1 << 21,
} as const;

let classCount = 0;
/** Numbers for so many classes of characters; nothing else has them. */
const classNumbers = (count: number): readonly number[] => Array.from({ length: count }, () => ++classCount);

const [blank, hardBlank, small, capital, digit, hyphen, dash, stop, mark, colon, slash, question, straight, curved] = classNumbers(14) as [number, number, number, number, number, number, number, number, number, number, number, number, number, number];
const [smallF, smallJ, smallK, smallL, smallM, smallP, smallR, smallS, smallV, smallX, smallC, smallAe, smallAa] = classNumbers(13) as [number, number, number, number, number, number, number, number, number, number, number, number, number];
const [capitalF, capitalJ, capitalK, capitalL, capitalM, capitalP, capitalR, capitalS, capitalV, capitalX, capitalAe, capitalAa] = classNumbers(12) as [number, number, number, number, number, number, number, number, number, number, number, number];

/** Classes of characters, by code; those that are not listed are nothing to any trait. */
const classes = new Uint8Array(0x2130);
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
// What is a letter to everybody who compares without regard to case: the long s, the Kelvin and the Ångström sign.
for (const [characters, own] of [
  ["f", smallF], ["j", smallJ], ["k", smallK], ["l", smallL], ["m", smallM], ["p", smallP], ["r", smallR], ["sſ", smallS], ["v", smallV], ["x", smallX], ["c", smallC], ["æ", smallAe], ["å", smallAa],
  ["F", capitalF], ["J", capitalJ], ["K\u212a", capitalK], ["L", capitalL], ["M", capitalM], ["P", capitalP], ["R", capitalR], ["S", capitalS], ["V", capitalV], ["X", capitalX], ["Æ", capitalAe], ["Å\u212b", capitalAa],
] as const) classify(characters, own);
classify("\"", straight, trait.straightQuote);
classify("”“»«„", curved, trait.curvedQuote);
[
  ["\\", trait.backslash],
  ["@", trait.at],
  ["´`‘ʼ′ʹ", trait.lookalike],
  ["[", trait.bracket],
  ["%", trait.percent],
].forEach(([characters, bits], index) => {
  classify(String(characters), classCount + 1 + index, Number(bits));
});

const smallLetters = [small, smallF, smallJ, smallK, smallL, smallM, smallP, smallR, smallS, smallV, smallX, smallC, smallAe, smallAa];
const capitals = [capital, capitalF, capitalJ, capitalK, capitalL, capitalM, capitalP, capitalR, capitalS, capitalV, capitalX, capitalAe, capitalAa];
const [anyJ, anyK, anyL, anyM, anyP, anyR, anyS, anyV, anyAe, anyAa] = [[smallJ, capitalJ], [smallK, capitalK], [smallL, capitalL], [smallM, capitalM], [smallP, capitalP], [smallR, capitalR], [smallS, capitalS], [smallV, capitalV], [smallAe, capitalAe], [smallAa, capitalAa]] as const;
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
pair(anyS, anyAe, trait.template);
pair(anyJ, anyAe, trait.template);
pair(anyP, anyS, trait.template);
pair([hyphen, stop], anyM, trait.template);
pair(anyAa, anyAa, trait.template);
pair(anyK, anyR, trait.kr);
pair(anyK, anyL, trait.kl);
pair(anyV, [blank], trait.lastV);
pair(anyK, [blank], trait.lastK);

/** The traits of `text`, as bits. */
export function traitsOf(text: string): number {
  let bits = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const own = code < 0x2130 ? (classes[code] ?? 0) : 0;
    bits |= (single[own] ?? 0) | (pairs[before * 64 + own] ?? 0);
    before = own;
  }
  return bits;
}
