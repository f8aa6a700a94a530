/**
 * The properties of test/language/model/incremental.test.ts on very many texts: nothing throws, no
 * character is lost, and an edited agenda says what a fresh one says, findings, fixes and symbols included.
 *
 *     npm run fuzz              100 000 texts and 100 000 edits
 *     npm run fuzz -- 5000      another number of each
 */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runs = Number(process.argv[2] ?? 100_000);
if (!Number.isInteger(runs) || runs < 1) {
  console.error("usage: npm run fuzz [-- NUMBER]");
  process.exit(2);
}
const mocha = join(dirname(createRequire(import.meta.url).resolve("mocha/package.json")), "bin/mocha.js");
const result = spawnSync(process.execPath, [mocha, "test/language/model/incremental.test.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, DAGSORDEN_FUZZ: String(runs) },
});
process.exit(result.status ?? 1);
