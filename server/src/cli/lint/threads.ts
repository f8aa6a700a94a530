import workerpool from "workerpool";
import { texts } from "../texts.js";
import { unread } from "./file-linter.js";
import type { LintJob, LintOutcome, LintTask } from "./job.js";

/** The threads to use. */
export interface Threads {
  /** What each of them runs; see worker.ts. */
  readonly script: string;
  readonly count: number;
}

/** Enough for a thread to be busy while the others are waited for, few enough to be in memory at a time. */
const batchesAhead = 3;

/**
 * The heap of a thread in MB. Room for any document that is read at all; and V8 lets a heap that may become larger than
 * 2 GB grow to four times what is in use before it collects.
 */
const resourceLimits = { maxOldGenerationSizeMb: 2_000 };

/**
 * Lints in several threads; the outcomes come in the order of the tasks. Only so many are begun that those
 * that must wait for an earlier one do not fill the memory.
 */
export async function* inThreads(job: LintJob, tasks: readonly LintTask[], { script, count }: Threads, stop: AbortSignal): AsyncGenerator<LintOutcome> {
  const pool = workerpool.pool(script, {
    workerType: "thread",
    maxWorkers: count,
    workerThreadOpts: { argv: [], resourceLimits },
  });
  const begin = async (batch: readonly LintTask[]): Promise<readonly LintOutcome[]> => {
    try {
      return (await pool.exec("lint", [job, batch])) as readonly LintOutcome[];
    } catch (error) {
      return batch.map(({ file }) => ({ ...unread, failures: [texts.notChecked(file, String(error))] }));
    }
  };
  const left = inBatches(tasks, count);
  const begun: Promise<readonly LintOutcome[]>[] = [];
  try {
    for (;;) {
      while (begun.length < count * batchesAhead && left.length > 0 && !stop.aborted) begun.push(begin(left.shift() ?? []));
      const first = begun.shift();
      if (first === undefined) return;
      yield* await first;
    }
  } finally {
    await pool.terminate(true);
  }
}

/** Several files at a time, since every message to a thread takes its time; the last ones alone, so that all threads end together. */
function inBatches(tasks: readonly LintTask[], threads: number): LintTask[][] {
  const batches: LintTask[][] = [];
  for (let at = 0; at < tasks.length; ) {
    const size = Math.max(1, Math.min(8, Math.floor((tasks.length - at) / (threads * 4))));
    batches.push(tasks.slice(at, at + size));
    at += size;
  }
  return batches;
}
