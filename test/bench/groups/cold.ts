import { spawnSync } from "node:child_process";
import { measure, timingOf, type Timing, type Work } from "../measure.js";
import type { Report } from "../report.js";
import { markdownlintFindings } from "../rivals.js";
import type { Core } from "../subject.js";
import { inFolder } from "../temporary.js";
import { manyTimes, repeated, type BenchText } from "../texts.js";

/** A whole text read from nothing: parsed, outlined, checked by every rule. */
export async function cold(core: Core, texts: readonly BenchText[], report: Report, code: string): Promise<void> {
  report.group("cold", "a document is read from nothing and checked by every rule, in an engine that is warm");
  for (const [index, { name, text }] of texts.entries()) {
    for (const times of [1, manyTimes]) {
      const long = repeated(text, times);
      const on = `${name} ×${times}`;
      const isLong = times > 1;
      const timings = await measure(works(core, long), { time: isLong ? 100 : 300, rounds: isLong ? 2 : 3, atLeast: isLong ? 2 : fewest, warmup: isLong ? 100 : warmup });
      for (const [what, timing] of timings) report.timing(what, on, timing);
      const share = median(timings.get(ours)) / median(timings.get(theirs));
      report.add({ what: "ours to markdownlint's", on, unit: "ratio", value: share });
      const reading = median(timings.get(parsingAll));
      const checking = (median(timings.get(ours)) - reading) / reading;
      report.add({ what: "all rules to parsing it all", on, unit: "ratio", value: checking });
      if (index > 0 || isLong) continue;
      report.target("cold: parse and all rules in a tenth of markdownlint's time", share, 0.1);
      report.target("cold: all rules in three times the time of parsing it all", checking, 3);
    }
  }
  const [longest] = texts;
  if (longest !== undefined) firstRun(longest, report, code);
}

const parsing = "parse and outline";
/** What a feature does not ask for is not parsed; rules ask for everything. */
const parsingAll = "parse it all, also what stands in paragraphs";
/** In milliseconds: some eighty rules and a large library take their time to be compiled for speed. */
const warmup = 2500;

/** Runs in a round: the first behind a collection are slow, and the slower of two tools must not be judged by those alone. */
const fewest = 20;

const ours = "parse and all rules";
const theirs = "markdownlint";

function works(core: Core, text: string): readonly Work[] {
  return [
    keeping(parsing, () => core.Agenda.of(text)),
    keeping(parsingAll, () => {
      const agenda = core.Agenda.of(text);
      return { agenda, blocks: agenda.units.map(({ unit }) => unit.blocks) };
    }),
    keeping(ours, () => {
      const agenda = core.Agenda.of(text);
      return { agenda, findings: new core.Linter({ rules: core.rules }).check(agenda) };
    }),
    keeping(theirs, () => markdownlintFindings(text)),
  ];
}

/** What was read last is kept, as an editor keeps it: where a collection leaves nothing of a kind, V8 throws away the code that it made for it. */
function keeping(name: string, run: () => unknown): Work {
  let last: unknown = null;
  return { name, run: () => (last = [run(), last === null]) };
}

/** The first text a process reads: mostly what it takes to compile and to run unoptimised code. */
function firstRun({ name, text }: BenchText, report: Report, code: string): void {
  inFolder((write) => {
    const file = write("text.txt", text);
    const ourCode = `const text = require("node:fs").readFileSync(${JSON.stringify(file)}, "utf8"); const core = require(${JSON.stringify(write("core.cjs", code))});
      const from = performance.now(); new core.Linter({ rules: core.rules }).check(core.Agenda.of(text)); console.log(performance.now() - from);`;
    const theirCode = `const text = require("node:fs").readFileSync(${JSON.stringify(file)}, "utf8");
      import("markdownlint/sync").then(({ lint }) => { const from = performance.now(); lint({ strings: { text } }); console.log(performance.now() - from); });`;
    const samples = { ours: [] as number[], theirs: [] as number[] };
    for (let round = 0; round < 9; round++) {
      samples.ours.push(inNewProcess(ourCode));
      samples.theirs.push(inNewProcess(theirCode));
    }
    const [own, other] = [timingOf(samples.ours), timingOf(samples.theirs)];
    report.timing("first text of a new process", name, own, "code already loaded");
    report.timing("markdownlint, first text of a new process", name, other, "code already loaded");
    report.add({ what: "ours to markdownlint's, first text", on: name, unit: "ratio", value: own.median / other.median });
  });
}

function inNewProcess(script: string): number {
  return Number(spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).stdout);
}

function median(timing: Timing | undefined): number {
  return timing?.median ?? NaN;
}
