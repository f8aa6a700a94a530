/**
 * Measures what the project promises about speed, beside the Markdown tools its users know.
 *
 *     npm run bench                          everything
 *     npm run bench -- edit cold             some groups
 *     npm run bench -- --json figures.json   for machines to read, too
 */
import { parseArgs } from "node:util";
import { cold } from "./groups/cold.js";
import { editing } from "./groups/editing.js";
import { exporting } from "./groups/export.js";
import { features } from "./groups/features.js";
import { folder } from "./groups/folder.js";
import { importing } from "./groups/import.js";
import { memory } from "./groups/memory.js";
import { preview } from "./groups/preview.js";
import { processes } from "./groups/processes.js";
import { restructure } from "./groups/restructure.js";
import { stress } from "./groups/stress.js";
import { workspace } from "./groups/workspace.js";
import { Report } from "./report.js";
import { bundledCore, loadCore, type Core } from "./subject.js";
import { benchTexts, type BenchText } from "./texts.js";

type Group = (core: Core, texts: readonly BenchText[], report: Report, code: string) => void | Promise<void>;

const groups: Readonly<Record<string, Group>> = { cold, edit: editing, features, restructure, preview, processes, import: importing, export: exporting, folder, memory, stress, workspace };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: "string" } } });
  const unknown = positionals.filter((name) => !(name in groups));
  if (unknown.length > 0) {
    console.error(`There is no group ${unknown.join(", ")}; there are ${Object.keys(groups).join(", ")}.`);
    process.exitCode = 2;
    return;
  }
  const code = await bundledCore();
  const core = loadCore(code);
  const texts = benchTexts();
  const report = new Report();
  for (const [name, group] of Object.entries(groups)) {
    if (positionals.length === 0 || positionals.includes(name)) await group(core, texts, report, code);
  }
  report.printTargets();
  if (values.json !== undefined) report.write(values.json);
}

void main();
