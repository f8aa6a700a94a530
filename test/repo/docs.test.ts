import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readmeMarks, rulePages, withRuleTable } from "../../tools/rule-pages.js";
import { read, root } from "./sources.js";

const outOfDate = "out of date: run npm run docs";

describe("The documents made from the rules", () => {
  const pages = rulePages();

  it("have a page for each rule and no other", () => {
    const folder = join(root, "docs/regler");
    const files = existsSync(folder) ? readdirSync(folder) : [];
    assert.deepEqual(files.sort(), [...pages.keys()].sort(), outOfDate);
  });

  for (const [file, text] of pages) {
    it(`say what the rules say: docs/regler/${file}`, () => {
      assert.equal(read(`docs/regler/${file}`), text, outOfDate);
    });
  }

  it("say what the rules say: the table in README.md", () => {
    const readme = read("README.md");
    assert.ok(readme.includes(readmeMarks.open) && readme.includes(readmeMarks.close), "the marks around the table");
    assert.equal(withRuleTable(readme), readme, outOfDate);
  });
});

describe("ARCHITECTURE.md", () => {
  it("speaks of files and folders that are there", () => {
    const named = [...read("ARCHITECTURE.md").matchAll(/`([a-z][\w./-]*(?:\/|\.(?:ts|mjs|json|md|peggy)))`/gu)].flatMap(([, path]) => path ?? []);
    const roots = ["", "server/src/", "server/src/language/"];
    assert.deepEqual(named.filter((path) => !roots.some((from) => existsSync(join(root, from, path)))), []);
  });
});
