import assert from "node:assert/strict";
import { read } from "./sources.js";

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Record<string, string>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus?: Record<string, readonly { readonly command?: string }[]>;
    readonly keybindings?: readonly { readonly command: string }[];
  };
}

const manifest = JSON.parse(read("package.json")) as Manifest;
const { commands, menus = {}, keybindings = [] } = manifest.contributes;

describe("The manifest", () => {
  it("gives every command a title that package.nls.json has", () => {
    const texts = JSON.parse(read("package.nls.json")) as Record<string, string>;
    for (const { command, title } of commands) assert.ok(texts[title.slice(1, -1)], `${command}: ${title}`);
  });

  it("speaks only of commands it has in menus and keys", () => {
    const known = new Set(commands.map(({ command }) => command));
    const used = [...Object.values(menus).flat(), ...keybindings].flatMap(({ command }) => command ?? []);
    assert.deepEqual(used.filter((command) => command.startsWith("dagsorden.") && !known.has(command)), []);
  });

  it("is typed against the oldest VS Code it supports, which is the oldest it is tested on", () => {
    const oldest = /^\^(\d+\.\d+)\.0$/u.exec(manifest.engines.vscode)?.[1];
    assert.equal(manifest.devDependencies["@types/vscode"], `~${oldest}`);
    assert.match(read("test/vscode/host/install.mjs"), new RegExp(`oldest: \\{ vscode: "${oldest}"`, "u"));
  });

  it("names in README.md the two commands that run and test everything", () => {
    const readme = read("README.md");
    for (const command of ["npm start", "npm test"]) assert.ok(readme.includes(command), command);
  });
});
