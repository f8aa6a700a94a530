import assert from "node:assert/strict";
import { projectFiles, read } from "./sources.js";

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly devDependencies: Record<string, string>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus?: Record<string, readonly { readonly command?: string }[]>;
    readonly keybindings?: readonly { readonly command: string }[];
    readonly configuration: readonly { readonly title: string; readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

interface Setting {
  readonly default: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

const manifest = JSON.parse(read("package.json")) as Manifest;
const { commands, menus = {}, keybindings = [], configuration } = manifest.contributes;
const texts = JSON.parse(read("package.nls.json")) as Readonly<Record<string, string>>;

describe("The manifest", () => {
  it("gives every command a title that package.nls.json has", () => {
    for (const { command, title } of commands) assert.ok(texts[title.slice(1, -1)], `${command}: ${title}`);
  });

  it("speaks only of commands it has in menus and keys", () => {
    const known = new Set(commands.map(({ command }) => command));
    const used = [...Object.values(menus).flat(), ...keybindings].flatMap(({ command }) => command ?? []);
    assert.deepEqual(used.filter((command) => command.startsWith("dagsorden.") && !known.has(command)), []);
  });

  it("is Danish whatever the language of VS Code", () => {
    // VS Code has no Danish of its own, so that Danes use it in English: package.nls.en.json would be what they see.
    assert.deepEqual(projectFiles().filter((path) => /^package\.nls\./u.test(path)), ["package.nls.json"]);
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

describe("The settings", () => {
  const settings = configuration.flatMap(({ properties }) => Object.entries(properties));
  const sources = projectFiles().filter((path) => /^(?:client|server)\/src\/.*\.ts$/u.test(path)).map(read).join("\n");
  const isText = (key: string | undefined): boolean => key !== undefined && /^%.+%$/u.test(key) && texts[key.slice(1, -1)] !== undefined;

  it("are few, in groups with a Danish title", () => {
    assert.ok(settings.length <= 15, `${settings.length}`);
    for (const { title, properties } of configuration) {
      assert.ok(isText(title), title);
      assert.ok(Object.keys(properties).length > 0, title);
    }
  });

  it("are explained in Danish, with each of their values, and have a default", () => {
    for (const [name, setting] of settings) {
      assert.match(name, /^dagsorden\./u);
      assert.ok(isText(setting.markdownDescription ?? setting.description), name);
      assert.ok((setting.enum ?? []).every((_, index) => isText(setting.enumDescriptions?.[index])), name);
      assert.notEqual(setting.default, undefined, name);
    }
  });

  it("are read by somebody", () => {
    // The library reads how much it logs, under a name of its own making.
    const read = settings.map(([name]) => name).filter((name) => name !== "dagsorden.trace.server");
    for (const name of read) for (const part of name.split(".").slice(1)) assert.ok(sources.includes(`"${part}"`), name);
  });
});
