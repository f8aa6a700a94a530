/**
 * Runs the suites in the real VS Code, through @vscode/test-electron: on the oldest supported version and on a current
 * one. Normally VS Code is the server that host/ installs; with DAGSORDEN_VSCODE_DOWNLOAD=1 it is the desktop program,
 * downloaded. Names of runs on the command line choose among them.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import * as esbuild from "esbuild";
import { root } from "../../tools/lib/project.mjs";
import { screenshots } from "./host/control.mjs";
import { ensureHost } from "./host/install.mjs";

const here = join(root, "test/vscode");
const out = join(here, "out");
const download = process.env.DAGSORDEN_VSCODE_DOWNLOAD === "1";

/** Every run: a suite (a folder under suite/) on a version, with the settings it needs. */
const runs = [
  { name: "oldest", version: "oldest", desktop: "1.100.0", suite: "editor", settings: {} },
  { name: "newest", version: "newest", desktop: "stable", suite: "editor", settings: {} },
  {
    name: "restricted",
    version: "newest",
    suite: "restricted",
    settings: { "security.workspace.trust.enabled": true, "security.workspace.trust.startupPrompt": "never" },
  },
];

/** One bundle per test file, and the index that loads them. */
async function bundle() {
  rmSync(out, { recursive: true, force: true });
  const suites = [...new Set(runs.map(({ suite }) => suite))];
  const tests = suites.flatMap((suite) =>
    readdirSync(join(here, "suite", suite)).filter((name) => name.endsWith(".test.ts")).map((name) => join("suite", suite, name)),
  );
  await esbuild.build({
    absWorkingDir: here,
    entryPoints: ["suite/index.ts", ...tests],
    outdir: out,
    outbase: "suite",
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    sourcemap: "inline",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
}

/** Runs one of them in a copy of the samples, so that a test may save what it likes. */
async function runOne({ name, version, desktop, suite, settings }) {
  rmSync(join(screenshots, name), { recursive: true, force: true }); // pictures of this run only
  const work = mkdtempSync(join(here, ".vscode-work-"));
  const workspace = join(work, "samples");
  cpSync(join(root, "test/samples"), workspace, { recursive: true });
  const resultsFile = join(work, "results.json");
  const environment = {
    DAGSORDEN_VSCODE: version,
    DAGSORDEN_RUN: name,
    DAGSORDEN_SUITE: suite,
    DAGSORDEN_GREP: process.env.DAGSORDEN_GREP ?? "",
    DAGSORDEN_SETTINGS: JSON.stringify(settings),
    DAGSORDEN_TEST_RESULTS: resultsFile,
    NODE_OPTIONS: "--enable-source-maps",
  };
  const user = join(work, "user");
  mkdirSync(join(user, "User"), { recursive: true });
  writeFileSync(join(user, "User/settings.json"), JSON.stringify(settings));

  const started = Date.now();
  let failure;
  try {
    await runTests({
      ...(download ? { version: desktop } : { vscodeExecutablePath: join(here, "host/launcher.mjs") }),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(out, "index.js"),
      extensionTestsEnv: environment,
      launchArgs: [workspace, "--disable-extensions", `--user-data-dir=${user}`],
    });
  } catch (error) {
    failure = error;
  }
  const results = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, "utf8")) : { passed: 0, failed: 0, skipped: 0 };
  // A suite that never ran, or whose VS Code fell over, has failed, whatever the count says.
  if (results.failed === 0 && (failure !== undefined || results.passed === 0)) results.failed = 1;
  for (const { title, error } of results.failures ?? []) console.log(`\n${name}: ${title}\n${error}\n`);
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  console.log(`${name}: ${results.passed} passed, ${results.failed} failed (${Math.round((Date.now() - started) / 1000)} s)`);
  return results;
}

const wanted = process.argv.slice(2);
const chosen = runs.filter(({ name, desktop }) => (wanted.length === 0 || wanted.includes(name)) && !(download && desktop === undefined));
if (chosen.length === 0) {
  console.error(`There is no run ${wanted.join(", ")}; there is ${runs.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
if (!download) ensureHost();
await bundle();
const total = { passed: 0, failed: 0, skipped: 0 };
for (const each of chosen) {
  const results = await runOne(each);
  for (const key of Object.keys(total)) total[key] += results[key] ?? 0;
}
if (process.env.DAGSORDEN_TEST_RESULTS !== undefined) writeFileSync(process.env.DAGSORDEN_TEST_RESULTS, JSON.stringify(total));
process.exit(total.failed === 0 ? 0 : 1);
