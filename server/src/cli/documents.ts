import { Agenda, type DocumentKind, type Stock } from "../language/index.js";
import type { FoundProfile } from "../profiles/find.js";
import type { Decoded } from "./decode.js";
import { expandFiles } from "./files.js";
import type { Profiles } from "./profiles.js";
import { readDocument } from "./read-file.js";
import type { Terminal } from "./terminal.js";
import { texts } from "./texts.js";

/** How the documents of one command are read. */
export interface Reading {
  readonly profiles: Profiles;
  /** The name standard input goes by, or null. */
  readonly stdinFilename: string | null;
  /** Given where many documents are read. */
  readonly stock?: Stock;
}

/** A document that could be read. */
export interface Source {
  /** As given, or the name that standard input goes by. */
  readonly file: string;
  readonly isStdin: boolean;
  readonly stored: Decoded & { readonly bytes: Uint8Array };
  readonly profile: FoundProfile;
  readonly agenda: Agenda;
  /** Another version of it. */
  readonly read: (text: string) => Agenda;
}

/**
 * Reads the documents that the arguments mean one after another, so that no more than one is kept at a time.
 *
 * @param onFailure told in a sentence of each that cannot be read
 */
export async function* readDocuments(args: readonly string[], reading: Reading, { readStdin }: Terminal, onFailure: (sentence: string) => void): AsyncGenerator<Source> {
  for (const argument of await expandFiles(args, onFailure)) {
    const source = await readSource(argument, reading, readStdin);
    if ("failure" in source) onFailure(source.failure);
    else yield source;
  }
}

/** Reads one document, `-` being standard input; or says in a sentence why it could not. */
export async function readSource(argument: string, { profiles, stdinFilename, stock }: Reading, readStdin: Terminal["readStdin"]): Promise<Source | { readonly failure: string }> {
  const isStdin = argument === "-";
  const file = isStdin ? (stdinFilename ?? argument) : argument;
  const stored = await readDocument(argument, file === "-" ? texts.stdin : file, readStdin);
  if ("failure" in stored) return stored;
  const profile = await profiles.of(file);
  const options = { names: profile.names, defaultKind: kindOf(file), ...(stock === undefined ? {} : { stock }) };
  const read = (text: string): Agenda => Agenda.of(text, options);
  return { file, isStdin, stored, profile, agenda: read(stored.text), read };
}

/** What a document is whose title does not say. */
function kindOf(file: string): DocumentKind {
  return /\.referat$/iu.test(file) ? "referat" : "dagsorden";
}
