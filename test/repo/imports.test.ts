import assert from "node:assert/strict";
import { importsOf, projectFiles, type Import } from "./sources.js";

/** A part of the program and what it may import beside its own files: paths by their beginning, packages by name. */
interface Zone {
  readonly may: readonly string[];
  readonly packages?: RegExp;
  /** Files of one kind that do not know each other: those this list of them imports. */
  readonly listedIn?: string;
  /** Files on that list that others may know all the same. */
  readonly shared?: readonly string[];
}

const core = "server/src/language/";
const door = `${core}index.ts`;
const inCore = (...folders: string[]): string[] => folders.map((folder) => `${core}${folder}/`);

/** Small libraries without I/O, clock or global state; every other package stays out of the core. */
const pure = /^(vscode-languageserver-types|fastest-levenshtein|date-fns|date-easter|diff)$/u;
const protocol = /^(vscode-languageserver|vscode-languageserver-types|vscode-languageserver-textdocument|vscode-uri)$/u;

/** The directions of ARCHITECTURE.md. The longest matching beginning counts. */
const zones: Readonly<Record<string, Zone>> = {
  [`${core}text/`]: { may: [], packages: pure },
  [`${core}messages/`]: { may: [], packages: pure },
  [`${core}syntax/`]: { may: inCore("text"), packages: pure },
  [`${core}profile/`]: { may: inCore("text"), packages: pure },
  [`${core}model/`]: { may: inCore("syntax", "profile", "text"), packages: pure },
  [`${core}rules/`]: {
    may: inCore("comparison", "model", "profile", "syntax", "text", "messages"),
    packages: pure,
    listedIn: `${core}rules/index.ts`,
  },
  [`${core}rules/index.ts`]: { may: inCore("rules") },
  [`${core}memory/`]: { may: inCore("messages", "model", "profile", "syntax", "text"), packages: pure },
  [`${core}formatting/`]: { may: inCore("model", "profile", "syntax", "text", "messages"), packages: pure },
  [`${core}importing/`]: { may: inCore("formatting", "model", "profile", "syntax", "text", "messages"), packages: pure },
  [`${core}publication/`]: { may: inCore("model", "profile", "syntax", "text"), packages: pure },
  [`${core}readiness/`]: { may: inCore("rules", "model", "messages", "text") },
  [`${core}render/`]: { may: inCore("comparison", "publication", "model", "profile", "syntax", "text", "messages"), packages: pure },
  [`${core}comparison/`]: { may: inCore("publication", "model", "profile", "syntax"), packages: pure },
  [`${core}authoring/`]: { may: inCore("model", "profile", "syntax", "text", "messages"), packages: pure },
  [`${core}features/`]: {
    may: inCore("authoring", "formatting", "memory", "rules", "model", "profile", "syntax", "text", "messages"),
    packages: pure,
    listedIn: door,
    // A quick fix names the finding it is for in the very words of diagnostics.ts.
    shared: ["to-lsp.ts", "diagnostics.ts"],
  },
  // The sources of completion, one file each; only completion.ts puts them together.
  [`${core}features/completion/`]: { may: [...inCore("authoring", "model", "profile", "text", "messages"), `${core}features/to-lsp.ts`], packages: pure, shared: ["cursor.ts"] },
  [`${core}features/completion.ts`]: { may: [...inCore("features/completion", "model", "messages"), `${core}features/to-lsp.ts`], packages: pure },
  [core]: { may: [core], packages: pure },
  "server/src/workspace/": { may: [door, "server/src/profiles/"], packages: /^fuzzysort$/u },
  // What is inside a PDF or a Word file; loaded only where one is imported.
  "server/src/importing/": { may: [door], packages: /^(mammoth|unpdf|node:.*)$/u },
  "server/src/profiles/": { may: [door], packages: /^jsonc-parser$/u },
  "server/src/export/": { may: [door, "server/src/export/"], packages: /^(node:.*|fflate|csv-stringify\/browser\/esm\/sync)$/u },
  // What is text goes to browsers too.
  "server/src/export/html/": { may: [door, "server/src/export/"] },
  "server/src/export/json/": { may: [door, "server/src/export/"] },
  "server/src/export/txt/": { may: [door, "server/src/export/"] },
  "server/src/export/ics/": { may: [door, "server/src/export/"], packages: /^ts-ics$/u },
  "server/src/export/pdf/": { may: [door, "server/src/export/"], packages: /^(node:.*|@myriaddreamin\/typst-ts-web-compiler)$/u },
  "server/src/export/docx/": { may: [door, "server/src/export/"], packages: /^(docx|fflate)$/u },
  // What client and server say to each other; all of the server that the client may know.
  "server/src/protocol/": { may: [], packages: /^$/u },
  "server/src/": { may: [door, "server/src/protocol/", "server/src/workspace/", "server/src/profiles/", "server/src/export/", "package.json"], packages: protocol },
  "server/src/node/": { may: ["server/src/"], packages: /^(vscode-languageserver\/node|node:.*)$/u },
  "server/src/browser/": { may: ["server/src/"], packages: /^vscode-languageserver\/browser$/u },
  "server/src/cli/": { may: [door, "server/src/workspace/", "server/src/profiles/", "server/src/export/", "server/src/importing/", "package.json"], packages: /^(commander|ignore|picomatch|sarif|windows-1252|workerpool|node:.*)$/u },
  "client/src/": { may: ["server/src/protocol/", "package.json"], packages: /^(vscode|vscode-languageclient)$/u },
  // What runs in a page of the preview knows neither VS Code nor the rest of the client.
  "client/src/webview/": { may: ["client/src/preview/messages.ts", "server/src/protocol/"], packages: /^$/u },
  "client/src/node/": { may: ["client/src/"], packages: /^(vscode|vscode-languageclient\/node|node:.*)$/u },
  "client/src/browser/": { may: ["client/src/"], packages: /^(vscode|vscode-languageclient\/browser)$/u },
};

