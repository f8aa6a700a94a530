import { statSync } from "node:fs";
import { join } from "node:path";
import { agendaFileName, danishDay, newAgenda, readDay, readTimes, textsOf, type Agenda, type ProfileNames } from "../../language/index.js";
import type { CommandModule } from "../command.js";
import { readSource } from "../documents.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { profilesFor, type Profiles } from "../profiles.js";
import { complain, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { writeNewFile } from "../write-file.js";
import { WrongUse } from "../wrong-use.js";

interface Options {
  readonly body?: string;
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly place?: string;
  readonly previous?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly profile?: string;
}

/** `new`: an agenda as the house begins one. */
export const command: CommandModule<Options> = {
  configure(command) {
    const { body, date, start, end, place, previous, out } = texts.makeAgenda;
    command.option("--body <ORGAN>", body).option("--date <DATO>", date).option("--start <TID>", start).option("--end <TID>", end).option("--place <STED>", place);
    command.option("--previous <FIL>", previous).option("-o, --out <FIL>", out).option("--force", texts.forceOption).option("--profile <FIL>", texts.profileOption);
  },
  run: (_, options, terminal) => makeAgenda(options, terminal),
};

async function makeAgenda({ body, date, start, end, place, previous: file, out, force = false, profile }: Options, terminal: Terminal): Promise<ExitCode> {
  if (body === undefined || body.trim() === "") throw new WrongUse(texts.makeAgenda.needs("--body"));
  const { day, spoken } = dayOf(date);
  const fail = (sentence: string): void => complain(terminal, sentence);
  const profiles = profilesFor(profile ?? null, fail);
  const previous = file === undefined ? null : await readSource(file, { profiles, stdinFilename: null }, terminal.readStdin);
  if (previous !== null && "failure" in previous) {
    fail(previous.failure);
    return exitCodes.unreadable;
  }
  const agenda = previous?.agenda ?? null;
  const names = await namesFor(profiles, out, agenda);
  const times = timesOf(start ?? agenda?.header.start ?? null, end ?? agenda?.header.end ?? null);
  const meeting = { body: names.bodyNamed(body.trim()) ?? body.trim(), day, ...times, place: place?.trim() ?? agenda?.header.place ?? null };
  const text = newAgenda(names, meeting, { agenda, day: null });
  if (out === undefined) {
    terminal.stdout.write(text);
    return exitCodes.clean;
  }
  const target = isFolder(out) ? join(out, agendaFileName(meeting.body, day)) : out;
  const failure = writeNewFile(target, Buffer.from(text, "utf8"), force);
  if (failure !== null) {
    fail(failure);
    return exitCodes.unreadable;
  }
  complain(terminal, texts.makeAgenda.written(target, spoken));
  return exitCodes.clean;
}

function dayOf(date: string | undefined): { readonly day: string; readonly spoken: string } {
  if (date === undefined) throw new WrongUse(texts.makeAgenda.needs("--date"));
  const typed = readDay(date, danishDay(new Date()), textsOf("da"));
  if ("fault" in typed) throw new WrongUse(typed.fault);
  return typed;
}

function timesOf(start: string | null, end: string | null): { readonly start: string | null; readonly end: string | null } {
  if (start === null) return { start: null, end: null };
  const typed = readTimes(end === null ? start : `${start}-${end}`, textsOf("da"));
  if ("fault" in typed) throw new WrongUse(typed.fault);
  return typed;
}

/** The profile of the place the file goes to, or of the file it follows. */
async function namesFor(profiles: Profiles, out: string | undefined, previous: Agenda | null): Promise<ProfileNames> {
  if (out === undefined && previous !== null) return previous.names;
  const target = out ?? ".";
  return (await profiles.of(isFolder(target) ? join(target, "ny.dagsorden") : target)).names;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
