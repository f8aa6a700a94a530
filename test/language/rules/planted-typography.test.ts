import assert from "node:assert/strict";
import { Agenda, Linter, rules, type Finding } from "../../../server/src/language/index.js";
import { corpusTexts } from "../../support/corpus.js";
import { samples } from "../../support/samples.js";

/** A fault to plant: where a pattern matches in running text, what becomes of the match, and which rule sees it. */
interface Fault {
  readonly name: string;
  readonly rule: string;
  readonly pattern: RegExp;
  readonly planted: (match: RegExpMatchArray) => string | null;
  /** Only typed text, no text of a PDF. */
  readonly typedOnly?: boolean;
}

const faults: readonly Fault[] = [
  { name: "a doubled word", rule: "dobbeltord", pattern: /(?<=\p{Ll} )(\p{Ll}{2,20})(?= \p{Ll}{3})/gu, planted: ([word]) => (idioms.test(word) ? null : `${word} ${word}`) },
  { name: "two blanks", rule: "mellemrum", pattern: /(?<=\p{Ll}{2}) (?=\p{Ll}{2})/gu, planted: () => "  " },
  { name: "a blank before a comma", rule: "mellemrum-foer-tegn", pattern: /(?<=\p{Ll}{2}),(?= \p{Ll})/gu, planted: () => " ," },
  { name: "a blank before a full stop", rule: "mellemrum-foer-tegn", pattern: /(?<=\p{Ll}{4})\.(?= \p{Lu}\p{Ll})/gu, planted: () => " ." },
  { name: "no blank between sentences", rule: "manglende-mellemrum", pattern: /(?<=\p{Ll}{4})\. (?=\p{Lu}\p{Ll}{2})/gu, planted: () => "." },
  { name: "no blank behind a comma", rule: "manglende-mellemrum", pattern: /(?<=\p{Ll}{4}), (?=\p{Ll}{3})/gu, planted: () => "," },
  { name: "a hyphen for a dash", rule: "tankestreg", pattern: /(?<=\p{Ll}{3}) – (?=\p{Ll}{3})/gu, planted: () => " - " },
  { name: "an accent for an apostrophe", rule: "apostrof", pattern: /(?<=\p{L})[’'](?=s )/gu, planted: () => "´" },
  { name: "a broken letter", rule: "tegnfejl", pattern: /(?<=\p{Ll}{2})[æøå](?=\p{Ll}{2})/gu, planted: ([letter]) => ({ æ: "Ã¦", ø: "Ã¸", å: "Ã¥" })[letter] ?? null },
  { name: "a soft hyphen", rule: "tegnfejl", pattern: /(?<= \p{Ll}{5})(?=\p{Ll}{5})/gu, planted: () => "\u00ad" },
  { name: "a recommendation without a comma", rule: "indstilles-komma", pattern: /(?<=indstilles),(?= at)/gu, planted: () => "" },
  { name: "a paragraph without a full stop", rule: "slutpunktum", pattern: /(?<=\p{Ll}{4})\.(?=\n\n(?:Baggrund|Indstilling|Sagsfremstilling|Beslutning|\d))/gu, planted: () => "", typedOnly: true },
];

/** Words that Danish may say twice in some places. */
const idioms = /^(?:det|de|den|der|som|i|så|meget|mange|langt|lang|helt|hver|hvor)$/u;

const linter = new Linter({ rules, onFailure: (rule, error) => assert.fail(`${rule}: ${String(error)}`) });
const surroundings = { today: null, fileExists: null };

/** How many places of a document each fault is tried at, spread over it. */
const places = 8;

describe("planted faults of typography", () => {
  const texts = [...samples().filter(({ name }) => /^kkr-(?:midtjylland-2025-03-12\.|nordjylland)/u.test(name)), ...corpusTexts()];
  for (const { name, text } of texts) {
    const agenda = Agenda.of(text);
    const before = linter.check(agenda, surroundings);
    const isTyped = agenda.units.every(({ unit }) => !unit.doubleSpaced);
    for (const fault of faults) {
      if (fault.typedOnly && !isTyped) continue;
      it(`${fault.name} in ${name}`, () => {
        const found = [...text.matchAll(fault.pattern)].filter(({ index }) => isProse(agenda, index) && !before.some(({ span }) => span.start - 40 < index && index < span.end + 40));
        const step = Math.max(1, Math.floor(found.length / places));
        for (let at = 0; at < found.length; at += step) {
          const match = found[at]!;
          const planted = fault.planted(match);
          if (planted !== null) checkPlanted(agenda, before, fault, match.index, match[0].length, planted);
        }
      });
    }
  }
});

/** Whether a place is inside a sentence of a paragraph, no address and no heading. */
function isProse(agenda: Agenda, offset: number): boolean {
  const placed = agenda.unitAt(offset);
  const block = placed?.unit.blocks.find(({ span }) => span.start + placed.start <= offset && offset < span.end + placed.start);
  if (placed === null || block?.block.kind !== "paragraph" || placed.unit.partAt(block.lineStart) === null) return false;
  const at = offset - placed.start - block.span.start;
  return !block.inlines.some(({ start, end }) => start - 2 <= at && at <= end + 2);
}

function checkPlanted(agenda: Agenda, before: readonly Finding[], fault: Fault, start: number, length: number, planted: string): void {
  const edited = agenda.edited({ start, end: start + length, text: planted });
  const shift = planted.length - length;
  const known = new Set(before.map(({ rule, span }) => `${rule} ${span.start >= start + length ? span.start + shift : span.start}`));
  const fresh = linter.check(edited, surroundings).filter(({ rule, span }) => !known.has(`${rule} ${span.start}`));
  const own = fresh.filter(({ rule, span }) => rule === fault.rule && span.start <= start + planted.length && start <= span.end);
  const context = `${edited.text.slice(Math.max(0, start - 30), start)}⟦${planted}⟧${edited.text.slice(start + planted.length, start + planted.length + 30)}`;
  assert.equal(own.length, 1, `${fault.rule} not found once: ${JSON.stringify(context)}; ${fresh.map(({ rule }) => rule).join()}`);
  const others = fresh.filter((finding) => finding !== own[0] && finding.severity !== "hint" && finding.severity !== "information");
  assert.deepEqual(others.map(({ rule, message }) => `${rule}: ${message}`), [], JSON.stringify(context));
}
