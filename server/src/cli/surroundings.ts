import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { danishDay, fileBeside, nameOnDisk, respelled, stepsBeside, type FileFound, type Surroundings } from "../language/index.js";
import { fileUri } from "./paths.js";

/** What lies outside the document in `file`: the files beside it, and the day. */
export function surroundingsOf(file: string, now: Date): Surroundings {
  const base = fileUri(file);
  const names = folderNames();
  return { today: danishDay(now), fileExists: (target) => find(base, target, names) };
}

/** Where nobody can say, the file is not missing. */
function find(base: string, target: string, namesIn: (folder: string) => readonly string[]): FileFound {
  const uri = fileBeside(base, target);
  const steps = stepsBeside(base, target);
  if (uri === null || steps === null) return true;
  const found: string[] = [];
  for (const name of steps.names) {
    const there = nameOnDisk(name, namesIn(steps.folder + found.map((step) => `${encodeURIComponent(step)}/`).join("")));
    if (there === null) return isThere(uri);
    found.push(there);
  }
  return found.some((name, index) => name !== steps.names[index]) ? { writtenAs: respelled(base, target, found) } : isThere(uri);
}

function isThere(uri: string): boolean {
  try {
    return existsSync(fileURLToPath(uri));
  } catch {
    return true;
  }
}

/** The names in a folder, each folder read once for a document. */
function folderNames(): (folder: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (folder) => {
    let names = known.get(folder);
    if (names === undefined) {
      try {
        names = readdirSync(fileURLToPath(folder));
      } catch {
        // No folder, or not ours to read.
        names = [];
      }
      known.set(folder, names);
    }
    return names;
  };
}
