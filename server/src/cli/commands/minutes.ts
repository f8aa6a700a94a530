import { expectedFrom, minutesOf } from "../../language/index.js";
import { readsDocuments, type CommandModule } from "../command.js";
import { readSource, type Reading, type Source } from "../documents.js";
import { encode } from "../encode.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { profilesFor } from "../profiles.js";
import { complain, shownName, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { writeNewFile } from "../write-file.js";

interface Options {
  readonly out?: string;
  readonly from?: string;
  readonly force?: boolean;
  readonly profile?: string;
  readonly stdinFilename?: string;
}

/** `minutes`: the minutes of an agenda, ready to be written in. */
export const command: CommandModule<Options> = {
  configure(command) {
    command.argument("<DAGSORDEN>", texts.makeMinutes.agenda);
    command.option("-o, --out <FIL>", texts.outOption).option("--from <REFERAT>", texts.makeMinutes.from).option("--force", texts.forceOption);
    readsDocuments(command);
  },
  run: minutes,
};

async function minutes([file = "-"]: readonly string[], { out, from, force = false, profile, stdinFilename }: Options, terminal: Terminal): Promise<ExitCode> {
  const fail = (sentence: string): void => complain(terminal, sentence);
  const profiles = profilesFor(profile ?? null, fail);
  const agenda = await only(file, { profiles, stdinFilename: stdinFilename ?? null }, terminal, fail);
  const last = from === undefined ? null : await only(from, { profiles, stdinFilename: null }, terminal, fail);
  if (agenda === undefined || last === undefined) return exitCodes.unreadable;
  if (agenda.agenda.kind === "referat") {
    fail(texts.makeMinutes.isMinutes(shownName(agenda.file)));
    return exitCodes.unreadable;
  }
  const { text, decisions } = minutesOf(agenda.agenda, { participants: last === null ? agenda.agenda.names.profile.members : expectedFrom(last.agenda) });
  if (out === undefined) {
    terminal.stdout.write(text);
    return exitCodes.clean;
  }
  // As the agenda is stored, where that has room for every letter.
  const failure = writeNewFile(out, encode(text, agenda.stored) ?? Buffer.from(text, "utf8"), force);
  if (failure !== null) {
    fail(failure);
    return exitCodes.unreadable;
  }
  complain(terminal, texts.makeMinutes.written(out, decisions.length));
  return exitCodes.clean;
}

/** The one document that an argument names; undefined where it cannot be read. */
async function only(file: string, reading: Reading, { readStdin }: Terminal, onFailure: (sentence: string) => void): Promise<Source | undefined> {
  const source = await readSource(file, reading, readStdin);
  if (!("failure" in source)) return source;
  onFailure(source.failure);
  return undefined;
}
