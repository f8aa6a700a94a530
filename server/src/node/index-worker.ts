import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { ReadJob, ReadResult } from "../workspace/files.js";
import { RecordReader } from "../workspace/read-record.js";
import { pathOf } from "./walk.js";

// dist/index-worker.js: reads files for the case memory beside the server, so that nobody who types waits for it.

const reader = new RecordReader();

parentPort?.on("message", (jobs: readonly ReadJob[]) => {
  const results = jobs.map((job): ReadResult => {
    try {
      return reader.read(job, bytesOf(pathOf(job.uri) ?? ""));
    } catch (error) {
      return { uri: job.uri, failure: String(error) };
    }
  });
  parentPort?.postMessage(results, results.flatMap((result) => ("bytes" in result ? [result.bytes.buffer as ArrayBuffer] : [])));
});

/** Memory for the file that is being read; new memory for each would be the twentieth part of the work. */
const room = new Uint8Array(1024 * 1024);

/** The bytes of a file, good until the next one is read. */
function bytesOf(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    let length = 0;
    for (let read = -1; read !== 0 && length < room.length; length += read) read = readSync(file, room, length, room.length - length, null);
    return length < room.length ? room.subarray(0, length) : readFileSync(path);
  } finally {
    closeSync(file);
  }
}
