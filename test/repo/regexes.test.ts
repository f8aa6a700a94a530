import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { checkSync } from "recheck";
import ts from "typescript";

const root = join(import.meta.dirname, "../..");

interface Found {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression written in the product's sources, grammar actions included. */
function regularExpressions(): readonly Found[] {
  const files = ["server/src", "client/src"]
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(root, folder, file)))
    .filter((file) => file.endsWith(".ts") && !file.includes("generated"));
  return [...files.flatMap(inTypeScript), ...inGrammar(join(root, "grammar/dagsorden.peggy"))];
}

function inTypeScript(path: string): readonly Found[] {
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ place: `${relative(root, path)}:${line}`, ...parts(node.text) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The grammar's actions hold a few, all in calls of `run`, `replace` and `test`. */
function inGrammar(path: string): readonly Found[] {
  return readFileSync(path, "utf8").split("\n").flatMap((line, index) =>
    [...line.matchAll(/(?:run|replace)\((\/(?:[^/\\\n]|\\.)+\/[a-z]*)/gu)].map((match) => ({ place: `${relative(root, path)}:${index + 1}`, ...parts(match[1] ?? "") })),
  );
}

function parts(literal: string): { readonly source: string; readonly flags: string } {
  const end = literal.lastIndexOf("/");
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

/** Bounded repetitions of up to 300 are looked at as they are; by default those over 30 are only guessed at. */
const thorough = { timeout: 20_000, maxRepeatCount: 300, maxPatternSize: 5_000, maxNFASize: 200_000 };

describe("regular expressions", () => {
  it("take no more than linear time on any text", () => {
    const slow = regularExpressions().flatMap(({ place, source, flags }) => {
      const result = checkSync(source, flags, thorough);
      return result.status === "vulnerable" ? [`${place} /${source}/${flags} ${result.complexity.summary}`] : [];
    });
    assert.deepEqual(slow, []);
  }).timeout(0);
});
