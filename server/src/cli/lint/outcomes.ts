import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { threadsFor } from "../../workspace/threads.js";
import type { Terminal } from "../terminal.js";
import { FileLinter } from "./file-linter.js";
import type { LintJob, LintOutcome, LintTask } from "./job.js";

/** Measured with two cores and files of 55 KiB: up to some 300 of them one thread is as quick as two. More than eight would wait for the one that writes what they find. */
const worth = { start: 20, busy: 150, most: 8 };

/**
 * Lints the files; the outcomes come in the order of the tasks, and one that has come is forgotten here.
 *
 * @param stop no further file is begun once it is aborted
 */
export async function* outcomesOf(job: LintJob, tasks: readonly LintTask[], { workerScript, readStdin }: Terminal, stop: AbortSignal): AsyncGenerator<LintOutcome> {
  const count = threadsFor(tasks.length, availableParallelism(), worth);
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
