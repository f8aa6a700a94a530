import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Manifest {
  readonly contributes: {
    readonly languages: readonly { readonly icon: Record<string, string>; readonly configuration: string }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Record<string, readonly string[]> }[];
  };
}

const manifestText = read("package.json");
const manifest = JSON.parse(manifestText) as Manifest;
const { contributes } = manifest;

/** Every text under client/src, to look for what the manifest promises. */
const sources = readdirSync(join(root, "client/src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => read(join("client/src", path)))
  .join("\n");

describe("package.json", () => {
  it("has every text in package.nls.json, and none too many", () => {
    const used = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(JSON.parse(read("package.nls.json")) as object).sort());
  });

  it("has a handler for every command, all under the name Dagsorden", () => {
    for (const { command, category } of contributes.commands) {
      assert.equal(category, "Dagsorden");
      assert.ok(sources.includes(`registerCommand("${command}"`), command);
    }
  });

  it("names files that exist", () => {
    const [language] = contributes.languages;
    const paths = [...contributes.grammars, ...contributes.snippets].map(({ path }) => path).concat(contributes.jsonValidation.map(({ url }) => url));
    for (const path of [...paths, language!.configuration, ...Object.values(language!.icon)]) assert.ok(existsSync(join(root, path)), path);
  });

  it("gives every semantic token type a scope that the TextMate grammar uses too", () => {
    const types = contributes.semanticTokenTypes.map(({ id }) => id);
    const [{ scopes } = { scopes: {} }] = contributes.semanticTokenScopes;
    assert.deepEqual(Object.keys(scopes).sort(), [...types].sort());
    const grammar = read("syntaxes/dagsorden.tmLanguage.json");
    for (const scope of Object.values(scopes).flat().flatMap((path) => path.split(" "))) assert.match(grammar, new RegExp(`${scope}[ "]`));
  });
});

describe("the TextMate grammar", () => {
  const grammarText = read("syntaxes/dagsorden.tmLanguage.json");

  it("includes only what it has, and has only what it includes", () => {
    const { repository } = JSON.parse(grammarText) as { readonly repository: object };
    const used = [...grammarText.matchAll(/"include": "#([\w-]+)"/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(repository).sort());
  });
});
