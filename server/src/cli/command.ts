import type { Option } from "commander";
import type { DanishCommand } from "./danish-command.js";
import type { ExitCode } from "./exit-codes.js";
import type { Terminal } from "./terminal.js";
import { texts } from "./texts.js";
import { WrongUse } from "./wrong-use.js";

/**
 * A command of the command line. `Options` is what Commander makes of the options that `configure` adds:
 * `--min-severity` is `minSeverity`, and one that was not given and has no standard value is not there.
 */
export interface CommandModule<Options = never> {
  /** Adds the arguments and options; name, description, usage and `--help` are there. */
  readonly configure: (command: DanishCommand) => void;
  /** @param operands what stands on the command line besides options, as it was written */
  readonly run: (operands: readonly string[], options: Options, terminal: Terminal) => Promise<ExitCode>;
}

/** The argument of the commands that work on any number of documents. */
export function takesFiles(command: DanishCommand): void {
  command.argument("<FIL...>", texts.files);
}

/** `--profile`, and the name that standard input goes by. */
export function readsDocuments(command: DanishCommand): void {
  command.option("--profile <FIL>", texts.profileOption).option("--stdin-filename <NAVN>", texts.stdinFilename);
}

/** An option with one of a few values: `choice(command, "--format", "FORMAT", "…", ["text", "json"])`. */
export function choice(command: DanishCommand, flag: string, value: string, description: string, allowed: readonly string[]): Option {
  return command.createOption(`${flag} <${value}>`, description).argParser((given: string) => {
    if (!allowed.includes(given)) throw new WrongUse(texts.notAllowed(flag, given, allowed));
    return given;
  });
}

/** An option with names, given more than once or with commas: `listed(command, "--rule", "REGLER", "…")`. */
export function listed(command: DanishCommand, flag: string, value: string, description: string): Option {
  const names = (given: string, before: readonly string[]): readonly string[] => [...before, ...given.split(",").map((name) => name.trim()).filter((name) => name !== "")];
  return command.createOption(`${flag} <${value}>`, description).argParser(names).default([]);
}
