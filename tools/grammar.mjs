/**
 * Generates server/src/language/syntax/generated/parser.{js,d.ts} from grammar/dagsorden.peggy.
 *
 * The files are written aside and moved into place only when their text changed, so that watchers and
 * tests running at the same time never see half a parser.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { withQuickReads } from "./lib/quick-reads.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const grammar = join(root, "grammar/dagsorden.peggy");
const config = join(root, "grammar/peggy.config.mjs");
const target = join(root, "server/src/language/syntax/generated");

mkdirSync(target, { recursive: true });
const aside = mkdtempSync(join(target, ".new-"));
const peggy = join(dirname(createRequire(import.meta.url).resolve("peggy/package.json")), "bin/peggy.js");
const result = spawnSync(
  process.execPath,
  [peggy, "--extra-options-file", config, "--dts", "--output", join(aside, "parser.js"), grammar],
  { cwd: root, stdio: "inherit" },
);
if (result.status === 0) {
  const parser = join(aside, "parser.js");
  writeFileSync(parser, withQuickReads(readFileSync(parser, "utf8")));
  for (const name of ["parser.js", "parser.d.ts"]) {
    const fresh = join(aside, name);
    const current = join(target, name);
    if (!existsSync(current) || !readFileSync(fresh).equals(readFileSync(current))) renameSync(fresh, current);
  }
}
rmSync(aside, { recursive: true, force: true });
process.exit(result.status ?? 1);
