import { statSync } from "node:fs";
import { importAgenda, reportText, textsOf, type Imported } from "../../language/index.js";
import { readSource } from "../../importing/read-source.js";
import type { CommandModule } from "../command.js";
import { decode } from "../decode.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { importFolder } from "../import/folder.js";
import { readImportFile } from "../import/read-file.js";
import { profilesFor, type Profiles } from "../profiles.js";
import { complain, printable, shownName, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { writeNewFile } from "../write-file.js";

interface Options {
  readonly out?: string;
  readonly force?: boolean;
  readonly profile?: string;
}

/** `import`: makes agendas of PDF files, Word documents and text. */
export const command: CommandModule<Options> = {
  configure(command) {
    command.argument("<FIL>", texts.import.file);
    command.option("-o, --out <FIL>", texts.import.out).option("--force", texts.forceOption).option("--profile <FIL>", texts.profileOption);
  },
  run: runImport,
};

async function runImport([file = "-"]: readonly string[], { out, force = false, profile }: Options, terminal: Terminal): Promise<ExitCode> {
  const failures: string[] = [];
  const onFailure = (sentence: string): void => {
    failures.push(sentence);
    complain(terminal, sentence);
  };
  const profiles = profilesFor(profile ?? null, onFailure);
  const single = (path: string, target: string): Promise<Imported | string> => importedFrom(path, target, profiles, terminal);
  if (isFolder(file)) {
    if (out === undefined) {
      complain(terminal, texts.import.folderNeedsOut(file));
      return exitCodes.unreadable;
    }
    return importFolder(file, out, force, single, terminal);
  }
  const result = await single(file, out ?? file);
  if (typeof result === "string") onFailure(result);
  else if (out === undefined) terminal.stdout.write(result.text);
  else {
    const failure = writeNewFile(out, Buffer.from(result.text, "utf8"), force);
    if (failure !== null) onFailure(failure);
    else terminal.stdout.write(`${texts.import.written(printable(out))}\n`);
  }
  if (failures.length > 0 || typeof result === "string") return exitCodes.unreadable;
  // With no file to write to, standard output is the text.
  (out === undefined ? terminal.stderr : terminal.stdout).write(printable(reportText(result.report, textsOf("da"))));
  return exitCodes.clean;
}

/** The agenda in one file, or in a sentence why there is none. */
async function importedFrom(file: string, target: string, profiles: Profiles, { readStdin }: Terminal): Promise<Imported | string> {
  const bytes = await readImportFile(file, readStdin);
  if (typeof bytes === "string") return bytes;
  const source = await readSource(bytes, textIn);
  if ("failure" in source) return textsOf("da").importFailures[source.failure](shownName(file));
  const { names } = await profiles.of(target);
  return importAgenda(source, { names, defaultKind: /\.referat$/iu.test(target) ? "referat" : "dagsorden" });
}

function textIn(bytes: Uint8Array): string | null {
  const decoded = decode(bytes);
  return decoded.encoding === null ? null : decoded.text;
}

function isFolder(file: string): boolean {
  // What else may be wrong with it, reading it will say.
  return file !== "-" && statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}
