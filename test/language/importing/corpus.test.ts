import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Agenda, formatEdits, importAgenda, Linter, plainSource, rules, type Imported } from "../../../server/src/language/index.js";
import { corpusTexts, type CorpusText } from "../../support/corpus.js";
import { outlineOf } from "../../support/outline.js";

interface HyphenTruth {
  readonly line: number;
  readonly left: string;
  readonly right: string;
  readonly joined: string;
  readonly class: "remove" | "keep" | "no-join";
}

/** `begins`: what begins on the line, null where the line goes on with the one above. Labelled by hand. */
interface Boundary {
  readonly document: string;
  readonly line: number;
  readonly begins: "paragraph" | "entry" | null;
}

const boundaries = readFileSync(join(import.meta.dirname, "../../corpus/boundaries.jsonl"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Boundary);

/** Rules that are silent on raw PDF text and find in the result what stood in the source: bare addresses, and what the title block lacks. */
const heardAgain: ReadonlySet<string> = new Set(["raa-url", "hoved"]);

describe("import of real documents", () => {
  const texts = corpusTexts();
  const imported = new Map<string, Imported>();
  const importedText = ({ name, text }: CorpusText): Imported => {
    const known = imported.get(name) ?? importAgenda(plainSource(text));
    imported.set(name, known);
    return known;
  };

  for (const document of texts) {
    const { name, text, truth } = document;
    describe(name, () => {
      it("has the outline of the source", () => {
        const { sections } = truth("outline.json") as { readonly sections: unknown };
        assert.deepEqual(comparable(outlineOf(Agenda.of(importedText(document).text))), comparable(sections));
      });

      it("has every hyphen at a line end resolved", () => {
        const flat = importedText(document).text.replace(/\s+/gu, " ");
        const hyphens = truth("hyphens.jsonl") as readonly HyphenTruth[];
        const wrong = hyphens.filter(({ class: what, left, right, joined }) => (what === "no-join" ? flat.includes(`${left} ${right}`) || flat.includes(left.replace(/ -$/u, "") + right) : !flat.includes(joined)));
        assert.ok(wrong.length <= hyphens.length / 100, wrong.map(({ line }) => line).join(", "));
      });

      it("loses no letter and no digit, and says what it took out", () => {
        const { text: result, report } = importedText(document);
        const told = (...kinds: readonly string[]): string => report.notes.filter(({ kind }) => kinds.includes(kind)).map((note) => note.text).join("");
        assert.deepEqual(letterCounts(result + told("furniture", "address")), letterCounts(text + told("header")));
      });

      it("stands in canonical form", () => assert.deepEqual(formatEdits(Agenda.of(importedText(document).text)), []));

      it("has no finding that the source has not", () => {
        const before = findingCounts(text);
        const caused = [...findingCounts(importedText(document).text)].filter(([rule, count]) => count > (before.get(rule) ?? 0) && !heardAgain.has(rule));
        assert.deepEqual(caused, []);
      });
    });
  }

  it("paragraphs and lists begin where a reader sees them begin", function () {
    const known = boundaries.filter(({ document }) => texts.some(({ name }) => name === document));
    if (known.length === 0) this.skip();
    const wrong = known.filter((boundary) => !isRight(boundary, importedText(texts.find(({ name }) => name === boundary.document)!).text, texts.find(({ name }) => name === boundary.document)!.text));
    assert.equal(known.length, 200);
    assert.ok(wrong.length <= 0.02 * known.length, JSON.stringify(wrong));
  });
});

function comparable(outline: unknown): unknown {
  const without = new Set(["line", "closed", "raw"]);
  return JSON.parse(JSON.stringify(outline, (key, value: unknown) => (without.has(key) ? undefined : value)));
}

function letterCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of Array.from(text.replace(/[^\p{L}\p{N}]/gu, "")).sort()) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function findingCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of new Linter({ rules, onFailure: (rule, error) => assert.fail(`${rule}: ${String(error)}`) }).check(Agenda.of(text))) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Looks for the line's first words in the result: at the start of a line where something begins, behind other words where not. */
function isRight({ line, begins }: Boundary, result: string, source: string): boolean {
  const words = (source.split("\n")[line - 1] ?? "").trim().replace(/^[-–] /u, "").replace(/ {2,}/gu, " ").replace(/ (?=[,.])/gu, "");
  // The last word may be half of one.
  const start = words.split(" ").slice(0, Math.max(1, words.split(" ").length - 1)).join(" ");
  const starts = (mark: RegExp): boolean => result.split("\n").some((one) => mark.test(one) && one.replace(mark, "").startsWith(start));
  if (begins === "entry") return starts(/^– /u);
  if (begins === "paragraph") return starts(/^(?:# |\.\/\. )?/u) || unspaced(words, result);
  return !starts(/^(?:# |– |\.\/\. )?/u) && result.includes(start);
}

/** `K K R  S J Æ L L A N D` */
function unspaced(words: string, result: string): boolean {
  return /^\p{L}(?: \p{L})+$/u.test(words) && result.replaceAll(" ", "").includes(words.replaceAll(" ", ""));
}
