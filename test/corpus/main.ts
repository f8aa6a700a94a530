/**
 * `npm run corpus`: precision and recall of the rules on the real documents, per rule and per document.
 *
 * A finding is right when the defects list names its rule at its place, or test/corpus/judgements.jsonl
 * does (by line numbers, without text). The list's lines are those of the first word; a finding counts
 * when it covers that line or a neighbouring one of the same double-spaced paragraph.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Agenda, Linter, rules, type Finding } from "../../server/src/language/index.js";
import { corpusTexts } from "../support/corpus.js";

interface Defect {
  readonly line: number;
  readonly rule: string;
  readonly certainty: "high" | "medium" | "low";
}

interface Judgement {
  readonly document: string;
  readonly line: number;
  readonly rule: string;
  readonly right: boolean;
}

interface Placed {
  readonly finding: Finding;
  readonly first: number;
  readonly last: number;
}

/** Rules that belong to spelling and come with it. */
const later: ReadonlySet<string> = new Set(["stavefejl", "term-variant"]);

const known = new Set(rules.map((rule) => rule.id));
const judgements = readJudgements();
const linter = new Linter({ rules, onFailure: (rule, error) => console.error(`${rule}: ${String(error)}`) });
const verbose = process.argv.includes("--all");

const perRule = new Map<string, { right: number; wrong: number; listed: number; found: number }>();
const tally = (rule: string): { right: number; wrong: number; listed: number; found: number } => {
  const row = perRule.get(rule) ?? { right: 0, wrong: 0, listed: 0, found: 0 };
  perRule.set(rule, row);
  return row;
};
let listedHigh = 0;
let foundHigh = 0;

for (const { name, text, truth } of corpusTexts()) {
  const agenda = Agenda.of(text);
  const defects = (truth("defects.jsonl") ?? []) as readonly Defect[];
  const findings = linter.check(agenda).map((finding): Placed => ({
    finding,
    first: agenda.positionAt(finding.span.start).line + 1,
    last: agenda.positionAt(finding.span.end).line + 1,
  }));
  let wrong = 0;
  console.log(`\n${name}`);
  for (const { finding, first, last } of findings) {
    const listed = defects.some((defect) => defect.rule === finding.rule && matches(defect.line, first, last));
    const judged = judgements.find((judgement) => judgement.document === name && judgement.rule === finding.rule && matches(judgement.line, first, last));
    const right = judged?.right ?? listed;
    tally(finding.rule)[right ? "right" : "wrong"]++;
    const serious = finding.severity === "error" || finding.severity === "warning";
    if (!right && serious) wrong++;
    if (!right && (serious || verbose)) console.log(`  not a known defect: line ${first} ${finding.severity} ${finding.rule}: ${finding.message}`);
  }
  for (const defect of defects) {
    if (defect.certainty !== "high" || defect.rule.startsWith("X-") || later.has(defect.rule)) continue;
    const found = findings.some(({ finding, first, last }) => finding.rule === defect.rule && matches(defect.line, first, last));
    const row = tally(defect.rule);
    row.listed++;
    listedHigh++;
    if (found) {
      row.found++;
      foundHigh++;
    } else console.log(`  missed: line ${defect.line} ${defect.rule}${known.has(defect.rule) ? "" : " (no such rule yet)"}`);
  }
  console.log(`  ${wrong} finding(s) of severity warning or error that are not known defects (at most 1 wanted)`);
}

console.log("\nrule                        right  wrong  listed(high)  found");
for (const [rule, { right, wrong, listed, found }] of [...perRule].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`${rule.padEnd(26)} ${String(right).padStart(6)} ${String(wrong).padStart(6)} ${String(listed).padStart(13)} ${String(found).padStart(6)}`);
}
if (listedHigh > 0) console.log(`\nrecall of certain defects: ${foundHigh} of ${listedHigh} (${Math.round((100 * foundHigh) / listedHigh)} %, at least 80 % wanted)`);

function matches(line: number, first: number, last: number): boolean {
  return line >= first - 2 && line <= last + 2;
}

function readJudgements(): readonly Judgement[] {
  const path = join(import.meta.dirname, "judgements.jsonl");
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8").split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Judgement);
}
