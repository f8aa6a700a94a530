import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Agenda, agendaNamedAs, danishDay, fileBeside, NamesOnDisk, respelled, stepsBeside, type FileFound, type ProfileNames, type Surroundings } from "../language/index.js";
import { decode } from "./decode.js";
import { fileUri } from "./paths.js";
import { readBytes } from "./read-file.js";

/** What lies outside the document in `file`: the files beside it, its agenda where it is minutes, and the day. */
export function surroundingsOf(file: string, names: ProfileNames, now: Date): Surroundings {
  const base = fileUri(file);
  const namesIn = folderNames();
  return { today: danishDay(now), fileExists: (target) => find(base, target, namesIn), sentAgenda: () => agendaBeside(file, names) };
}

/** The agenda of the same name, which lies in the same folder and so is read by the same profile; null where there is none that can be read. */
function agendaBeside(file: string, names: ProfileNames): Agenda | null {
  const agenda = agendaNamedAs(file);
  if (agenda === null) return null;
  try {
    const decoded = decode(readBytes(agenda));
    return decoded.encoding === null ? null : Agenda.of(decoded.text, { names });
  } catch {
    return null;
  }
}

/** Where nobody can say, the file is not missing. */
function find(base: string, target: string, namesIn: (folder: string) => NamesOnDisk): FileFound {
  const uri = fileBeside(base, target);
  const steps = stepsBeside(base, target);
  if (uri === null || steps === null) return true;
  const found: string[] = [];
  for (const name of steps.names) {
    const there = namesIn(steps.folder + found.map((step) => `${encodeURIComponent(step)}/`).join("")).find(name);
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
function folderNames(): (folder: string) => NamesOnDisk {
  const known = new Map<string, NamesOnDisk>();
  return (folder) => {
    let names = known.get(folder);
    if (names === undefined) {
      names = new NamesOnDisk(namesOf(folder));
      known.set(folder, names);
    }
    return names;
  };
}

/** None where there is no folder, or where it is not ours to read. */
function namesOf(folder: string): readonly string[] {
  try {
    return readdirSync(fileURLToPath(folder));
  } catch {
    return [];
  }
}
