import { Command, Help, type Argument, type HelpContext, type Option } from "commander";
import { nearest } from "../language/index.js";
import { texts } from "./texts.js";
import { WrongUse } from "./wrong-use.js";

/**
 * Commander with its own texts in Danish. The methods without `override` are those that Commander calls
 * when something is wrong; its types do not name them, so test/cli/wrong-use.test.ts sees to it that each
 * still speaks Danish.
 */
export class DanishCommand extends Command {
  override createCommand(name?: string): DanishCommand {
    return new DanishCommand(name);
  }

  override createHelp(): Help {
    return Object.assign(new DanishHelp(), this.configureHelp());
  }

  override error(message: string): never {
    throw new WrongUse(message);
  }

  /** Also Commander's answer to a command line without a command, and to `help` about one that is not there. */
  override help(context?: HelpContext | ((text: string) => string)): never {
    const isAnswer = typeof context === "object" && context.error;
    const name = this.args.find((argument) => argument !== "help");
    if (isAnswer) throw new WrongUse(name === undefined ? texts.noCommand : this.#unknown(name));
    super.help(typeof context === "object" ? context : undefined);
  }

  unknownOption(flag: string): never {
    const known = this.createHelp().visibleOptions(this).flatMap(({ long }) => long ?? []);
    throw new WrongUse(texts.unknownOption(flag, flag.startsWith("--") ? nearest(flag, known) : null));
  }

  unknownCommand(): never {
    throw new WrongUse(this.#unknown(this.args[0] ?? ""));
  }

  missingArgument(name: string): never {
    throw new WrongUse(name === "FIL" ? texts.noFiles : texts.noArgument(name));
  }

  optionMissingArgument(option: Option): never {
    throw new WrongUse(texts.noValue(option.long ?? option.flags));
  }

  _excessArguments(received: readonly string[]): never {
    throw new WrongUse(texts.tooManyArguments(received[this.registeredArguments.length] ?? ""));
  }

  #unknown(name: string): string {
    return texts.unknownCommand(name, nearest(name, this.commands.map((command) => command.name())));
  }
}

class DanishHelp extends Help {
  override styleTitle(title: string): string {
    return texts.headings[title] ?? title;
  }

  override optionDescription({ description, defaultValue }: Option): string {
    return typeof defaultValue === "string" ? `${description} ${texts.standard(defaultValue)}` : description;
  }

  override argumentDescription({ description }: Argument): string {
    return description;
  }

  override subcommandTerm(command: Command): string {
    return [command.name(), command.usage()].join(" ").trim();
  }
}
