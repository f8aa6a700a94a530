import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { Report } from "../report.js";
import type { StressResult } from "../stress-case.js";
import { stressTexts } from "../stress-texts.js";
import type { Core } from "../subject.js";
import { inFolder } from "../temporary.js";
import type { BenchText } from "../texts.js";

const longestRun = 180_000;

/** With a quarter of the text four times as long takes four times the time; more than this and something takes the square. */
const mostGrowth = 8;

/** Runs shorter than this say nothing about growth. */
const shortest = 400;

/** Everything that is done for a document, for documents that are none. */
export function stress(_core: Core, _texts: readonly BenchText[], report: Report, code: string): void {
  report.group("stress", "parse, check, symbols, tokens, folding, one edit and check again; and what a text four times as long costs");
  let worst = 0;
  let failed = 0;
  inFolder((write) => {
    const core = write("core.cjs", code);
    for (const { name } of stressTexts) {
      const [quarter, whole] = [run(core, name, 0.25), run(core, name, 1)];
      if (quarter === null || whole === null) {
        failed++;
        report.add({ what: name, on: "NOT FINISHED", unit: "ms", value: NaN });
        continue;
      }
      const growth = whole.total / quarter.total;
      const counts = whole.total >= shortest;
      if (counts) worst = Math.max(worst, growth);
      const longest = Object.entries(whole.steps).reduce((a, b) => (b[1] > a[1] ? b : a));
      report.add({
        what: name,
        on: `${whole.memory.toFixed(0)} MB, ${whole.findings} findings`,
        unit: "ms",
        value: whole.total,
        note: `×4 text: ×${growth.toFixed(1)} time${counts && growth > mostGrowth ? " SUPER-LINEAR" : ""}; most in ${longest[0]} (${longest[1].toFixed(0)} ms)`,
      });
    }
  });
  report.target("stress: texts that do not finish or fail", failed, 0);
  report.target("stress: the worst growth of time with four times the text (4 is linear)", worst, mostGrowth);
}

function run(core: string, name: string, share: number): StressResult | null {
  const script = join(import.meta.dirname, "../stress-case.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script, core, name, String(share)], { encoding: "utf8", timeout: longestRun });
  if (status === 0) return JSON.parse(stdout) as StressResult;
  console.log(`  ${name}: ${stderr.split("\n").find((line) => /Error|FATAL/u.test(line)) ?? "took too long"}`);
  return null;
}
