import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ExportJob, JobResult } from "../export/job.js";
import type { HostExports } from "../host.js";

/** Makes each output in a thread of its own that runs `script`. */
export function nodeExports(script: string): HostExports {
  return {
    run: (job) => {
      const worker = new Worker(script, { workerData: inPaths(job) });
      const result = new Promise<JobResult>((resolve, reject) => {
        worker.once("message", (message: JobResult) => {
          resolve(message);
          void worker.terminate();
        });
        worker.once("error", reject);
        worker.once("exit", () => reject(new Error("the export was ended")));
      });
      return { result, cancel: () => void worker.terminate() };
    },
  };
}

/** The thread reads files by path. */
function inPaths(job: ExportJob): ExportJob {
  const { bundleFolder } = job;
  return bundleFolder === null ? job : { ...job, bundleFolder: fileURLToPath(`${bundleFolder}/`) };
}
