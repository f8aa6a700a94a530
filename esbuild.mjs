/**
 * Bundles the client, the language server and the command line into dist/.
 * `--watch` keeps rebuilding; `--dev` leaves the text readable.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, cpSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { latinLetters } from "./tools/lib/latin-letters.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const watch = process.argv.includes("--watch");
const development = watch || process.argv.includes("--dev");

// Without this every literal with `\p{…}` that is left becomes a call of `new RegExp`, made anew each time.
const supported = { "regexp-unicode-property-escapes": true };
const node = { platform: "node", format: "cjs", target: "node20" };
const browser = { platform: "browser", target: "es2022" };

/** The commands that are loaded when they are asked for; each is a bundle of its own. */
const lateCommands = [...readFileSync(join(root, "server/src/cli/commands.ts"), "utf8").matchAll(/=> import\("\.\/commands\/([a-z-]+)\.js"\)/g)].map(([, name]) => name);

/** Leaves those commands out of the main bundle, which asks for them by `require`: it is run as a script, where `import()` is not known. */
const leaveOutCommands = {
  name: "leave-out-commands",
  setup: ({ onResolve }) => onResolve({ filter: /\/commands\/[a-z-]+\.js$/ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : null)),
};

/** What the exports bring with them, and where it goes: a bundle of its own, beside which their program and fonts lie. */
const heavy = "dist/export/heavy.js";

/** Leaves the exports' libraries out of the bundles that ask for them late. */
const leaveOutExports = {
  name: "leave-out-exports",
  setup: ({ onResolve, initialOptions }) =>
    onResolve({ filter: /\/heavy\.js$/ }, ({ kind }) => (kind === "dynamic-import" ? { path: `./${relative(dirname(initialOptions.outfile), heavy).replaceAll("\\", "/")}`, external: true } : null)),
};

/** What reads PDF files and Word documents; the server asks for it when the first of them is imported. */
const leaveOutImporter = {
  name: "leave-out-importer",
  setup: ({ onResolve }) => onResolve({ filter: /\/importing\/read-source\.js$/ }, ({ kind }) => (kind === "dynamic-import" ? { path: "./import/reader.js", external: true } : null)),
};

/** Every bundle: where it starts, where it ends, and what is special about it. */
const bundles = [
  { from: "server/src/node/main.ts", to: "dist/server.js", ...node, plugins: [latinLetters, leaveOutImporter] },
  { from: "server/src/importing/read-source.ts", to: "dist/import/reader.js", ...node },
  { from: "server/src/node/index-worker.ts", to: "dist/index-worker.js", ...node },
  { from: "server/src/cli/start.ts", to: "dist/cli.js", ...node, banner: { js: "#!/usr/bin/env node" } },
  { from: "server/src/cli/main.ts", to: "dist/cli-main.js", ...node, plugins: [latinLetters, leaveOutCommands], supported: { ...supported, "dynamic-import": false } },
  ...lateCommands.map((name) => ({ from: `server/src/cli/commands/${name}.ts`, to: `dist/commands/${name}.js`, ...node, plugins: [latinLetters, leaveOutExports] })),
  { from: "server/src/export/heavy.ts", to: heavy, ...node },
  { from: "server/src/node/export-worker.ts", to: "dist/export/worker.js", ...node, plugins: [latinLetters, leaveOutExports] },
  { from: "client/src/node/extension.ts", to: "dist/client.js", ...node, external: ["vscode"] },
  { from: "client/src/browser/extension.ts", to: "dist/browser/client.js", ...browser, format: "cjs", external: ["vscode"] },
  { from: "server/src/browser/main.ts", to: "dist/browser/server.js", ...browser, format: "iife" },
  { from: "client/src/webview/main.ts", to: "dist/preview/preview.js", ...browser, format: "iife" },
  { from: "client/src/webview/preview.css", to: "dist/preview/preview.css", target: "chrome122" },
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
      supported,
      ...options,
    }),
  ),
);

copyExportFiles();
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

/** Typst and the fonts, with the licences they come under. */
function copyExportFiles() {
  const packages = join(root, "node_modules");
  const fonts = join(packages, "@expo-google-fonts/open-sans");
  cpSync(join(packages, "@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm"), join(root, "dist/export/typst.wasm"));
  for (const name of ["400Regular", "400Regular_Italic", "600SemiBold"]) cpSync(join(fonts, name, `OpenSans_${name}.ttf`), join(root, `dist/export/fonts/OpenSans_${name}.ttf`));
  cpSync(join(root, "server/src/export/pdf/LICENSE-typst"), join(root, "dist/export/typst-LICENSE"));
  cpSync(join(fonts, "LICENSE_FONT"), join(root, "dist/export/fonts/LICENSE"));
}
