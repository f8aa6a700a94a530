import { choice, readsDocuments, takesFiles, type CommandModule } from "../command.js";
import { readDocuments } from "../documents.js";
import { exitCodes, type ExitCode } from "../exit-codes.js";
import { wholeReport } from "../formats/index.js";
import { lintText } from "../formats/lint-text.js";
import { outlineJson, outlineOf, type Outline } from "../formats/outline-json.js";
import { outlineText } from "../formats/outline-text.js";
import { profilesFor } from "../profiles.js";
import { complain, type Terminal } from "../terminal.js";
import { texts } from "../texts.js";

const formats = ["text", "json"] as const;

interface Options {
  readonly format: (typeof formats)[number];
  readonly profile?: string;
  readonly stdinFilename?: string;
}

/** `outline`: prints what the documents consist of. */
export const command: CommandModule<Options> = {
  configure(command) {
    takesFiles(command);
    command.addOption(choice(command, "--format", "FORMAT", texts.outline.format, formats).default("text"));
    readsDocuments(command);
  },
  run: outline,
};

async function outline(files: readonly string[], { format, profile, stdinFilename }: Options, terminal: Terminal): Promise<ExitCode> {
  const failures: string[] = [];
  const onFailure = (sentence: string): void => {
    failures.push(sentence);
    complain(terminal, sentence);
  };
  const profiles = profilesFor(profile ?? null, onFailure);
  const outlines: Outline[] = [];
  for await (const { file, agenda } of readDocuments(files, { profiles, stdinFilename: stdinFilename ?? null }, terminal, onFailure)) outlines.push(outlineOf(file, agenda));
  terminal.stdout.write(format === "json" ? outlineJson(outlines) : outlineText(outlines, terminal.stdout.colours));
  const broken = profiles.broken();
  if (broken.length > 0) terminal.stderr.write(wholeReport(lintText(terminal.stderr.colours), broken));
  if (failures.length > 0) return exitCodes.unreadable;
  return broken.length > 0 ? exitCodes.errorsFound : exitCodes.clean;
}
