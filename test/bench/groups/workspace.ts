import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { latinLetters } from "../../../tools/lib/latin-letters.mjs";
import { generatedWorkspace } from "../../support/generated-workspace.js";
import type { MarkdownFigures } from "../markdown-process.js";
import type { Report } from "../report.js";
import type { BenchText } from "../texts.js";
import type { WorkspaceFigures } from "../workspace-process.js";
import type { Core } from "../subject.js";

const root = join(import.meta.dirname, "../../..");
const worker = join(root, "dist/index-worker.js");

/** The case memory over whole folders, each in a process of its own, beside VS Code's Markdown service over the same files. */
export async function workspace(_core: Core, _texts: readonly BenchText[], report: Report): Promise<void> {
  report.group("workspace", "all files of a folder are read, looked up and followed; generated documents of 55 KiB");
  const place = mkdtempSync(join(tmpdir(), "dagsorden-bench-"));
  try {
    const ours = await bundled("test/bench/workspace-process.ts", join(place, "ours.cjs"));
    const theirs = await bundled("test/bench/markdown-process.ts", join(place, "theirs.cjs"));
    small(join(place, "small"), ours, theirs, report);
    large(join(place, "large"), join(place, "store"), ours, report);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function small(folder: string, ours: string, theirs: string, report: Report): void {
  const { number, touched } = generate(folder, 500);
  const on = "500 files";
  const cold = best(3, () => run(ours, [folder, worker, "-", number, touched]) as WorkspaceFigures);
  const rival = best(3, () => run(theirs, [folder]) as MarkdownFigures);
  report.add({ what: "cold", on, unit: "ms", value: cold.complete, note: "best of 3" });
  report.add({ what: "Markdown service, references", on, unit: "ms", value: rival.complete, note: "best of 3" });
  report.add({ what: "memory, workers included", on, unit: "MB", value: cold.memory });
  report.add({ what: "Markdown service, memory", on, unit: "MB", value: rival.memory });
  report.target("workspace: 500 files cold", cold.complete, 1500);
  report.target("workspace: 500 files, memory in MB", cold.memory, 250);
}

function large(folder: string, store: string, ours: string, report: Report): void {
  const { number, touched } = generate(folder, 10_000);
  const on = "10 000 files";
  const cold = run(ours, [folder, worker, store, number, touched]) as WorkspaceFigures;
  const warm = best(3, () => run(ours, [folder, worker, store, number, touched]) as WorkspaceFigures);
  report.add({ what: "cold", on, unit: "ms", value: cold.complete });
  report.add({ what: "warm, first answer", on, unit: "ms", value: warm.firstAnswer, note: "best of 3" });
  report.add({ what: "warm, every file checked", on, unit: "ms", value: warm.complete });
  report.add({ what: "references of a case, the slowest of 2 000", on, unit: "ms", value: warm.references });
  report.add({ what: "search in all names", on, unit: "ms", value: warm.search });
  report.add({ what: "one file changed", on, unit: "ms", value: warm.oneFile });
  report.add({ what: "memory, workers included", on, unit: "MB", value: cold.memory });
  report.target("workspace: 10 000 files cold", cold.complete, 60_000);
  report.target("workspace: 10 000 files warm, first answer", warm.firstAnswer, 1000);
  report.target("workspace: 10 000 files, memory in MB", Math.max(cold.memory, warm.memory), 600);
  report.target("workspace: references of a case", warm.references, 50);
  report.target("workspace: one file changed", warm.oneFile, 50);
}

/** Writes the files; a case of the last minutes and their path. */
function generate(folder: string, files: number): { readonly number: string; readonly touched: string } {
  let number = "";
  let touched = "";
  for (const { path, text } of generatedWorkspace({ files })) {
    touched = join(folder, path);
    mkdirSync(dirname(touched), { recursive: true });
    writeFileSync(touched, text);
    number = /SAG-\d{4}-\d{5}/u.exec(text)?.[0] ?? number;
  }
  return { number, touched };
}

async function bundled(entry: string, outfile: string): Promise<string> {
  await build({
    absWorkingDir: root, entryPoints: [entry], outfile, bundle: true, minify: true, format: "cjs", platform: "node", target: "node20", charset: "utf8",
    mainFields: ["module", "main"], plugins: [latinLetters], supported: { "regexp-unicode-property-escapes": true }, logLevel: "warning",
  });
  return outfile;
}

function run(script: string, args: readonly string[]): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
}

function best<F extends { readonly complete: number }>(times: number, measure: () => F): F {
  return Array.from({ length: times }, measure).reduce((a, b) => (a.complete <= b.complete ? a : b));
}
