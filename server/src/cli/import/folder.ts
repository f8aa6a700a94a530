import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { Agenda, reportText, textsOf, type Imported } from "../../language/index.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { failureText } from "../read-file.js";
import { complain, printable, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { writeNewFile } from "../write-file.js";

/** What a folder is looked through for. */
const importable = /\.(?:pdf|docx?|txt)$/iu;

/**
 * Imports every file of a folder and the folders below into another, one after the other, telling how far
 * it is. Files imported before are left alone, so what was called off goes on where it stopped.
 *
 * @param single imports one file for the sake of another's name; says in a sentence why it could not
 */
export async function importFolder(folder: string, out: string, force: boolean, single: (file: string, target: string) => Promise<Imported | string>, terminal: Terminal): Promise<ExitCode> {
  const stop = terminal.interruptible();
  const tally = { imported: 0, skipped: 0, failed: 0 };
  const failed = (sentence: string): void => {
    tally.failed++;
    complain(terminal, sentence);
  };
  const files = filesIn(folder, failed);
  if (files.length === 0 && tally.failed === 0) failed(texts.import.nothingIn(folder));
  const targets = targetsOf(files);
  for (const [index, file] of files.entries()) {
    if (stop.aborted) break;
    const target = join(out, targets[index] ?? file);
    if (!force && endings.some((ending) => existsSync(target + ending))) {
      tally.skipped++;
      continue;
    }
    terminal.stderr.write(`${texts.import.progress(index + 1, files.length, printable(file))}\n`);
    const result = await single(join(folder, file), `${target}.dagsorden`);
    if (typeof result === "string") {
      failed(result);
      continue;
    }
    const written = `${target}.${Agenda.of(result.text).kind}`;
    const failure = put(written, result.text, force);
    if (failure === null) {
      tally.imported++;
      terminal.stdout.write(`${texts.import.written(printable(written))}\n${printable(reportText(result.report, textsOf("da")))}\n`);
    } else failed(failure);
  }
  terminal.stdout.write(`${texts.import.summary(tally.imported, tally.skipped, tally.failed)}\n`);
  if (stop.aborted) {
    complain(terminal, texts.import.interrupted);
    return exitCodes.interrupted;
  }
  return tally.failed > 0 ? exitCodes.unreadable : exitCodes.clean;
}

const endings = [".dagsorden", ".referat"] as const;

/** The files to import, their paths seen from the folder, in the order of their names. */
function filesIn(folder: string, onFailure: (sentence: string) => void): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => importable.test(file) && !basename(file).startsWith(".") && !basename(file).startsWith("~$"))
      .sort();
  } catch (error) {
    onFailure(failureText(folder, error));
    return [];
  }
}

/** Where each file goes, without ending: its own name, and with its old ending where two would have the same. */
function targetsOf(files: readonly string[]): readonly string[] {
  const bare = files.map((file) => file.slice(0, -extname(file).length));
  return files.map((file, index) => (bare.filter((name) => name === bare[index]).length > 1 ? file : (bare[index] ?? file)));
}

function put(file: string, text: string, force: boolean): string | null {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    return failureText(dirname(file), error);
  }
  return writeNewFile(file, Buffer.from(text, "utf8"), force);
}
