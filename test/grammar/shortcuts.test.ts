import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import peggy from "peggy";
import { parseInlines, parseLines } from "../../server/src/language/syntax/parse.js";
import { agendaText, anyText } from "../support/arbitrary.js";
import { corpusTexts } from "../support/corpus.js";
import { samples } from "../support/samples.js";

const grammar = readFileSync(join(import.meta.dirname, "../../grammar/dagsorden.peggy"), "utf8");

/** What makes the grammar fast and must change nothing: each with how it is said without. */
const shortcuts: readonly (readonly [pattern: RegExp, plain: string])[] = [
  // `run(…)`: many characters in one step
  // `skip()`: on to the next place where something may begin
  [/^Skipped = \. &\{ return skip\(\); \} \{ return null; \}$/mu, "Skipped = (Letter+ / Number / .) { return null; }"],
  [/^Rest = &\{ return run\(.*\); \}$/mu, "Rest = [^\\r\\n]*"],
  [/ &\{ return run\(\/\[\^\\r\\n\|\\t\.…\(\]\*\/y\); \}/u, ""],
  // `at(…)`: one look at what follows
  [/ &\{ return at\(.*?\); \}(?= @)/gu, ""],
  // `plain()`: over the text of most lines
  [/^ {2}= eol:\$Eol \{ return blankLine\(eol\); \}\n {2}\/ text:\$PlainText eol:\$Eol \{ .* \}\n {2}\/ (?=line:)/mu, "  = "],
  [/^PlainText = .*$/mu, ""],
  [/PlainLine \/ (?=run:)/u, ""],
  [/^PlainLine = .*$/mu, ""],
  // `&[pd]i @…`: what may begin with a letter is tried at that letter only
  [/&(?:\[[^\]]*\]i?|"[^"]*") @/gu, ""],
];

const slow = shortcuts.reduce((text, [pattern, plain]) => {
  assert.match(text, pattern, "the grammar no longer has this shortcut: change the list above");
  return text.replace(pattern, plain);
}, grammar);

const rules = ["Lines", "Inlines"] as const;
const slowParser = peggy.generate(slow, { allowedStartRules: [...rules] });
const read = (text: string, startRule: (typeof rules)[number]): unknown => slowParser.parse(text, { startRule });

function check(text: string): void {
  assert.deepEqual(parseLines(text), read(text, "Lines"));
  assert.deepEqual(parseInlines(text), read(text, "Inlines"));
}

/** Everything that something begins with, glued to everything that may stand around it. */
const beginnings = [
  "pkt. 2.1", "pkt", "punkt 2", "punkterne 2 og 3", "dagsordenspunkt 2", "pkt.er 2", "d. 8/2", "d.8. maj", "den 8/2", "den\u00a08. maj", "bilag 2", "Bilag", "vedlagt", "vedhæftet", "vedlægges", "kl. 10", "kl 10.30", "SAG-2022-05229",
  "§ 3, pkt. 4", "stk. 2, pkt. 4", "https://a.dk/b", "HTTP://a.dk", "www.a.dk", "WWW.A.DK", "8. februar", "08-02-2023", "10:00", "330-2020-164", "**fed**", "*kursiv*", "[a](b)", "**", "*", "[", "](",
  "Sagsnr.: 1", "SAG", "sag 22-1", "MFU 1/2004", "REFERAT", "Dato: 1", "Pkt. 1.", "Side 3", "Lokale: 2", "mødested: B", "TID: 9", "Sted", "j.nr. 5", "Journalnr.: 5", "KLE-nr.: 3", "Beslutningsreferat", "Dagsorden til møde", "ABC-2022-123", "ABCDEF 12", "a) b", "1. a", "3 af 4", "(A)", "| 01-01-2020", "...", "\t3", "…4",
];
const between = ["", "", " ", " ", ", ", "\n", "\r\n", "\n\n", ". ", "-", "–", "(", ")", "”", "\u00a0", "\u202f", "a", "Å", "é", "ñ", "ſ", "K", "9", "😀", "og", "Den", "ad", "x "];
const glued = fc.array(fc.tuple(fc.constantFrom(...between), fc.constantFrom(...beginnings, ...between)), { maxLength: 12 }).map((pieces) => pieces.flat().join(""));

describe("the grammar's shortcuts", () => {
  it("are all known here", () => {
    assert.doesNotMatch(slow.replace(/const (?:run|skip|at|plain) = .*/gu, ""), /\b(?:run|skip|at|plain)\(/u);
  });

  it("change nothing in words and what begins like them", () => {
    fc.assert(fc.property(glued, check), { numRuns: 3000 });
  });

  it("change nothing in agenda-like text and in any text", () => {
    fc.assert(fc.property(fc.oneof(agendaText, anyText), check), { numRuns: 500 });
  });

  it("change nothing in whole documents", () => {
    for (const { text } of [...samples(), ...corpusTexts()]) check(text);
  });
});
