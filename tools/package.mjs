/**
 * `npm run package`: packs the extension as dagsorden.vsix (or the file named), and looks into it: all that it needs must be
 * there, and nothing that only developers need.
 */
import { rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { createVSIX, listFiles } from "@vscode/vsce";
import { root } from "./lib/project.mjs";

const vsix = resolve(process.argv[2] ?? join(root, "dagsorden.vsix"));
const needed = [
  ...["package.json", "package.nls.json", "LICENSE", "language-configuration.json", "syntaxes/dagsorden.tmLanguage.json", "schemas/dagsorden.schema.json"],
  ...["dist/client.js", "dist/server.js", "dist/cli.js", "dist/cli-main.js", "dist/browser/client.js", "dist/browser/server.js", "docs/brugervejledning.md", "docs/huskeseddel.md", "docs/kommandolinje.md"],
  ...["dist/commands/import.js", "dist/import/reader.js"],
  ...["client/samples/kystraadet-2026-02-04.dagsorden", "client/samples/kystraadet-2025-11-12.referat", "client/samples/bilag/oplaeg.txt", "client/walkthrough/begynd.svg"],
  ...["dist/commands/export.js", "dist/export/heavy.js", "dist/export/worker.js", "dist/export/typst.wasm", "dist/export/typst-LICENSE", "dist/export/fonts/LICENSE"],
];
const unwanted = /\.(map|ts|mjs|peggy)$|node_modules|^(test|tools|server|grammar)\//;

rmSync(vsix, { force: true });
await createVSIX({
  cwd: root,
  packagePath: vsix,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
  // What VS Code shows about the extension is for secretaries, not for developers.
  readmePath: "docs/brugervejledning.md",
});

const packed = (await listFiles({ cwd: root, packagedDependencies: [] })).map((path) => path.replaceAll("\\", "/"));
const faults = [
  ...needed.filter((path) => !packed.includes(path)).map((path) => `${path} is missing`),
  ...packed.filter((path) => unwanted.test(path)).map((path) => `${path} has no business there`),
];
for (const fault of faults) console.error(`package: ${fault}`);
console.log(`package: ${packed.length} files, ${Math.round(statSync(vsix).size / 1024)} kB`);
process.exit(faults.length === 0 ? 0 : 1);
