import workerpool from "workerpool";
import { FileLinter } from "./file-linter.js";
import type { LintJob, LintOutcome, LintTask } from "./job.js";

/** What a thread of this program answers to. */
export function serveLinting(): void {
  // A command has one job, and a thread does not outlive the command.
  let linter: FileLinter | null = null;
  workerpool.worker({
    async lint(job: LintJob, tasks: readonly LintTask[]): Promise<readonly LintOutcome[]> {
      linter ??= new FileLinter(job, () => Promise.reject(new Error("Standard input belongs to the main thread.")));
      const outcomes: LintOutcome[] = [];
      for (const task of tasks) outcomes.push(await linter.lint(task));
      return outcomes;
    },
  });
}
