import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { Terminal } from "../terminal.js";
import { FileLinter } from "./file-linter.js";
import type { LintJob, LintOutcome, LintTask } from "./job.js";

/** A thread takes some files to be worth its start. */
const filesForThread = 20;

/** More would not be faster, since one thread writes what they find, and each takes its memory. */
const mostThreads = 8;

/**
 * Lints the files; the outcomes come in the order of the tasks, and one that has come is forgotten here.
 *
 * @param stop no further file is begun once it is aborted
 */
export async function* outcomesOf(job: LintJob, tasks: readonly LintTask[], { workerScript, readStdin }: Terminal, stop: AbortSignal): AsyncGenerator<LintOutcome> {
  const count = Math.min(availableParallelism(), mostThreads, Math.floor(tasks.length / filesForThread));
  if (count > 1 && workerScript !== null && tasks.every(({ file }) => file !== "-")) {
    const { inThreads } = await import("./threads.js");
    yield* inThreads(job, tasks, { script: workerScript, count }, stop);
    return;
  }
  const linter = new FileLinter(job, readStdin);
  for (const task of tasks) {
    // What the user presses is heard between two files.
    if (tasks.length > 1) await setImmediate();
    if (stop.aborted) return;
    yield await linter.lint(task);
  }
}
