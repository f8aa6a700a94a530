/**
 * Bundles the client, the language server and the command line into dist/.
 * `--watch` keeps rebuilding; `--dev` leaves the text readable.
 */
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = dirname(fileURLToPath(import.meta.url));
const watch = process.argv.includes("--watch");
const development = watch || process.argv.includes("--dev");

const node = { platform: "node", format: "cjs", target: "node20" };
const browser = { platform: "browser", target: "es2022" };

/** Every bundle: where it starts, where it ends, and what is special about it. */
const bundles = [
  { from: "server/src/node/main.ts", to: "dist/server.js", ...node },
  { from: "server/src/cli/main.ts", to: "dist/cli.js", ...node, banner: { js: "#!/usr/bin/env node" } },
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
    console.log(`build: ${bundles.map(({ to }) => to).join(", ")}`);
  } catch {
    process.exitCode = 1; // esbuild has printed the errors itself
  } finally {
    await Promise.all(contexts.map((context) => context.dispose()));
  }
}
