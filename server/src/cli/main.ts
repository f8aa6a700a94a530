import { run } from "./run.js";
import { nodeTerminal } from "./terminal.js";

// The code is set, not exited with: what is still on its way through a pipe gets there.
void run(process.argv.slice(2), nodeTerminal()).then((code) => (process.exitCode = code));
