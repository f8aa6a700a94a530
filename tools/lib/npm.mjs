/**
 * Installing packages before anything else runs. Imports nothing but Node itself: on a fresh clone there is
 * nothing else to import.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Runs npm in a folder with the npm that started us, if one did; answers with its exit code. */
export function tryNpm(folder, args, options = {}) {
  const own = process.env.npm_execpath;
  const settings = { cwd: folder, stdio: ["ignore", "inherit", "inherit"], ...options };
  const result =
    own !== undefined && existsSync(own)
      ? spawnSync(process.execPath, [own, ...args], settings)
      : spawnSync("npm", args, { ...settings, shell: process.platform === "win32" });
  if (result.error !== undefined) console.error(`npm ${args.join(" ")}: ${result.error.message}`);
  return result.status ?? 1;
}

/** Runs npm likewise; throws when it fails. */
export function npm(folder, ...args) {
  if (tryNpm(folder, args) !== 0) throw new Error(`npm ${args.join(" ")} failed in ${folder}`);
}

/**
 * True when node_modules holds what package-lock.json asks for. Compares the contents, not file dates: a clone
 * or a change of branch touches every date.
 */
function isInstalled(folder) {
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
