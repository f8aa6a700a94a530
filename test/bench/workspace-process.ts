import { appendFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { schedule } from "../../server/src/host.js";
import { nodeWorkspaceFiles } from "../../server/src/node/workspace-files.js";
import { CaseMemory } from "../../server/src/workspace/case-memory.js";
import { Indexer } from "../../server/src/workspace/indexer.js";

/** What one process measured, in milliseconds and MB. */
export interface WorkspaceFigures {
  /** From nothing until every file is known. */
  readonly complete: number;
  /** From nothing until the first answer. */
  readonly firstAnswer: number;
  /** The references of a case, the slowest of many. */
  readonly references: number;
  readonly search: number;
  /** From a changed file on the disk to a fresh answer, the median of seven. */
  readonly oneFile: number;
  readonly files: number;
  readonly cases: number;
  /** The most memory the process had, workers included. */
  readonly memory: number;
}

// Run by the bench in a process of its own: a workspace is indexed as the server does it, and asked.
// Arguments: the folder, the worker's file, the folder of the saved index or "-", a case, a file to touch.
const [folder = "", worker = "", storage = "-", number = "", touched = ""] = process.argv.slice(2);

async function main(): Promise<void> {
  const start = performance.now();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const memory = new CaseMemory();
  let firstAnswer = 0;
  const indexer = new Indexer({
    memory,
    files: nodeWorkspaceFiles(worker),
    schedule,
    log: { failed: (what, error) => console.error(what, error), note: (message) => console.error(message) },
    profileFor: () => Promise.resolve(null),
    program: "bench",
    storage: storage === "-" ? null : pathToFileURL(storage).href,
    progress: () => Promise.resolve(null),
    onChange: () => {
      if (firstAnswer === 0 && memory.withCase(number).length > 0) firstAnswer = performance.now() - start;
    },
  });
  await indexer.start([pathToFileURL(folder).href]);
  const complete = performance.now() - start;
  const cases = [...new Set([...memory.files()].flatMap((record) => record.treated))];
  const references = Math.max(...cases.slice(0, 2000).map((one) => timed(() => memory.withCase(one).map(({ document }) => document.summary.items.length))));
  timed(() => memory.search("fibernet", 100));
  const search = timed(() => memory.search("aarhus letb", 100));
  const changes: number[] = [];
  for (let round = 0; round < 7; round++) {
    appendFileSync(touched, "\n// rettet\n");
    const from = performance.now();
    await indexer.changed([pathToFileURL(touched).href]);
    changes.push(performance.now() - from);
  }
  const oneFile = changes.sort((a, b) => a - b)[3] ?? NaN;
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage.rss());
  const figures: WorkspaceFigures = { complete, firstAnswer, references, search, oneFile, files: memory.size, cases: cases.length, memory: peak / 1024 / 1024 };
  console.log(JSON.stringify(figures));
  await indexer.stop();
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

void main();
