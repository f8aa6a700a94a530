import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * The files that the arguments mean, each once. Windows leaves `*.dagsorden` to the program, so wildcards
 * in the last part of a path are looked up here; a pattern that nothing matches is reported.
 */
export function expandFiles(files: readonly string[], onNoMatch: (pattern: string) => void): readonly string[] {
  const found = files.flatMap((file) => {
    if (file === "-" || !/[*?]/u.test(basename(file)) || existsSync(file)) return [file];
    const matches = matchesOf(file);
    if (matches.length === 0) onNoMatch(file);
    return matches;
  });
  return [...new Set(found)];
}

function matchesOf(pattern: string): readonly string[] {
  const folder = dirname(pattern);
  const source = basename(pattern).replace(/[.+^${}()|[\]\\]/gu, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
  const name = new RegExp(`^${source}$`, process.platform === "win32" ? "iu" : "u");
  try {
    return readdirSync(folder)
      .filter((entry) => !entry.startsWith(".") && name.test(entry))
      .sort()
      .map((entry) => (pattern.startsWith(`.`) || folder !== "." ? join(folder, entry) : entry));
  } catch {
    return [];
  }
}
