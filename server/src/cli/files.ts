import { statSync } from "node:fs";
import { resolve } from "node:path";
import { texts } from "./texts.js";

/**
 * The files that the arguments mean, each once: those that are named, and in their place the agendas and
 * minutes in a folder that is named and the files that a pattern means (Windows leaves `*.dagsorden` to the
 * program). Ignore files count for what is searched for, not for what is named.
 *
 * @param onFailure told in a sentence of an argument that means no file
 */
export async function expandFiles(args: readonly string[], onFailure: (sentence: string) => void): Promise<readonly string[]> {
  const files: string[] = [];
  for (const argument of args) files.push(...(isNamed(argument) ? [argument] : await search(argument, onFailure)));
  const seen = new Set<string>();
  return files.filter((file) => {
    const path = file === "-" ? file : pathOf(file);
    if (seen.has(path)) return false;
    seen.add(path);
    return true;
  });
}

/** Without a look at the program for patterns, which most command lines have no use for. */
function isNamed(argument: string): boolean {
  return argument === "-" || kindOf(argument) === "file" || (kindOf(argument) === null && !/[*?[\](){}!+@]/u.test(argument));
}

async function search(argument: string, onFailure: (sentence: string) => void): Promise<readonly string[]> {
  const { agendasIn, filesMatching, isPattern } = await import("./find/find-files.js");
  const failures: string[] = [];
  const failed = (sentence: string): void => {
    failures.push(sentence);
    onFailure(sentence);
  };
  if (kindOf(argument) === "folder") {
    const found = agendasIn(argument, failed);
    if (found.length === 0 && failures.length === 0) onFailure(texts.emptyFolder(argument));
    return found;
  }
  if (!isPattern(argument)) return [argument];
  const found = filesMatching(argument, failed);
  if (found.length === 0 && failures.length === 0) onFailure(texts.noMatch(argument));
  return found;
}

/** Null where there is nothing of that name. A pipe is a file. */
function kindOf(path: string): "file" | "folder" | null {
  try {
    return statSync(path).isDirectory() ? "folder" : "file";
  } catch {
    return null;
  }
}

/** A path that two names of one file have in common. */
function pathOf(file: string): string {
  return file.includes("\0") ? file : resolve(file);
}
