import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { build } from "esbuild";
import { latinLetters } from "../../tools/lib/latin-letters.mjs";
import type * as core from "../../server/src/language/index.js";

/** The core as the bench sees it. */
export type Core = typeof core;

const root = join(import.meta.dirname, "../..");

/** The core's code the way users get it: bundled and minified. Measuring what tsx makes of it would measure tsx. */
export async function bundledCore(): Promise<string> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ["server/src/language/index.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    charset: "utf8",
    plugins: [latinLetters],
    supported: { "regexp-unicode-property-escapes": true },
    logLevel: "warning",
  });
  return result.outputFiles[0]?.text ?? "";
}

/** Runs bundled code and gives what it exports. */
export function loadCore(code: string): Core {
  const module = { exports: {} };
  const run = new Script(`(function (module, exports, require) {${code}\n})`, { filename: "core.js" }).runInThisContext() as (...args: unknown[]) => void;
  run(module, module.exports, createRequire(import.meta.url));
  return module.exports as Core;
}
