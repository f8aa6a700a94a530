import assert from "node:assert/strict";
import { Agenda } from "../../../server/src/language/index.js";
import { corpusTexts } from "../../support/corpus.js";
import { outlineOf } from "../../support/outline.js";
import { samples } from "../../support/samples.js";

/** An outline without its lines, to compare a document with a variant of itself. */
interface Flat {
  readonly number: string | null;
  readonly title: string | null;
  readonly caseNumber: string | null;
  readonly parts: readonly string[];
  readonly line: number | null;
}

function flatOutline(text: string): Flat[] {
  const sections = outlineOf(Agenda.of(text)) as { items: unknown[] }[];
  return sections.flatMap((section) => [section, ...section.items]).map((entry) => {
    const { number, title, line, parts, case: reference } = entry as { number: string; title: string; line: number; parts: { name: string }[]; case?: { number: string } | null };
    return { number, title, line, caseNumber: reference?.number ?? null, parts: parts.map(({ name }) => name) };
  });
}

const withoutLines = (outline: readonly Flat[]): unknown => outline.map(({ line: _line, ...rest }) => rest);

const documents = [...corpusTexts().map(({ name, text }) => ({ name, text })), ...samples().filter(({ name }) => name.startsWith("kkr-") && !name.includes("kladde"))];

/** A variant of the text and what becomes of its outline. */
function checkVariant(what: string, variant: string, expected: readonly Flat[]): string[] {
  try {
    assert.deepEqual(withoutLines(flatOutline(variant)), withoutLines(expected));
    return [];
  } catch {
    return [what];
  }
}

function replaceLine(text: string, line: number, replacement: (line: string) => string | null): string {
  const lines = text.split("\n");
  const changed = replacement(lines[line - 1] ?? "");
  lines.splice(line - 1, 1, ...(changed === null ? [] : [changed]));
  return lines.join("\n");
}

const replaceNumber = (text: string, line: number, number: string): string => replaceLine(text, line, (old) => old.replace(/\d+(?:\.\d+)?/u, number));

for (const { name, text } of documents) {
  describe(`the outline of ${name} stays what a reader sees`, () => {
    const outline = flatOutline(text);

    it("with other line ends, spacing and blanks at line ends", () => {
      const variants = {
        crlf: text.replaceAll("\n", "\r\n"),
        cr: text.replaceAll("\n", "\r"),
        trimmed: text.split("\n").map((line) => line.trim()).join("\n"),
        "trailing blanks": text.split("\n").map((line) => (line === "" ? line : `${line}  `)).join("\n"),
      };
      assert.deepEqual(Object.entries(variants).flatMap(([what, variant]) => checkVariant(what, variant, outline)), []);
    });

    it("with every section and item misnumbered in turn", () => {
      const failures = outline.flatMap((entry, index) => {
        if (entry.number === null || entry.line === null) return [];
        const parts = entry.number.split(".").map(Number);
        const last = parts.at(-1) ?? 0;
        return [last + 1, last + 2, last - 1, last + 7].filter((number) => number > 0).flatMap((number) => {
          const wrong = [...parts.slice(0, -1), number].join(".");
          return checkVariant(`${entry.number ?? ""} -> ${wrong}`, replaceNumber(text, entry.line ?? 0, wrong), outline.map((other, at) => (at === index ? { ...other, number: wrong } : other)));
        });
      });
      assert.deepEqual(failures, []);
    });

    it("with every item below another section's number", () => {
      const failures = outline.flatMap((entry, index) => {
        const [section, item] = (entry.number ?? "").split(".").map(Number);
        if (section === undefined || item === undefined || entry.line === null) return [];
        return [section + 1, section - 1].filter((number) => number > 0).flatMap((number) => {
          const wrong = `${number}.${item}`;
          return checkVariant(`${entry.number ?? ""} -> ${wrong}`, replaceNumber(text, entry.line ?? 0, wrong), outline.map((other, at) => (at === index ? { ...other, number: wrong } : other)));
        });
      });
      assert.deepEqual(failures, []);
    });

    it("without any one of its case lines", () => {
      const agenda = Agenda.of(text);
      const failures = agenda.units.flatMap(({ unit, line }) => {
        const reference = unit.caseReference;
        const number = unit.heading?.number ?? null;
        if (reference === null) return [];
        const expected = outline.map((entry) => (entry.number === number && unit.kind === "item" ? { ...entry, caseNumber: null } : entry));
        return checkVariant(`case of ${number ?? ""}`, replaceLine(text, line + reference.line + 1, () => null), expected);
      });
      assert.deepEqual(failures, []);
    });

    it("without any one of its section lines", () => {
      const failures = outline.flatMap((entry, index) => {
        if (entry.number === null || entry.number.includes(".") || entry.line === null || index === 0 || entry.parts.length > 0) return [];
        return checkVariant(`section ${entry.number}`, replaceLine(text, entry.line, () => null), outline.filter((other) => other !== entry));
      });
      assert.deepEqual(failures, []);
    });

    it("with an overview of all headings at the front", () => {
      const headings = outline.flatMap(({ number, title }) => (number === null ? [] : [`${number}. ${title ?? ""}`]));
      const overviews = {
        plain: headings.join("\n"),
        "with pages": headings.map((heading, index) => `${heading} ${index + 3}`).join("\n"),
        "with dots": headings.map((heading, index) => `${heading} ..... ${index + 3}`).join("\n"),
        "spaced": headings.join("\n\n"),
      };
      const failures = Object.entries(overviews).flatMap(([what, overview]) => checkVariant(what, `DAGSORDEN 2024\n\n${overview}\n\n${text}`, outline));
      assert.deepEqual(failures, []);
    });

    it("twice over", () => {
      assert.deepEqual(checkVariant("twice", `${text}\n\n${text}`, [...outline, ...outline]), []);
    });
  });
}
