import { comparisonPage } from "../../export/html/comparison-page.js";
import { plainStyle } from "../../export/style.js";
import { compare, publicationOf, shortList, type Audience, type Comparison, type Publication } from "../../language/index.js";
import { choice, readsDocuments, type CommandModule } from "../command.js";
import { readSource } from "../documents.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { profilesFor } from "../profiles.js";
import { complain, printable, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { writeNewFile } from "../write-file.js";

const formats = ["text", "json", "html"] as const;
const audiences = ["internal", "public"] as const satisfies readonly Audience[];

interface Options {
  readonly format: (typeof formats)[number];
  readonly audience: Audience;
  readonly out?: string;
  readonly force?: boolean;
  readonly profile?: string;
  readonly stdinFilename?: string;
}

/** `diff`: what changed from one version of a document to another, as a reader sees it. */
export const command: CommandModule<Options> = {
  configure(command) {
    command.argument("<GAMMEL>", texts.diff.old).argument("<NY>", texts.diff.fresh);
    command
      .addOption(choice(command, "--format", "FORMAT", texts.diff.format, formats).default("text"))
      .addOption(choice(command, "--audience", "LÆSER", texts.export.audience, audiences).default("internal"))
      .option("-o, --out <FIL>", texts.outOption)
      .option("--force", texts.forceOption);
    readsDocuments(command);
  },
  run: diff,
};

async function diff([old = "", fresh = ""]: readonly string[], { format, audience, out, force = false, profile, stdinFilename }: Options, terminal: Terminal): Promise<ExitCode> {
  const fail = (sentence: string): ExitCode => {
    complain(terminal, sentence);
    return exitCodes.unreadable;
  };
  const profiles = profilesFor(profile ?? null, fail);
  const versions: Publication[] = [];
  for (const file of [old, fresh]) {
    const source = await readSource(file, { profiles, stdinFilename: stdinFilename ?? null }, terminal.readStdin);
    if ("failure" in source) return fail(source.failure);
    versions.push(publicationOf(source.agenda, { audience }));
  }
  const [before, after] = versions;
  if (before === undefined || after === undefined) return exitCodes.unreadable;
  const report = written(compare(before, after), format);
  if (out === undefined) {
    terminal.stdout.write(format === "text" ? printable(report) : report);
    return exitCodes.clean;
  }
  const failure = writeNewFile(out, Buffer.from(report, "utf8"), force);
  return failure === null ? exitCodes.clean : fail(failure);
}

function written(comparison: Comparison, format: Options["format"]): string {
  switch (format) {
    case "text":
      return shortList(comparison);
    case "json":
      return `${JSON.stringify(comparison, null, 2)}\n`;
    case "html":
      return comparisonPage(comparison, shortList(comparison), plainStyle);
  }
}
