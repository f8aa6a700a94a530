import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { ReadJob, ReadResult } from "../workspace/files.js";
import { RecordReader } from "../workspace/read-record.js";
import { pathOf } from "./walk.js";

// dist/index-worker.js: reads files for the case memory beside the server, so that nobody who types waits for it.

const reader = new RecordReader();

parentPort?.on("message", (jobs: readonly ReadJob[]) => {
  const results = jobs.map((job): ReadResult => {
    try {
      return reader.read(job, readFileSync(pathOf(job.uri) ?? ""));
    } catch (error) {
      return { uri: job.uri, failure: String(error) };
    }
  });
  parentPort?.postMessage(results, results.flatMap((result) => ("bytes" in result ? [result.bytes.buffer as ArrayBuffer] : [])));
});
