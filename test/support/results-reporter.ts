/**
 * A mocha reporter for `npm test`: prints only what failed, and leaves the counts and the failures in the file named by
 * DAGSORDEN_TEST_RESULTS. Used by mocha on the command line and by the suite inside VS Code, whose console is far away.
 */
import { writeFileSync } from "node:fs";
import Mocha from "mocha";

/** What the file holds. */
export interface TestResults {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly { readonly title: string; readonly error: string }[];
}

export default class ResultsReporter extends Mocha.reporters.Base {
  public constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const failures: { title: string; error: string }[] = [];
    runner.on(Mocha.Runner.constants.EVENT_TEST_FAIL, (test, error: unknown) => {
      failures.push({ title: test.fullTitle(), error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    });
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures: failed, pending } = this.stats;
      const results: TestResults = { passed: passes, failed, skipped: pending, failures };
      const file = process.env["DAGSORDEN_TEST_RESULTS"];
      if (file !== undefined) writeFileSync(file, JSON.stringify(results));
      this.epilogue();
    });
  }
}
