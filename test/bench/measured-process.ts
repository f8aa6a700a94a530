import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

/** What a program took from its start to its end. */
export interface ProcessCost {
  readonly milliseconds: number;
  /** The most that it and the processes it started had in memory together, in MB; null where the system does not tell. */
  readonly memory: number | null;
  readonly code: number | null;
}

/** How often the memory is looked at, in milliseconds. */
const interval = 50;

/** Runs a Node program in `cwd`; nobody reads what it writes. */
export async function measured(args: readonly string[], cwd: string): Promise<ProcessCost> {
  const from = performance.now();
  const child = spawn(process.execPath, args, { cwd, stdio: "ignore" });
  let memory: number | null = null;
  const look = setInterval(() => {
    const now = child.pid === undefined ? null : memoryOf(child.pid);
    if (now !== null) memory = Math.max(memory ?? 0, now);
  }, interval);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  }).finally(() => clearInterval(look));
  return { milliseconds: performance.now() - from, memory, code };
}

/** Resident memory of a process and all below it. */
function memoryOf(root: number): number | null {
  if (!existsSync(`/proc/${root}/status`)) return null;
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) if (/^\d+$/u.test(name)) parents.set(Number(name), field(Number(name), "PPid"));
  const isBelow = (pid: number): boolean => pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + field(pid, "VmRSS") / 1024, 0);
}

/** A number in what the system says of a process; 0 where it has ended. */
function field(pid: number, name: string): number {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, "mu").exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
