/**
 * Runs a program, in a process group of its own, and ends the whole group when whoever started it is gone: standard input
 * closes then, even after a kill that nobody can catch. Otherwise a cut-off test run would leave VS Code's server running.
 */
import { spawn } from "node:child_process";

const [program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] });

const endAll = () => {
  child.kill("SIGKILL");
  if (process.platform !== "win32") process.kill(-process.pid, "SIGKILL");
  process.exit(1);
};

// Signals reach the program too; the guardian leaves when it does.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);
process.stdin.on("error", endAll).on("close", endAll).resume();
child.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
child.on("exit", (code) => process.exit(code ?? 1));
