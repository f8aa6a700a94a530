import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { BundleFiles } from "../export/bundle/bundle.js";
import { texts } from "./texts.js";

/**
 * Makes a folder with `files` in one step: beside its place first, then renamed. One that is there already
 * is replaced only where `replace` is set and it is a bundle made before; any other stays as it is.
 *
 * @returns what went wrong, in one sentence, or null
 */
export function writeFolder(folder: string, files: BundleFiles, replace: boolean): string | null {
  const state = stateOf(folder);
  if (state === "other") return texts.export.notBundle(folder);
  if (state === "bundle" && !replace) return texts.alreadyThere(folder);
  const beside = besideOf(folder, "ny");
  const old = besideOf(folder, "gammel");
  try {
    for (const [path, bytes] of files) {
      const file = join(beside, ...path.split("/"));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes, { flag: "wx" });
    }
    if (state !== "absent") renameSync(folder, old);
    renameSync(beside, folder);
    return null;
  } catch (error) {
    if (!existsSync(folder) && existsSync(old)) renameSync(old, folder);
    return texts.notWritten(folder, (error as NodeJS.ErrnoException | null)?.code ?? String(error));
  } finally {
    rmSync(beside, { recursive: true, force: true });
    if (existsSync(folder)) rmSync(old, { recursive: true, force: true });
  }
}

function stateOf(folder: string): "absent" | "empty" | "bundle" | "other" {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return existsSync(folder) ? "other" : "absent";
  const entries = readdirSync(folder);
  return entries.length === 0 ? "empty" : entries.includes("manifest.json") ? "bundle" : "other";
}

function besideOf(folder: string, state: string): string {
  return join(dirname(folder), `.${basename(folder)}.${process.pid}.${state}.tmp`);
}
