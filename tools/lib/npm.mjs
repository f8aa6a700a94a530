/**
 * Installing packages before anything else runs. Imports nothing but Node itself: on a fresh clone there is
 * nothing else to import.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Runs npm in a folder with the npm that started us, if one did. Throws when npm fails. */
export function npm(folder, ...args) {
  const own = process.env.npm_execpath;
  const windows = process.platform === "win32";
  const options = { cwd: folder, stdio: ["ignore", "inherit", "inherit"] };
  const result =
    own !== undefined && existsSync(own)
      ? spawnSync(process.execPath, [own, ...args], options)
      : spawnSync("npm", args, { ...options, shell: windows });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`npm ${args.join(" ")} failed in ${folder}`);
}

/**
 * True when node_modules holds what package-lock.json asks for. Compares the contents, not file dates: a clone
 * or a change of branch touches every date.
 */
export function isInstalled(folder) {
  const installedFile = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(installedFile)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedFile, "utf8")).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "" || entry.link) return true;
    const found = installed[path];
    // Packages for other operating systems are in the lock file but not on this machine.
    if (found === undefined) return entry.optional === true || entry.peer === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** Runs `npm ci` when node_modules is missing or is not what the lock file says. */
export function ensureInstalled(folder, ...flags) {
  if (isInstalled(folder)) return;
  console.log(`Installing packages in ${folder} …`);
  npm(folder, "ci", "--no-audit", "--no-fund", "--loglevel=error", ...flags);
}
