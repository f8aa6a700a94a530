import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Cancelling, ReadJob, ReadResult } from "../workspace/files.js";
import { RecordReader } from "../workspace/read-record.js";
import { threadsFor } from "../workspace/threads.js";
import { pathOf } from "./walk.js";

/** Measured with two cores and files of 55 KiB: up to some 1 500 of them one worker is as quick as two, and takes three quarters of the work. */
const worth = { start: 24, busy: 800, most: 4 };

/** Files for a worker at a time; it always has the next ones waiting. */
const batchSize = 8;
const batchesAhead = 2;

/** The heap of a worker in MB: it reads one document at a time and keeps the one before; with a third of the room for young objects it takes a twentieth longer. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 48 };

/**
 * Reads files into records, many of them by workers that end with the work.
 *
 * @param workerFile the built worker; null where there is none, then all is read here
 */
export async function readAll(jobs: readonly ReadJob[], workerFile: string | null, cancelling: Cancelling, onResult: (result: ReadResult) => void): Promise<void> {
  const count = workerFile === null ? 0 : threadsFor(jobs.length, availableParallelism(), worth);
  if (workerFile === null || count === 0) {
    const reader = new RecordReader();
    for (const job of jobs) {
      if (cancelling.isCancellationRequested) return;
      onResult(await readHere(reader, job));
      // Requests that came meanwhile are answered first.
      await new Promise(setImmediate);
    }
    return;
  }
  const batches = batchesOf(jobs);
  await Promise.all(Array.from({ length: count }, () => work(workerFile, batches, cancelling, onResult)));
}

async function readHere(reader: RecordReader, job: ReadJob): Promise<ReadResult> {
  try {
    return reader.read(job, await readFile(pathOf(job.uri) ?? ""));
  } catch (error) {
    return { uri: job.uri, failure: String(error) };
  }
}

function batchesOf(jobs: readonly ReadJob[]): (readonly ReadJob[])[] {
  const batches: (readonly ReadJob[])[] = [];
  for (let from = 0; from < jobs.length; from += batchSize) batches.push(jobs.slice(from, from + batchSize));
  return batches.reverse();
}

/** One worker takes batches until there are no more. One that breaks down takes no more than its batches with it. */
async function work(workerFile: string, batches: (readonly ReadJob[])[], cancelling: Cancelling, onResult: (result: ReadResult) => void): Promise<void> {
  while (batches.length > 0 && !cancelling.isCancellationRequested) {
    const lost = await untilItEnds(new Worker(workerFile, { resourceLimits }), batches, cancelling, onResult);
    for (const { uri } of lost.jobs) onResult({ uri, failure: lost.reason });
  }
}

function untilItEnds(worker: Worker, batches: (readonly ReadJob[])[], cancelling: Cancelling, onResult: (result: ReadResult) => void): Promise<{ readonly jobs: readonly ReadJob[]; readonly reason: string }> {
  return new Promise((resolve) => {
    const given: (readonly ReadJob[])[] = [];
    let reason = "";
    const give = (): void => {
      while (given.length < batchesAhead && !cancelling.isCancellationRequested) {
        const batch = batches.pop();
        if (batch === undefined) break;
        given.push(batch);
        worker.postMessage(batch);
      }
      if (given.length === 0) void worker.terminate();
    };
    worker.on("message", (results: readonly ReadResult[]) => {
      given.shift();
      give();
      for (const result of results) onResult(result);
    });
    worker.on("error", (error) => (reason = error.message));
    worker.on("exit", () => resolve({ jobs: cancelling.isCancellationRequested ? [] : given.flat(), reason }));
    give();
  });
}
