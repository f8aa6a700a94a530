import { readDocuments } from "./documents.js";
import { exitCodes, type ExitCode } from "./exit-codes.js";
import { outlineJson, outlineOf, type Outline } from "./formats/outline-json.js";
import { outlineText } from "./formats/outline-text.js";
import { profileNames } from "./profile-names.js";
import { complain, type Terminal } from "./terminal.js";

export const outlineFormats = ["text", "json"] as const;

export interface OutlineOptions {
  readonly format: (typeof outlineFormats)[number];
  readonly profile: string | null;
  readonly stdinFilename: string | null;
}

/** `outline`: prints what the documents consist of. */
export async function outline(files: readonly string[], { format, profile, stdinFilename }: OutlineOptions, terminal: Terminal): Promise<ExitCode> {
  const failures: string[] = [];
  const onFailure = (sentence: string): void => {
    failures.push(sentence);
    complain(terminal, sentence);
  };
  const names = await profileNames(profile, terminal, onFailure);
  const outlines: Outline[] = [];
  for await (const { file, agenda } of readDocuments(files, { names, stdinFilename }, terminal, onFailure)) outlines.push(outlineOf(file, agenda));
  terminal.stdout.write(format === "json" ? outlineJson(outlines) : outlineText(outlines, terminal.stdout.colours));
  return failures.length > 0 ? exitCodes.unreadable : exitCodes.clean;
}

