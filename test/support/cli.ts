import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { run } from "../../server/src/cli/run.js";
import type { Output } from "../../server/src/cli/terminal.js";

const bundle = join(import.meta.dirname, "../../dist/cli.js");

export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The day the tests are run on: before all meetings of the samples but one, and no agenda is late. */
const firstDay = new Date("2025-01-15T09:00:00Z");

/** Runs the command line in this process. */
export async function cli(args: readonly string[], stdin: string | Uint8Array = "", colours = false, now = firstDay): Promise<CliResult> {
  const written = { out: "", err: "" };
  const to = (name: keyof typeof written): Output => ({ colours, write: (text) => (written[name] += text) });
  const code = await run(args, { stdout: to("out"), stderr: to("err"), readStdin: () => Promise.resolve(Buffer.from(stdin)), now: () => now, interruptible: () => new AbortController().signal, workerScript: null });
  return { code, ...written };
}

/** Runs dist/cli.js as a user does. */
export function builtCli(args: readonly string[], options: { readonly stdin?: string; readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {}): CliResult {
  assert.ok(existsSync(bundle), "dist/cli.js is missing: npm run build");
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    input: options.stdin ?? "",
    encoding: "utf8",
    // Nothing takes that long; a look that takes the square of the length would never end.
    timeout: 60_000,
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** A folder of the suite's own, gone after its last test. Answers with a function that puts files in it. */
export function scratchFolder(): (name: string, content: string | Uint8Array) => string {
  let folder = "";
  before(() => {
    folder = mkdtempSync(join(tmpdir(), "dagsorden prøve "));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
}
