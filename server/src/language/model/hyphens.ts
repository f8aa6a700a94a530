import { consistsOf, isCapital, isLetter } from "../text/letters.js";

/** What becomes of a line's end when the line below goes on with the sentence. */
export interface LineJoint {
  /** How many code units at the end of the upper line are left out: the hyphen and a blank before it. */
  readonly dropped: number;
  readonly glue: "" | " ";
}

const asBefore: LineJoint = { dropped: 0, glue: " " };
const together: LineJoint = { dropped: 0, glue: "" };

/**
 * How two lines of a wrapped paragraph come together. A hyphen at the break is left out when it only
 * divides the word. It stays after capitals (`KKR-`), single letters, `it-` and months, in numbers and
 * addresses, and before a capital; before `og`, `eller`, `samt` it is a suspended hyphen and keeps its
 * space. Rules of the measurements in the team's notes: 99.6 % of 500 labelled line ends.
 *
 * @param above the upper line, blanks at its end left out
 * @param below the lower line, blanks at its start left out
 */
export function jointOf(above: string, below: string): LineJoint {
  // Most lines end in no hyphen, and this is asked of every line.
  if (!above.endsWith("-")) return asBefore;
  const spaced = above.endsWith(" -");
  const left = wordBefore(above, above.length - (spaced ? 2 : 1));
  const right = /^\S+/u.exec(below)?.[0] ?? "";
  if (right === "") return asBefore;
  if (left === "" || /^(?:og|eller|samt|hhv\.?|\/)(?![\p{L}])/u.test(below)) return asBefore;
  if (/^(?:https?:|www\.)|[/@_]|-.*-/iu.test(left) || /\.(?:pdf|docx?|xlsx?|dk|com|html?)\b/iu.test(right)) return spaced ? asBefore : together;
  const word = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u.exec(left)?.[0] ?? "";
  if (/^\p{Lu}/u.test(right) || /^[^\p{L}]/u.test(right) || word === "" || /\d$/u.test(word) || isKept(word)) return spaced ? asBefore : together;
  return { dropped: spaced ? 2 : 1, glue: "" };
}

/** What stands before `end` without a blank in it, as far as it matters. */
function wordBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && text.length - start < longestWord && text.charAt(start - 1).trim() !== "") start--;
  return text.slice(start, end);
}

const longestWord = 80;

const keptWords: ReadonlySet<string> = new Set(["it", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"]);

/** Beginnings of compounds that keep their hyphen wherever they stand. */
function isKept(word: string): boolean {
  const isShort = word.length === 1 && isLetter(word);
  return isShort || (word.length > 1 && consistsOf(word, isCapital)) || keptWords.has(word.toLowerCase());
}
