/** One text of stress-texts.ts in a process of its own: `stress-case CORE NAME SHARE` prints a line of JSON. */
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { stressTexts } from "./stress-texts.js";
import { loadCore } from "./subject.js";

export interface StressResult {
  /** Milliseconds. */
  readonly steps: Readonly<Record<string, number>>;
  readonly total: number;
  readonly findings: number;
  /** MB at the highest. */
  readonly memory: number;
}

const [corePath = "", name = "", share = "1"] = process.argv.slice(2);
const text = stressTexts.find((one) => one.name === name);
if (text === undefined) throw new Error(`no text ${name}`);
const core = loadCore(readFileSync(corePath, "utf8"));
const failure = (rule: string, error: unknown): never => {
  throw new Error(`${rule}: ${String(error)}`);
};
const linter = new core.Linter({ rules: core.rules, onFailure: failure });
const content = text.make(text.size * Number(share));
const steps: Record<string, number> = {};

function timed<T>(step: string, run: () => T): T {
  const from = performance.now();
  const result = run();
  steps[step] = performance.now() - from;
  return result;
}

const agenda = timed("parse", () => core.Agenda.of(content));
const found = timed("check", () => linter.check(agenda));
timed("symbols", () => core.documentSymbols(agenda, "utf-16", core.textsOf("da")));
timed("tokens", () => core.semanticTokens(agenda, "utf-16"));
timed("folding", () => core.foldingRanges(agenda));
// A longer text is no agenda to the server and its case memory.
if (content.length <= 3_000_000) timed("summary", () => core.summaryOf(agenda));
const middle = Math.floor(agenda.length / 2);
const edited = timed("edit", () => agenda.edited({ start: middle, end: middle, text: "a" }));
timed("check again", () => linter.check(edited));
const total = Object.values(steps).reduce((sum, one) => sum + one, 0);
const result: StressResult = { steps, total, findings: found.length, memory: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(result));
