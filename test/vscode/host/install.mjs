/**
 * Installs VS Code's server (two versions), Node for the newer one, and the browser driver. No compiler, no download
 * beside the package registry. Done once; later calls return at once.
 */
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled, npm } from "../../../tools/lib/npm.mjs";

const here = dirname(fileURLToPath(import.meta.url));

/** The versions of VS Code that can be started, by the name they have in package.json here. */
export const versions = {
  oldest: { vscode: "1.100", node: 20 },
  newest: { vscode: "1.139", node: 24 },
};

/** The folder of VS Code itself for one version. */
export const vscodeFolder = (version) => join(here, `node_modules/vscode-${version}/lib/vscode`);

/** Installs all that is missing. */
export function ensureHost() {
  ensureInstalled(here, "--ignore-scripts");
  for (const version of Object.keys(versions)) {
    const folder = vscodeFolder(version);
    const done = join(folder, "node_modules/.dagsorden-installed");
    if (existsSync(done)) continue;
    console.log(`Installing VS Code ${versions[version].vscode} (its own packages) …`);
    npm(folder, "install", "--omit=dev", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund", "--loglevel=error");
    writeFileSync(done, "");
  }
  lendSearch();
}

/** The older VS Code would download the program that finds files; the newer one brings it for every platform. */
function lendSearch() {
  const name = process.platform === "win32" ? "rg.exe" : "rg";
  const own = join(vscodeFolder("oldest"), "node_modules/@vscode/ripgrep/bin");
  const lent = join(vscodeFolder("newest"), "node_modules/@vscode/ripgrep-universal/bin", `${process.platform}-${process.arch}`, name);
  if (existsSync(join(own, name)) || !existsSync(lent)) return;
  mkdirSync(own, { recursive: true });
  copyFileSync(lent, join(own, name));
}

/** The Node that runs a version of VS Code: ours if it is new enough, else the one installed here. */
export function nodeFor(version) {
  const major = Number(process.versions.node.split(".")[0]);
  const wanted = versions[version].node;
  if (major === wanted) return process.execPath;
  const name = { linux: "node-linux", win32: "node-win", darwin: process.arch === "arm64" ? "node-bin-darwin" : "node-darwin" };
  const folder = join(here, "node_modules", `${name[process.platform]}-${process.arch}`);
  const binary = join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  if (wanted === 24 && existsSync(binary)) return binary;
  if (major > wanted) return process.execPath;
  throw new Error(`VS Code ${versions[version].vscode} needs Node ${wanted}; it could not be installed on ${process.platform}-${process.arch}`);
}
