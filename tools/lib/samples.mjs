/** A copy of the sample agendas to show: people may change it, and it holds none of the tests' notes. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./project.mjs";

/** The draft with planted faults, which shows most. */
export const draft = "kkr-midtjylland-2025-03-12-kladde.dagsorden";

/** Copies the samples; answers with the folder to open and with what removes it. */
export function copySamples() {
  const work = mkdtempSync(join(root, "test/vscode/.vscode-samples-"));
  const folder = join(work, "dagsordener");
  const isDocument = (path) => !/\.json$|^README\.md$|^\.gitattributes$/.test(basename(path));
  cpSync(join(root, "test/samples"), folder, { recursive: true, filter: isDocument });
  return { folder, remove: () => rmSync(work, { recursive: true, force: true }) };
}
