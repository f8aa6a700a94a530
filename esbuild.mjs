/**
 * Bundles the client, the language server and the command line into dist/.
 * `--watch` keeps rebuilding; `--dev` leaves the text readable.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { latinLetters } from "./tools/lib/latin-letters.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const watch = process.argv.includes("--watch");
const development = watch || process.argv.includes("--dev");

const node = { platform: "node", format: "cjs", target: "node20" };
const browser = { platform: "browser", target: "es2022" };

/** Every bundle: where it starts, where it ends, and what is special about it. */
const bundles = [
  { from: "server/src/node/main.ts", to: "dist/server.js", ...node },
  { from: "server/src/cli/start.ts", to: "dist/cli.js", ...node, banner: { js: "#!/usr/bin/env node" } },
  { from: "server/src/cli/main.ts", to: "dist/cli-main.js", ...node },
  { from: "client/src/node/extension.ts", to: "dist/client.js", ...node, external: ["vscode"] },
  { from: "client/src/browser/extension.ts", to: "dist/browser/client.js", ...browser, format: "cjs", external: ["vscode"] },
  { from: "server/src/browser/main.ts", to: "dist/browser/server.js", ...browser, format: "iife" },
];

const contexts = await Promise.all(
  bundles.map(({ from, to, ...options }) =>
    esbuild.context({
      absWorkingDir: root,
      entryPoints: [from],
      outfile: to,
      bundle: true,
      minify: !development,
      sourcemap: "linked",
      sourcesContent: false,
      // Danish letters stay letters: smaller, and readable in a stack trace.
      charset: "utf8",
      // The packages' ES modules tree-shake; their UMD builds hide `require` from the bundler.
      mainFields: options.platform === "node" ? ["module", "main"] : ["browser", "module", "main"],
      logLevel: "warning",
      plugins: [latinLetters],
      // Without this every literal with `\p{…}` that is left becomes a call of `new RegExp`, made anew each time.
      supported: { "regexp-unicode-property-escapes": true },
      ...options,
    }),
  ),
);

if (watch) {
  await Promise.all(contexts.map((context) => context.watch()));
  console.log("build: watching");
} else {
  try {
    await Promise.all(contexts.map((context) => context.rebuild()));
    compileAhead("dist/cli-main.js", ["dist/cli.js", "lint", ...["kladde.dagsorden", "kladde.referat"].map((name) => `test/samples/kkr-midtjylland-2025-03-12-${name}`)]);
    console.log(`build: ${bundles.map(({ to }) => to).join(", ")}`);
  } catch {
    process.exitCode = 1; // esbuild has printed the errors itself
  } finally {
    await Promise.all(contexts.map((context) => context.dispose()));
  }
}

/** Has V8 compile a bundle by running it once, so that not every start has to; see server/src/cli/start.ts. */
function compileAhead(bundle, run) {
  const file = join(root, bundle);
  appendFileSync(file, `//${createHash("sha256").update(readFileSync(file)).digest("hex")}`);
  spawnSync(process.execPath, run, { cwd: root, stdio: "ignore", env: { ...process.env, DAGSORDEN_COMPILE: "1" } });
}
