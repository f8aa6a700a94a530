/** Where the project is, and running its own programs. Imports nothing but Node: it is there before the packages are. */
import { spawnSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's top folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Runs a script with this Node in the top folder; answers with its exit code and what it printed, if that is `kept`. */
export function node(args, { kept = false } = {}) {
  const result = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", stdio: ["ignore", kept ? "pipe" : "inherit", "inherit"] });
  if (result.error !== undefined) console.error(`${args.join(" ")}: ${result.error.message}`);
  return { code: result.status ?? 1, text: result.stdout ?? "" };
}

/** Generates the parser and bundles everything into dist/; answers whether that went well. */
export function build() {
  return node(["tools/grammar.mjs"]).code === 0 && node(["esbuild.mjs"]).code === 0;
}