const sources = projectFiles().filter((path) => /^(server|client)\/src\/.*\.ts$/u.test(path) && !path.includes("/generated/"));
const imports = sources.flatMap(importsOf);

function zoneOf(path: string): string {
  return Object.keys(zones).reduce((best, name) => (path.startsWith(name) && name.length > best.length ? name : best), "");
}

/** Why an import is not allowed, or null. */
function fault({ from, to, inside }: Import): string | null {
  const name = zoneOf(from);
  const zone = zones[name];
  if (zone === undefined) return `${from} belongs to no zone`;
  if (!inside) return zone.packages?.test(to) === true ? null : `${from} may not import the package ${to}`;
  if (to.includes("/syntax/generated/")) return from === `${core}syntax/parse.ts` ? null : `${from}: only parse.ts knows the generated parser`;
  if (zoneOf(to) === name) {
    const { listedIn, shared = [] } = zone;
    const isListed = listedIn !== undefined && imports.some((other) => other.from === listedIn && other.to === to && !other.typeOnly);
    return isListed && !shared.some((file) => to === name + file) ? `${from} should not know ${to}; what they share belongs in model/` : null;
  }
  return zone.may.some((beginning) => to.startsWith(beginning)) ? null : `${from} may not import ${to}`;
}

/** Files that import each other in a circle, the first circle found. */
function circle(): readonly string[] | null {
  const next = new Map(sources.map((path) => [path, imports.filter(({ from }) => from === path)]));
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return null;
    for (const { to, inside, typeOnly } of next.get(path) ?? []) {
      const found = inside && !typeOnly ? walk(to, [...trail, path]) : null;
      if (found !== null) return found;
    }
    finished.add(path);
    return null;
  };
  for (const path of sources) {
    const found = walk(path, []);
    if (found !== null) return found;
  }
  return null;
}

describe("The imports", () => {
  it("go the ways ARCHITECTURE.md says", () => {
    assert.ok(imports.length > 50, "there is something to check");
    assert.deepEqual(imports.map(fault).filter((text) => text !== null), []);
  });

  it("take types only from vscode-languageserver-types in the core", () => {
    const values = imports.filter(({ from, to, typeOnly }) => from.startsWith(core) && to === "vscode-languageserver-types" && !typeOnly);
    assert.deepEqual(values, []);
  });

  it("enter the core by its door", () => {
    const besides = imports.filter(({ from, to }) => !from.startsWith(core) && to.startsWith(core) && to !== door);
    assert.deepEqual(besides, []);
  });

  it("reach server.ts from the two mains only", () => {
    const backwards = imports.filter(({ from, to }) => to === "server/src/server.ts" && !/^server\/src\/(node|browser)\//u.test(from));
    assert.deepEqual(backwards, []);
  });

  it("make no circles", () => {
    assert.equal(circle(), null);
  });
});
