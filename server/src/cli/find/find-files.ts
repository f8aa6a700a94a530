import { readdirSync, statSync, type Dirent } from "node:fs";
import { join } from "node:path";
import picomatch from "picomatch";
import { failureText } from "../read-file.js";
import { IgnoreRules } from "./ignore-files.js";

/** Where to look and what for. */
interface Search {
  /** @param path below the start, with slashes */
  readonly wants: (path: string) => boolean;
  /** How many folders below the start are looked into. */
  readonly depth: number;
  /** Told in a sentence of a folder that cannot be read. */
  readonly onFailure: (sentence: string) => void;
}

const isAgenda = (path: string): boolean => /\.(?:dagsorden|referat)$/iu.test(path);

/** All agendas and minutes in `folder` and the folders in it, by name. */
export function agendasIn(folder: string, onFailure: Search["onFailure"]): readonly string[] {
  return found(folder, { wants: isAgenda, depth: Infinity, onFailure });
}

/**
 * The files that a pattern means, `*.dagsorden` or with two stars those in all folders below. A pattern whose
 * last part has no ending means agendas and minutes.
 */
export function filesMatching(pattern: string, onFailure: Search["onFailure"]): readonly string[] {
  const slashed = process.platform === "win32" ? pattern.replaceAll("\\", "/") : pattern;
  const { base, glob } = picomatch.scan(slashed);
  const matches = picomatch(glob, { nocase: process.platform === "win32" });
  const hasEnding = glob.slice(glob.lastIndexOf("/") + 1).includes(".");
  // Alternatives may hold further folders.
  const depth = /\*\*|[{(]/u.test(glob) ? Infinity : glob.split("/").length - 1;
  return found(base === "" ? "." : base, { wants: (path) => matches(path) && (hasEnding || isAgenda(path)), depth, onFailure });
}

/** Whether an argument is a pattern and no name. */
export function isPattern(argument: string): boolean {
  return picomatch.scan(argument).isGlob;
}

function found(start: string, search: Search): readonly string[] {
  const files: string[] = [];
  try {
    look(start, "", 0, IgnoreRules.of(start), search, files);
  } catch (error) {
    // A pattern in a folder that is not there matches nothing.
    if ((error as NodeJS.ErrnoException | null)?.code !== "ENOENT") search.onFailure(failureText(start, error));
  }
  return files;
}

/** @param below the way from the start to `folder`, with slashes; ends in one unless it is empty */
function look(folder: string, below: string, level: number, rules: IgnoreRules, search: Search, files: string[]): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    // Hidden folders are no place for agendas, and neither is what npm has installed.
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
    const path = folder === "." ? entry.name : join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (!isFolder && !(search.wants(below + entry.name) && isFile(entry, path))) continue;
    if (rules.ignores(path, isFolder)) continue;
    if (!isFolder) files.push(path);
    else if (level < search.depth) {
      try {
        look(path, `${below}${entry.name}/`, level + 1, rules.inside(path), search, files);
      } catch (error) {
        search.onFailure(failureText(path, error));
      }
    }
  }
}

/** A link to a file counts; a link to a folder does not, it may lead back here. */
function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
