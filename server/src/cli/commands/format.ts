import { applyEdits, formatEdits } from "../../language/index.js";
import { readsDocuments, takesFiles, type CommandModule } from "../command.js";
import { readDocuments, type Source } from "../documents.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { profilesFor } from "../profiles.js";
import { saveFixed } from "../save.js";
import { complain, shownName, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";

interface Options {
  readonly check: boolean;
  readonly profile?: string;
  readonly stdinFilename?: string;
}

/** `format`: brings documents into canonical form, or with `--check` says which are not. */
export const command: CommandModule<Options> = {
  configure(command) {
    takesFiles(command);
    command.option("--check", texts.format.check, false);
    readsDocuments(command);
  },
  run: format,
};

async function format(files: readonly string[], { check, profile, stdinFilename }: Options, terminal: Terminal): Promise<ExitCode> {
  const failures: string[] = [];
  let unformatted = 0;
  let seen = 0;
  const onFailure = (sentence: string): void => {
    failures.push(sentence);
    complain(terminal, sentence);
  };
  const profiles = profilesFor(profile ?? null, onFailure);
  // With `-` standard output is the text, and everything about it goes the other way.
  const report = files.includes("-") && !check ? terminal.stderr : terminal.stdout;
  for await (const source of readDocuments(files, { profiles, stdinFilename: stdinFilename ?? null }, terminal, onFailure)) {
    seen++;
    const { file, isStdin, agenda, profile: found } = source;
    if (found.isBroken) {
      // By another house's profile a line might be taken for what it is not in this one.
      onFailure(texts.format.brokenProfile(file));
      if (isStdin && !check) terminal.stdout.write(agenda.text);
      continue;
    }
    const edits = formatEdits(agenda);
    if (agenda.isDoubleSpaced) complain(terminal, texts.format.pdfText(file === "-" ? texts.stdin : file));
    if (edits.length > 0) unformatted++;
    if (check) {
      if (edits.length > 0) report.write(`${texts.format.wouldChange(shownName(file), edits.length)}\n`);
      continue;
    }
    const text = applyEdits(agenda.text, edits);
    if (isStdin) terminal.stdout.write(text);
    else if (edits.length > 0) saveFormatted(source, text, onFailure);
    if (edits.length > 0) report.write(`${texts.format.changed(shownName(file), edits.length)}\n`);
  }
  if (seen > 0) report.write(`${texts.format.summary(seen, unformatted, check)}\n`);
  if (failures.length > 0) return exitCodes.unreadable;
  return check && unformatted > 0 ? exitCodes.errorsFound : exitCodes.clean;
}

function saveFormatted(source: Source, text: string, onFailure: (sentence: string) => void): void {
  const failure = saveFixed(source, text);
  if (failure !== null) onFailure(failure);
}
