import { CommanderError } from "commander";
import { WrongUse } from "./danish-command.js";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { programFor } from "./program.js";
import { complain, type Terminal } from "./terminal.js";
import { texts } from "./texts.js";

/** Runs the command line that `args` give, without the program's own name. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  try {
    await programFor(terminal, (ended) => (code = ended)).parseAsync(args, { from: "user" });
  } catch (error) {
    // Help and version were asked for and have been written.
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.clean;
    complain(terminal, error instanceof WrongUse ? error.message : texts.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return exitCodes.unreadable;
  }
  return code;
}
