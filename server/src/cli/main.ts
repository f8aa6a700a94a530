import { join } from "node:path";
import { isMainThread } from "node:worker_threads";
import { run } from "./run.js";
import { nodeTerminal } from "./terminal.js";

if (isMainThread) {
  // The code is set, not exited with: what is still on its way through a pipe gets there.
  void run(process.argv.slice(2), nodeTerminal(join(__dirname, "cli.js"))).then((code) => (process.exitCode = code));
} else {
  void import("./lint/worker.js").then(({ serveLinting }) => serveLinting());
}
