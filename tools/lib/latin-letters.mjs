/**
 * An esbuild plugin: in the bundles `\p{L}`, `\p{Lu}`, `\p{Ll}` and `\p{N}` of regular expressions become
 * the characters below U+0250 that they stand for. Danish, and every name in Latin letters, is told as
 * before, and setting a regular expression up takes a tenth of the time: all of Unicode's letters in a
 * hundred of them were a quarter of what `dist/cli.js lint` took, and of the first look at a document.
 *
 * The sources keep saying what they mean. The command line's tests and those in the real VS Code run the
 * bundles; test/repo/bundles.test.ts compares the two on every sample.
 */
import { readFile } from "node:fs/promises";
import ts from "typescript";

const firstBeyondLatin = 0x250;

/** `L` -> `A-Za-zªµ…` */
function charactersOf(property) {
  const holds = new RegExp(`\\p{${property}}`, "u");
  const ranges = [];
  for (let code = 0; code < firstBeyondLatin; code++) {
    if (!holds.test(String.fromCodePoint(code))) continue;
    const last = ranges.at(-1);
    if (last?.end === code - 1) last.end = code;
    else ranges.push({ start: code, end: code });
  }
  return ranges.map(({ start, end }) => String.fromCodePoint(start) + (end > start + 1 ? "-" : "") + (end > start ? String.fromCodePoint(end) : "")).join("");
}

const characters = Object.fromEntries(["L", "Lu", "Ll", "N"].map((property) => [property, charactersOf(property)]));

/** `pattern` with the properties replaced; in a string of a source each backslash stands twice. */
export function inLatin(pattern) {
  let result = "";
  let isInClass = false;
  for (let at = 0; at < pattern.length; ) {
    const property = /^\\{1,2}p\{(L|Lu|Ll|N)\}/u.exec(pattern.slice(at, at + 8));
    if (property !== null) {
      const own = characters[property[1]];
      result += isInClass ? own : `[${own}]`;
      at += property[0].length;
    } else if (pattern.charAt(at) === "\\") {
      const length = pattern.startsWith("\\\\", at) ? 3 : 2;
      result += pattern.slice(at, at + length);
      at += length;
    } else {
      if (pattern.charAt(at) === "[") isInClass = true;
      else if (pattern.charAt(at) === "]") isInClass = false;
      result += pattern.charAt(at++);
    }
  }
  return result;
}

/** The text of a source file with its regular expressions, and strings that become one, in Latin. */
function sourceInLatin(path, text) {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const edits = [];
  const visit = (node) => {
    const holdsPattern = ts.isRegularExpressionLiteral(node) || ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (holdsPattern && node.getText().includes("p{")) edits.push({ start: node.getStart(), end: node.getEnd(), text: inLatin(node.getText()) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits.reduceRight((result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end), text);
}

export const latinLetters = {
  name: "latin-letters",
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      return { loader: "ts", contents: /\\p\{(?:L|Lu|Ll|N)\}/u.test(text) ? sourceInLatin(path, text) : text };
    });
  },
};
