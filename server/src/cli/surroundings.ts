import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { danishDay, fileBeside, type Surroundings } from "../language/index.js";
import { fileUri } from "./paths.js";

/** What lies outside the document in `file`: the files beside it, and the day. */
export function surroundingsOf(file: string, now: Date): Surroundings {
  const base = fileUri(file);
  return { today: danishDay(now), fileExists: (target) => isThere(fileBeside(base, target)) };
}

/** Where nobody can say, the file is not missing. */
function isThere(uri: string | null): boolean {
  if (uri === null) return true;
  try {
    return existsSync(fileURLToPath(uri));
  } catch {
    return true;
  }
}
