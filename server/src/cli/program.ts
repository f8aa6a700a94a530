import { Option } from "commander";
import { DanishCommand, WrongUse } from "./danish-command.js";
import type { ExitCode } from "./exit-codes.js";
import { lint, lintFormats, severities, type LintOptions } from "./lint.js";
import { outline, outlineFormats, type OutlineOptions } from "./outline.js";
import type { Terminal } from "./terminal.js";
import { texts } from "./texts.js";
import { version } from "./version.js";

/** What Commander makes of the options. */
type Given<Options> = { readonly [Key in keyof Options]: Exclude<Options[Key], null> | (null extends Options[Key] ? undefined : never) };

/** The commands and options; `done` is told how the command that was run ended. */
export function programFor(terminal: Terminal, done: (code: ExitCode) => void): DanishCommand {
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
  addOutline(program, terminal, done);
  addLint(program, terminal, done);
  return program;
}

function addOutline(program: DanishCommand, terminal: Terminal, done: (code: ExitCode) => void): void {
  command(program, "outline", texts.outline.description)
    .addOption(choice("--format", "FORMAT", texts.outline.format, outlineFormats).default("text"))
    .option("--profile <FIL>", texts.profileOption)
    .option("--stdin-filename <NAVN>", texts.stdinFilename)
    .action(async (files: readonly string[], { format, profile, stdinFilename }: Given<OutlineOptions>) => {
      done(await outline(files, { format, profile: profile ?? null, stdinFilename: stdinFilename ?? null }, terminal));
    });
}

function addLint(program: DanishCommand, terminal: Terminal, done: (code: ExitCode) => void): void {
  command(program, "lint", texts.lint.description)
    .addOption(choice("--format", "FORMAT", texts.lint.format, lintFormats).default("text"))
    .option("--fix", texts.lint.fix, false)
    .addOption(choice("--min-severity", "GRAD", texts.lint.minSeverity, severities).default("hint"))
    .option("--profile <FIL>", texts.profileOption)
    .option("--stdin-filename <NAVN>", texts.stdinFilename)
    .action(async (files: readonly string[], { format, fix, minSeverity, profile, stdinFilename }: Given<LintOptions>) => {
      done(await lint(files, { format, fix, minSeverity, profile: profile ?? null, stdinFilename: stdinFilename ?? null }, terminal));
    });
}

function command(program: DanishCommand, name: string, description: string): DanishCommand {
  return program.command(name).description(description).usage(texts.commandUsage).argument("<FIL...>", texts.files).helpOption("-h, --help", texts.help);
}

function choice(flag: string, value: string, description: string, allowed: readonly string[]): Option {
  return new Option(`${flag} <${value}>`, description).argParser((given: string) => {
    if (!allowed.includes(given)) throw new WrongUse(texts.notAllowed(flag, given, allowed));
    return given;
  });
}

