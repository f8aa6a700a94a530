import { Linter, rules, type Agenda, type Finding, type Severity } from "../../language/index.js";
import { choice, readsDocuments, takesFiles, type CommandModule } from "../command.js";
import { diagnosticsOf, type CheckedFile } from "../diagnostic.js";
import { readDocuments, type Source } from "../documents.js";
import { encodingRule, pages } from "../encoding-rule.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { fixAgenda } from "../fix.js";
import { github } from "../formats/github.js";
import { lintJson } from "../formats/lint-json.js";
import { lintText } from "../formats/lint-text.js";
import { sarif } from "../formats/sarif.js";
import { profilesFor } from "../profiles.js";
import { saveFixed } from "../save.js";
import { surroundingsOf } from "../surroundings.js";
import { complain, printable, shownName, type Output, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { version } from "../version.js";

const formats = ["text", "json", "sarif", "github"] as const;

/** From the most serious on. */
const severities = ["error", "warning", "information", "hint"] as const satisfies readonly Severity[];

interface Options {
  readonly format: (typeof formats)[number];
  readonly fix: boolean;
  readonly minSeverity: Severity;
  readonly profile?: string;
  readonly stdinFilename?: string;
}

/** `lint`: prints what the rules find, and with `--fix` first does what can safely be done about it. */
export const command: CommandModule<Options> = {
  configure(command) {
    takesFiles(command);
    command
      .addOption(choice(command, "--format", "FORMAT", texts.lint.format, formats).default("text"))
      .option("--fix", texts.lint.fix, false)
      .addOption(choice(command, "--min-severity", "GRAD", texts.lint.minSeverity, severities).default("hint"));
    readsDocuments(command);
  },
  run: lint,
};

/** More of one file is shown to nobody; keeps the output bounded. */
const mostFindings = 50_000;

async function lint(files: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const failures: string[] = [];
  const onFailure = (sentence: string): void => {
    failures.push(sentence);
    complain(terminal, sentence);
  };
  const profiles = profilesFor(options.profile ?? null, onFailure);
  // With `--fix -` standard output is the fixed text, and everything about it goes the other way.
  const report = options.fix && files.includes("-") ? terminal.stderr : terminal.stdout;
  const aside = options.format === "text" ? report : terminal.stderr;
  const checked: CheckedFile[] = [];
  let hasErrors = false;
  for await (const source of readDocuments(files, { profiles, stdinFilename: options.stdinFilename ?? null }, terminal, onFailure)) {
    const check = checkOf(source, options.minSeverity, terminal.now(), onFailure);
    const agenda = options.fix ? fixed(source, check, terminal, aside, onFailure) : source.agenda;
    const findings = check(agenda);
    hasErrors ||= findings.some(({ severity }) => severity === "error");
    if (findings.length > mostFindings) complain(terminal, texts.tooManyFindings(source.file, findings.length, mostFindings));
    checked.push({ file: source.file, diagnostics: diagnosticsOf(agenda, findings.slice(0, mostFindings)) });
  }
  const broken = profiles.broken();
  report.write(formatted([...broken, ...checked], options.format, failures, report.colours));
  if (failures.length > 0) return exitCodes.unreadable;
  return hasErrors || broken.length > 0 ? exitCodes.errorsFound : exitCodes.clean;
}

/** The findings that are wanted, in any version of `source`. */
function checkOf({ file, stored }: Source, minSeverity: Severity, now: Date, onFailure: (sentence: string) => void): (agenda: Agenda) => readonly Finding[] {
  const wanted = new Set<Severity>(severities.slice(0, severities.indexOf(minSeverity) + 1));
  const failed = (rule: string, error: unknown): void => onFailure(texts.ruleFailed(rule, file, String(error)));
  const surroundings = surroundingsOf(file, now);
  const plain = new Linter({ rules, onFailure: failed });
  return (agenda) => {
    const extra = encodingRule(stored.encoding, agenda);
    const linter = extra === null ? plain : new Linter({ rules: [extra, ...rules], onFailure: failed });
    return linter.check(agenda, surroundings).filter(({ severity }) => wanted.has(severity));
  };
}

/** Makes the fixes and puts them where they belong; the version that is there afterwards. */
function fixed(source: Source, check: (agenda: Agenda) => readonly Finding[], terminal: Terminal, aside: Output, onFailure: (sentence: string) => void): Agenda {
  const { isBroken } = source.profile;
  if (isBroken) complain(terminal, texts.profile.notFixed(source.file));
  // By another house's profile a fix might move and rename what is right in this one.
  const { agenda, made } = isBroken ? { agenda: source.agenda, made: [] } : fixAgenda(source.agenda, check, source.read);
  if (source.isStdin) terminal.stdout.write(agenda.text);
  if (made.length === 0) return source.agenda;
  if (!source.isStdin) {
    const failure = saveFixed(source, agenda.text);
    if (failure !== null) {
      onFailure(failure);
      return source.agenda;
    }
  }
  const lines = [texts.fixed(shownName(source.file), made.length), ...made.map(({ line, title }) => printable(texts.fixedLine(line, title)))];
  aside.write(`${lines.join("\n")}\n\n`);
  return agenda;
}

function formatted(files: readonly CheckedFile[], format: Options["format"], failures: readonly string[], colours: boolean): string {
  switch (format) {
    case "text":
      return lintText(files, colours);
    case "json":
      return lintJson(files);
    case "sarif":
      return sarif(files, { version, pages, failures });
    case "github":
      return github(files, pages);
  }
}
