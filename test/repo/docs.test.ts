import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { cheatSheet } from "../../tools/cheat-sheet.js";
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

describe("The cheat sheet", () => {
  const text = cheatSheet();
  const { contributes } = JSON.parse(read("package.json")) as { readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[]; readonly keybindings: readonly { readonly key: string }[]; readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] } } };

  it("says what the extension contributes", () => assert.equal(read("docs/huskeseddel.md"), text, outOfDate));

  it("names every command that can be called, and has a line for every key", () => {
    const texts = JSON.parse(read("package.nls.json")) as Record<string, string>;
    const hidden = contributes.menus.commandPalette.filter(({ when }) => when === "false").map(({ command }) => command);
    const called = contributes.commands.filter(({ command }) => !hidden.includes(command)).map(({ title }) => texts[title.slice(1, -1)]!);
    assert.deepEqual(called.filter((title) => !text.includes(`*${title}*`)), []);
    const rows = text.slice(text.indexOf("## Taster"), text.indexOf("## Kommandoer")).split("\n").filter((line) => line.startsWith("| "));
    assert.ok(rows.length > contributes.keybindings.length + 10);
  });

  it("fits on a page", () => assert.ok(text.split("\n").length < 90));
});

describe("ARCHITECTURE.md", () => {
  it("speaks of files and folders that are there", () => {
    const named = [...read("ARCHITECTURE.md").matchAll(/`([a-z][\w./-]*(?:\/|\.(?:ts|mjs|json|md|peggy)))`/gu)].flatMap(([, path]) => path ?? []);
    const roots = ["", "server/src/", "server/src/language/"];
    assert.deepEqual(named.filter((path) => !roots.some((from) => existsSync(join(root, from, path)))), []);
  });
});
