/**
 * `npm test`: sets itself up and runs every stage, also after one has failed. The last line is `N passed, N failed`, counting
 * single tests; a check without tests of its own (types, ESLint, knip …) counts as one, and so does a stage that could not run.
 * Stages named on the command line run alone: `npm test -- lint unit`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureInstalled, tryNpm } from "./lib/npm.mjs";
import { root } from "./lib/project.mjs";

const scratch = mkdtempSync(join(tmpdir(), "dagsorden-test-"));
const reporter = ["--", "--reporter", "test/support/results-reporter.ts"];

/** Every stage is a script of package.json; one that `counts` leaves the results of its tests, another is one test itself. */
const stages = [
  { name: "build", script: ["build"] },
  { name: "typecheck", script: ["typecheck"] },
  { name: "lint", script: ["lint"] },
  { name: "knip", script: ["knip"] },
  { name: "syntaxes", script: ["test:syntaxes"] },
  { name: "unit", script: ["test:unit", ...reporter], counts: true },
  { name: "server", script: ["test:server", ...reporter], counts: true },
  { name: "vscode", script: ["test:vscode"], counts: true },
  { name: "package", script: ["package", "--", join(scratch, "dagsorden.vsix")] },
  { name: "start", script: ["start", "--", "--once"] },
];

/** Runs a stage; answers with its counts. */
function run({ name, script, counts = false }) {
  const file = join(scratch, `${name}.json`);
  const code = tryNpm(root, ["run", "--silent", ...script], {
    env: { ...process.env, DAGSORDEN_TEST_RESULTS: file },
    timeout: 20 * 60_000,
  });
  if (!counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
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
