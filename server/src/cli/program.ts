import type { CommandModule } from "./command.js";
import { commands } from "./commands.js";
import { DanishCommand } from "./danish-command.js";
import type { ExitCode } from "./exit-codes.js";
import type { Terminal } from "./terminal.js";
import { texts } from "./texts.js";
import { version } from "./version.js";

/** The command that a command line is about, so that only its code need be loaded. */
export interface Wanted {
  readonly name: string;
  readonly command: CommandModule;
}

/** Loads the command that `args` name, also in `help NAVN` and `NAVN --help`; null where there is none. */
export async function wantedCommand(args: readonly string[]): Promise<Wanted | null> {
  const name = args.find((argument) => argument !== "help" && !argument.startsWith("-"));
  const entry = commands.find((one) => one.name === name);
  return entry === undefined ? null : { name: entry.name, command: (await entry.load()).command };
}

/** All commands, `wanted` with its options; `done` is told how it ended when it was run. */
export function programFor(terminal: Terminal, wanted: Wanted | null, done: (code: ExitCode) => void): DanishCommand {
  const program = new DanishCommand("dagsorden");
  program
    .description(texts.description)
    .usage(texts.usage)
    .version(version, "-V, --version", texts.version)
    .helpOption("-h, --help", texts.help)
    .helpCommand("help [KOMMANDO]", texts.helpCommand)
    .addHelpText("after", `\n${texts.afterHelp}`)
    .exitOverride()
    .configureOutput({ writeOut: terminal.stdout.write, writeErr: terminal.stderr.write });
  for (const { name, description, usage = texts.commandUsage } of commands) {
    const command = program.command(name).description(description).usage(usage).helpOption("-h, --help", texts.help);
    if (wanted?.name === name) addTo(command, wanted.command, terminal, done);
  }
  return program;
}

function addTo(command: DanishCommand, { configure, run }: CommandModule, terminal: Terminal, done: (code: ExitCode) => void): void {
  configure(command);
  command.action(async () => {
    // What a command expects is what it has configured; only it knows the type.
    done(await run(command.args, command.opts<never>(), terminal));
  });
}
