/**
 * `npm test`: sets itself up and runs every stage, also after one has failed. The last line is `N passed, N failed`, counting
 * single tests; a check without tests of its own (types, ESLint, knip …) counts as one, and so does a stage that could not run.
 * Stages named on the command line run alone: `npm test -- lint unit`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled } from "./lib/npm.mjs";
import { build, node, root } from "./lib/project.mjs";

const scratch = mkdtempSync(join(tmpdir(), "dagsorden-test-"));
const bin = (path) => join("node_modules", path);
const mocha = (...globs) => ["--import", "tsx", bin("mocha/bin/mocha.js"), "--reporter", "test/support/results-reporter.ts", ...globs];

/** A stage either `checks` (one test) or leaves results that are counted. */
const stages = [
  { name: "build", checks: build },
  { name: "typecheck", checks: () => node([bin("typescript/bin/tsc"), "-p", "."]) || node([bin("typescript/bin/tsc"), "-p", "server/src/language"]) },
  { name: "lint", checks: () => node([bin("eslint/bin/eslint.js"), ".", "--max-warnings", "0"]) },
  { name: "knip", checks: () => node([bin("knip/bin/knip.js")]) },
  { name: "syntaxes", checks: () => node([bin("vscode-tmgrammar-test/dist/unit.js"), "test/syntaxes/**/*.test.dagsorden"]) },
  { name: "unit", args: mocha("test/{grammar,language,repo,cli,client}/**/*.test.ts") },
  { name: "server", args: mocha("test/server/**/*.test.ts") },
  { name: "vscode", args: ["test/vscode/run.mjs"] },
  { name: "package", checks: () => node(["tools/package.mjs", join(scratch, "dagsorden.vsix")]) },
  { name: "start", checks: () => node(["tools/start.mjs", "--once"], { minutes: 5 }) },
];

/** Runs a stage; answers with its counts. */
function run({ name, checks, args }) {
  if (checks !== undefined) return checks() === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const file = join(scratch, `${name}.json`);
  const code = node(args, { env: { DAGSORDEN_TEST_RESULTS: file } });
  const { passed, failed } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { passed: 0, failed: 0 };
  // Nothing ran, or it fell over beside its tests: that is a failure too.
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed };
}

function seconds(since) {
  return ((Date.now() - since) / 1000).toFixed(1);
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !stages.some((stage) => stage.name === name));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(", ")}; there is ${stages.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}

const rows = [];
const begun = Date.now();
try {
  ensureInstalled(root);
  for (const stage of stages.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
    console.log(`\n━━ ${stage.name}`);
    const started = Date.now();
    rows.push({ stage: stage.name, ...run(stage), seconds: seconds(started) });
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  rows.push({ stage: "set-up", passed: 0, failed: 1, seconds: seconds(begun) });
}
rmSync(scratch, { recursive: true, force: true });

const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
const cells = [
  ["stage", "passed", "failed", "seconds"],
  ...rows.map((row) => [row.stage, String(row.passed), String(row.failed), row.seconds]),
  ["all", String(sum("passed")), String(sum("failed")), seconds(begun)],
];
console.log("");
for (const [stage, ...numbers] of cells) console.log(`${stage.padEnd(12)}${numbers.map((text) => text.padStart(9)).join("")}`);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
