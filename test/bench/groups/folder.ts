import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { generatedWorkspace } from "../../support/generated-workspace.js";
import { measured, type ProcessCost } from "../measured-process.js";
import type { Report } from "../report.js";
import { builtFile } from "../server-process.js";
import type { Core } from "../subject.js";
import { inFolder } from "../temporary.js";
import type { BenchText } from "../texts.js";

const documents = 1_000;

/** Agendas and minutes by turns, each meeting with words of its own. */
const archive = 500;

/** Our runs; theirs is one, since it takes minutes. */
const rounds = 3;

/** A folder of documents, checked from the command line as in a pipeline, and by the Markdown tool that goes over folders. */
export async function folder(_core: Core, texts: readonly BenchText[], report: Report): Promise<void> {
  report.group("folder", `${documents} documents from the command line, each tool with all it has; theirs reads them as Markdown`);
  const [cli, longest] = [builtFile("cli.js"), texts[0]];
  if (cli === null || longest === undefined) {
    console.log("  dist/ is not there: run npm run build first");
    return;
  }
  await inFolder(async (write) => {
    const on = `${longest.name} ×${documents}`;
    const ours = filled(write, "ours", "dagsorden", longest.text);
    const theirs = filled(write, "theirs", "md", longest.text);
    const lint = [cli, "lint", "."];
    const runs: ProcessCost[] = [];
    for (let round = 0; round < rounds; round++) runs.push(await measured(lint, ours));
    const json = await measured([...lint, "--format", "json"], ours);
    const other = await measured([markdownlint(), "*.md"], theirs);
    // Findings end both with 1; anything else would be quick because it had failed.
    for (const { code } of [...runs, json, other]) if (code !== 0 && code !== 1) throw new Error(`a run ended with ${String(code)}`);
    const [best] = runs.sort((a, b) => a.milliseconds - b.milliseconds).slice(Math.floor(rounds / 2));
    const own = best?.milliseconds ?? NaN;
    const most = Math.max(...[...runs, json].map(({ memory }) => memory ?? NaN));
    report.add({ what: "cli lint, a folder", on, unit: "ms", value: own, runs: rounds, note: `${(own / documents).toFixed(1)} ms a document` });
    report.add({ what: "cli lint --format json, a folder", on, unit: "ms", value: json.milliseconds, runs: 1 });
    report.add({ what: "cli lint, memory with all its threads", on, unit: "MB", value: most, note: "the most of all runs" });
    report.add({ what: "markdownlint-cli2, the same text", on, unit: "ms", value: other.milliseconds, runs: 1, note: `${(other.milliseconds / documents).toFixed(1)} ms a document` });
    if (other.memory !== null) report.add({ what: "markdownlint-cli2, memory", on, unit: "MB", value: other.memory });
    report.target("folder: 1 000 documents in a twentieth of markdownlint-cli2's time", own / other.milliseconds, 0.05);
    if (Number.isFinite(most)) report.target("folder: memory for 1 000 documents below 500 MB", most, 500);
    await throughArchive(write, lint, report);
  });
}

/** The same over documents that are not the same: what one has in common with others, a folder check does not read again. */
async function throughArchive(write: (name: string, content: string) => string, lint: readonly string[], report: Report): Promise<void> {
  const on = `${archive} different documents of 55 KiB`;
  let [ours, theirs] = ["", ""];
  for (const { path, text } of generatedWorkspace({ files: archive })) {
    const name = path.replaceAll("/", "-");
    ours = dirname(write(join("archive", name), text));
    theirs = dirname(write(join("archive-theirs", `${name}.md`), text));
  }
  const own = await measured(lint, ours);
  const other = await measured([markdownlint(), "*.md"], theirs);
  for (const { code } of [own, other]) if (code !== 0 && code !== 1) throw new Error(`a run ended with ${String(code)}`);
  report.add({ what: "cli lint, an archive", on, unit: "ms", value: own.milliseconds, runs: 1, note: `${(own.milliseconds / archive).toFixed(1)} ms a document` });
  if (own.memory !== null) report.add({ what: "cli lint, an archive, memory", on, unit: "MB", value: own.memory });
  report.add({ what: "markdownlint-cli2, the archive", on, unit: "ms", value: other.milliseconds, runs: 1, note: `${(other.milliseconds / archive).toFixed(1)} ms a document` });
  report.add({ what: "ours to markdownlint-cli2's", on, unit: "ratio", value: own.milliseconds / other.milliseconds });
}

/** A folder of its own with the text in many files; its path. */
function filled(write: (name: string, content: string) => string, name: string, ending: string, text: string): string {
  let file = "";
  for (let number = 1; number <= documents; number++) file = write(join(name, `${String(number).padStart(4, "0")}.${ending}`), text);
  return dirname(file);
}

function markdownlint(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve("markdownlint-cli2")), "markdownlint-cli2-bin.mjs");
}
