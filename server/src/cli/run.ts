import { CommanderError } from "commander";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { programFor, wantedCommand } from "./program.js";
import { complain, type Terminal } from "./terminal.js";
import { texts } from "./texts.js";
import { WrongUse } from "./wrong-use.js";

/** Runs the command line that `args` give, without the program's own name. Never throws. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  // Whoever asks for nothing is told what there is; but a pipeline that forgets the command must not pass.
  const isEmpty = args.length === 0;
  let code: ExitCode = exitCodes.clean;
  try {
    await programFor(terminal, await wantedCommand(args), (ended) => (code = ended)).parseAsync(isEmpty ? ["--help"] : args, { from: "user" });
  } catch (error) {
    // Help and version were asked for and have been written.
    if (error instanceof CommanderError && error.exitCode === 0) return isEmpty ? exitCodes.unreadable : exitCodes.clean;
    complain(terminal, WrongUse.is(error) ? error.message : texts.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error)));
    return exitCodes.unreadable;
  }
  return code;
}
