import { danishDay, readinessHtml, readinessOf, readinessRecord, textsOf, type ReadinessRecord } from "../../language/index.js";
import { Checker } from "../checker.js";
import { choice, readsDocuments, takesFiles, type CommandModule } from "../command.js";
import { readDocuments, type Source } from "../documents.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { wholeReport } from "../formats/index.js";
import { lintText } from "../formats/lint-text.js";
import { readinessText } from "../formats/readiness-text.js";
import { profilesFor } from "../profiles.js";
import { ReportFolder } from "../report-folder.js";
import { complain, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { version } from "../version.js";
import { WrongUse } from "../wrong-use.js";

const formats = ["text", "json", "html"] as const;

interface Options {
  readonly format: (typeof formats)[number];
  readonly report?: string;
  readonly strict: boolean;
  readonly profile?: string;
  readonly stdinFilename?: string;
}

/** `check`: whether the documents are ready to be sent out. */
export const command: CommandModule<Options> = {
  configure(command) {
    takesFiles(command);
    command
      .addOption(choice(command, "--format", "FORMAT", texts.check.format, formats).default("text"))
      .option("--report <MAPPE>", texts.check.report)
      .option("--strict", texts.check.strict, false)
      .addHelpText("after", `\n${texts.check.afterHelp}`);
    readsDocuments(command);
  },
  run: check,
};

async function check(args: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const failures: string[] = [];
  const onFailure = (sentence: string): void => {
    failures.push(sentence);
    complain(terminal, sentence);
  };
  const now = terminal.now();
  const checked = moment(now);
  const checker = new Checker(now, onFailure);
  const profiles = profilesFor(options.profile ?? null, onFailure);
  const folder = options.report === undefined ? null : new ReportFolder(options.report, danishDay(now));
  const records: ReadinessRecord[] = [];
  for await (const source of readDocuments(args, { profiles, stdinFilename: options.stdinFilename ?? null }, terminal, onFailure)) {
    if (options.format === "html" && records.length > 0) throw new WrongUse(texts.check.oneForHtml);
    const record = await recordOf(source, checker, now);
    const html = (): string => readinessHtml(record, { file: record.file, hash: record.sha256, checked, tool: `${record.tool.name} ${record.tool.version}` }, textsOf("da"), "da");
    if (options.format === "text") terminal.stdout.write(`${records.length === 0 ? "" : "\n"}${readinessText(record, checked, terminal.stdout.colours)}`);
    else if (options.format === "html") terminal.stdout.write(html());
    for (const failure of folder?.save(source.file, html(), json(record)) ?? []) onFailure(failure);
    records.push(record);
  }
  if (options.format === "json") terminal.stdout.write(json(records));
  for (const saved of folder?.saved ?? []) complain(terminal, texts.check.saved(saved));
  const broken = profiles.broken();
  if (broken.length > 0) terminal.stderr.write(wholeReport(lintText(terminal.stderr.colours), broken));
  if (failures.length > 0) return exitCodes.unreadable;
  const isReady = records.every(({ light }) => light === "green" || (light === "yellow" && !options.strict));
  return isReady && broken.length === 0 ? exitCodes.clean : exitCodes.errorsFound;
}

async function recordOf(source: Source, checker: Checker, now: Date): Promise<ReadinessRecord> {
  const { sha256 } = await import("../sha256.js");
  const readiness = readinessOf(source.agenda, checker.findings(source, source.agenda), textsOf("da"));
  return readinessRecord(readiness, { file: source.file, hash: sha256(source.stored.bytes), time: now.toISOString(), version, language: "da" });
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** As a Dane reads the clock in Denmark, wherever the machine stands: `12. marts 2025 kl. 8.05`. */
function moment(now: Date): string {
  return new Intl.DateTimeFormat("da-DK", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Copenhagen" }).format(now).replace(/kl\. 0(?=\d)/u, "kl. ");
}
