import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { Agenda, importPlan, reportText, textsOf, type FolderFile, type Imported } from "../../language/index.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { failureText } from "../read-file.js";
import { complain, printable, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";
import { writeNewFile } from "../write-file.js";

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
  const plan = importPlan(filesIn(folder, failed), existsSync(out) ? filesIn(out, failed) : []);
  if (plan.length === 0 && tally.failed === 0) failed(texts.import.nothingIn(folder));
  for (const [index, { source: file, target: bare, existing, isChanged }] of plan.entries()) {
    if (stop.aborted) break;
    const target = join(out, bare);
    if (!force && existing !== null) {
      tally.skipped++;
      if (isChanged) complain(terminal, texts.import.changed(printable(file), printable(existing)));
      continue;
    }
    terminal.stderr.write(`${texts.import.progress(index + 1, plan.length, printable(file))}\n`);
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

/** The files of a folder and the folders below. */
function filesIn(folder: string, onFailure: (sentence: string) => void): readonly FolderFile[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((path) => {
      const stat = statSync(join(folder, path), { throwIfNoEntry: false });
      return stat?.isFile() === true ? [{ path: path.replaceAll(sep, "/"), changed: stat.mtimeMs }] : [];
    });
  } catch (error) {
    onFailure(failureText(folder, error));
    return [];
  }
}

function put(file: string, text: string, force: boolean): string | null {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    return failureText(dirname(file), error);
  }
  return writeNewFile(file, Buffer.from(text, "utf8"), force);
}
