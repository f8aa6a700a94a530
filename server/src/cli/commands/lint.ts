import type { Severity } from "../../language/index.js";
import { choice, listed, readsDocuments, takesFiles, type CommandModule } from "../command.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { expandFiles } from "../files.js";
import { lintFormat } from "../formats/index.js";
import { formatNames, type FormatName } from "../formats/lint-format.js";
import type { Baseline } from "../lint/baseline.js";
import type { LintJob, LintOutcome } from "../lint/job.js";
import { outcomesOf } from "../lint/outcomes.js";
import { LintReport } from "../lint/report.js";
import { chosenRules } from "../lint/rule-choice.js";
import { complain, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { WrongUse } from "../wrong-use.js";

/** From the most serious on. */
const severities = ["error", "warning", "information", "hint"] as const satisfies readonly Severity[];

interface Options {
  readonly format: FormatName;
  readonly fix: boolean;
  readonly minSeverity: Severity;
  readonly rule: readonly string[];
  readonly exceptRule: readonly string[];
  readonly quiet: boolean;
  readonly baseline?: string;
  readonly writeBaseline: boolean;
  readonly profile?: string;
  readonly stdinFilename?: string;
}

/** `lint`: prints what the rules find, and with `--fix` first does what can safely be done about it. */
export const command: CommandModule<Options> = {
  configure(command) {
    takesFiles(command);
    command
      .addOption(choice(command, "--format", "FORMAT", texts.lint.format, formatNames).default("text"))
      .option("--fix", texts.lint.fix, false)
      .addOption(choice(command, "--min-severity", "GRAD", texts.lint.minSeverity, severities).default("hint"))
      .addOption(listed(command, "--rule", "REGLER", texts.lint.rule))
      .addOption(listed(command, "--except-rule", "REGLER", texts.lint.exceptRule))
      .option("--quiet", texts.lint.quiet, false)
      .option("--baseline <FIL>", texts.lint.baseline)
      .option("--write-baseline", texts.lint.writeBaseline, false)
      .addHelpText("after", `\n${texts.lint.afterHelp}`);
    readsDocuments(command);
  },
  run: lint,
};

async function lint(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const job = jobOf(options, terminal);
  const baseline = await baselineOf(options);
  const failures = new Set<string>();
  const failed = (sentence: string): void => {
    // Every thread says that a profile is not there.
    if (!failures.has(sentence)) complain(terminal, sentence);
    failures.add(sentence);
  };
  const tasks = (await expandFiles(args, failed)).map((file) => ({ file, known: options.writeBaseline ? null : (baseline?.knownIn(file) ?? null) }));
  // With `--fix -` standard output is the fixed text, and everything about it goes the other way.
  const hasStdin = args.includes("-");
  const output = options.fix && hasStdin ? terminal.stderr : terminal.stdout;
  const writing = options.writeBaseline ? { write: () => undefined, colours: false } : output;
  // While standard input is waited for, Ctrl+C ends the command at once. Whoever reads the first word may press it.
  const stop = hasStdin ? new AbortController().signal : terminal.interruptible();
  const report = new LintReport(lintFormat(job.format, job.colours), writing);
  const profiles = new Set<string>();
  let [done, known] = [0, 0];
  for await (const outcome of outcomesOf(job, tasks, terminal, stop)) {
    done++;
    known += outcome.fingerprints.length;
    outcome.failures.forEach(failed);
    for (const profile of outcome.brokenProfiles) {
      // Of each profile once, before the first document it was meant for.
      if (!profiles.has(profile.file)) report.addProfile(profile);
      profiles.add(profile.file);
    }
    tell(outcome, options, report, terminal);
    if (options.writeBaseline && outcome.file !== null) baseline?.put(outcome.file, outcome.fingerprints);
  }
  if (done < tasks.length) failed(texts.interrupted(done, tasks.length));
  report.end([...failures], baseline !== null, !options.quiet);
  if (done < tasks.length) return exitCodes.interrupted;
  if (options.writeBaseline && options.baseline !== undefined) {
    const failure = failures.size > 0 || profiles.size > 0 ? texts.baseline.notWritten(options.baseline) : (baseline?.write() ?? null);
    if (failure === null) terminal.stdout.write(`${texts.baseline.written(options.baseline, known, done)}\n`);
    else failed(failure);
    return failure === null ? exitCodes.clean : exitCodes.unreadable;
  }
  if (failures.size > 0) return exitCodes.unreadable;
  return report.hasErrors ? exitCodes.errorsFound : exitCodes.clean;
}

function jobOf(options: Options, terminal: Terminal): LintJob {
  const { format, fix, minSeverity, rule, exceptRule, profile = null, stdinFilename = null, writeBaseline } = options;
  return {
    format, fix, profile, stdinFilename,
    colours: terminal.stdout.colours,
    severities: severities.slice(0, severities.indexOf(minSeverity) + 1),
    rules: chosenRules(rule, exceptRule),
    namedRules: rule,
    now: terminal.now().getTime(),
    wantsFingerprints: writeBaseline,
  };
}

/** Loaded when it is asked for. */
async function baselineOf({ baseline, writeBaseline, fix }: Options): Promise<Baseline | null> {
  if (writeBaseline && baseline === undefined) throw new WrongUse(texts.needsBaseline);
  if (writeBaseline && fix) throw new WrongUse(texts.fixAndBaseline);
  if (baseline === undefined) return null;
  const { Baseline } = await import("../lint/baseline.js");
  return writeBaseline ? Baseline.readOrNew(baseline) : Baseline.read(baseline);
}

/** Writes what there is to say of one file. */
function tell(outcome: LintOutcome, { format, quiet, fix }: Options, report: LintReport, terminal: Terminal): void {
  for (const remark of outcome.remarks) complain(terminal, remark);
  if (outcome.fixedStdin !== null) terminal.stdout.write(outcome.fixedStdin);
  if (fix && outcome.fixed.length > 0 && !quiet) {
    const fixed = outcome.fixed.join("\n");
    if (format === "text") report.piece(fixed);
    else terminal.stderr.write(`${fixed}\n\n`);
  }
  report.add(outcome);
}
