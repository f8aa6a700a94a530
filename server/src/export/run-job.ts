import { bundleOf, MissingFiles } from "./bundle/bundle.js";
import { zipped } from "./bundle/zip.js";
import { NoDate } from "./exporter.js";
import type { ExportJob, JobResult } from "./job.js";
import { made, readerOf } from "./make.js";

/** Does a job where there is Node. */
export async function runJob({ formats, bundleFolder, ...request }: ExportJob): Promise<JobResult> {
  try {
    if (bundleFolder === null) return { kind: "done", ...(await made({ ...request, format: formats[0] ?? "html", files: null })) };
    const { files, missing } = await bundleOf(request, formats, readerOf(bundleFolder), made);
    return { kind: "done", bytes: zipped(files, request.now), missing };
  } catch (error) {
    if (error instanceof NoDate) return { kind: "noDate" };
    if (error instanceof MissingFiles) return { kind: "missingFiles", paths: error.paths };
    throw error;
  }
}
