import { Agenda, type DocumentKind, type ProfileNames } from "../language/index.js";
import type { Decoded } from "./decode.js";
import { expandFiles } from "./files.js";
import { readDocument } from "./read-file.js";
import type { Terminal } from "./terminal.js";
import { texts } from "./texts.js";

/** How the documents of one command are read. */
export interface Reading {
  readonly names: ProfileNames;
  /** The name standard input goes by, or null. */
  readonly stdinFilename: string | null;
}

/** A document that could be read. */
export interface Source {
  /** As given, or the name that standard input goes by. */
  readonly file: string;
  readonly isStdin: boolean;
  readonly stored: Decoded & { readonly bytes: Uint8Array };
  readonly agenda: Agenda;
  /** Another version of it. */
  readonly read: (text: string) => Agenda;
}

/**
 * Reads the files one after another, so that no more than one is kept at a time.
 *
 * @param onFailure told in a sentence of each that cannot be read
 */
export async function* readDocuments(files: readonly string[], { names, stdinFilename }: Reading, terminal: Terminal, onFailure: (sentence: string) => void): AsyncGenerator<Source> {
  for (const argument of expandFiles(files, (pattern) => onFailure(texts.noMatch(pattern)))) {
    const isStdin = argument === "-";
    const file = isStdin ? (stdinFilename ?? argument) : argument;
    const stored = await readDocument(argument, file === "-" ? texts.stdin : file, terminal);
    if ("failure" in stored) {
      onFailure(stored.failure);
      continue;
    }
    const options = { names, defaultKind: kindOf(file) };
    const read = (text: string): Agenda => Agenda.of(text, options);
    yield { file, isStdin, stored, agenda: read(stored.text), read };
  }
}

/** What a document is whose title does not say. */
function kindOf(file: string): DocumentKind {
  return /\.referat$/iu.test(file) ? "referat" : "dagsorden";
}
