/** Where the project is, and running its own programs. Imports nothing but Node: it is there before the packages are. */
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's top folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Runs a script with this Node in the top folder, its output to the terminal; answers with its exit code. */
export function node(args, { env = {}, minutes = 20 } = {}) {
  return run(args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env }, timeout: minutes * 60_000 }).code;
}

/** Runs a script likewise; answers with its exit code and what it printed. */
export function outputOf(args) {
  return run(args, { stdio: ["ignore", "pipe", "inherit"] });
}

function run(args, options) {
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", ...options });
  if (result.error !== undefined) console.error(`${args.join(" ")}: ${result.error.message}`);
  return { code: result.status ?? 1, text: result.stdout ?? "" };
}

/** Generates the parser and bundles everything into dist/; answers with the exit code. */
export function build() {
  return node(["tools/grammar.mjs"]) || node(["esbuild.mjs"]);
}
