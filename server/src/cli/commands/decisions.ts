import { choice, readsDocuments, takesFiles, type CommandModule } from "../command.js";
import { readDocuments } from "../documents.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { decisionsCsv, decisionsJson, decisionsText, type DecidedMeeting } from "../../export/decisions.js";
import { decisionsOf } from "../../language/index.js";
import { profilesFor } from "../profiles.js";
import { complain, printable, shownName, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { writeNewFile } from "../write-file.js";

const formats = ["text", "csv", "json"] as const;

interface Options {
  readonly format: (typeof formats)[number];
  readonly out?: string;
  readonly force?: boolean;
  readonly profile?: string;
  readonly stdinFilename?: string;
}

/** `decisions`: what was decided, who follows up and until when. */
export const command: CommandModule<Options> = {
  configure(command) {
    takesFiles(command);
    command.addOption(choice(command, "--format", "FORMAT", texts.decisions.format, formats).default("text"));
    command.option("-o, --out <FIL>", texts.outOption).option("--force", texts.forceOption);
    readsDocuments(command);
  },
  run: decisions,
};

async function decisions(files: readonly string[], { format, out, force = false, profile, stdinFilename }: Options, terminal: Terminal): Promise<ExitCode> {
  const failures: string[] = [];
  const fail = (sentence: string): void => {
    failures.push(sentence);
    complain(terminal, sentence);
  };
  const meetings: DecidedMeeting[] = [];
  const reading = { profiles: profilesFor(profile ?? null, fail), stdinFilename: stdinFilename ?? null };
  for await (const { file, agenda } of readDocuments(files, reading, terminal, fail)) {
    meetings.push({ file: shownName(file), body: agenda.header.body, date: agenda.header.date, decisions: decisionsOf(agenda) });
  }
  const written = { text: decisionsText, csv: decisionsCsv, json: decisionsJson }[format](meetings);
  if (out === undefined) terminal.stdout.write(format === "text" ? printable(written) : written);
  else {
    const failure = failures.length > 0 ? null : writeNewFile(out, Buffer.from(written, "utf8"), force);
    if (failure !== null) fail(failure);
  }
  return failures.length > 0 ? exitCodes.unreadable : exitCodes.clean;
}
