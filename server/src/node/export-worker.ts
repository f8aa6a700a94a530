import { parentPort, workerData } from "node:worker_threads";
import type { ExportJob } from "../export/job.js";
import { runJob } from "../export/run-job.js";

// dist/export/worker.js: makes one output beside the server, which goes on answering; ended where the user calls it off.

void runJob(workerData as ExportJob).then((result) => parentPort?.postMessage(result));
