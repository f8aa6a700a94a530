import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Timing } from "./measure.js";

/** One line of the table. */
export interface Row {
  readonly group: string;
  readonly what: string;
  /** The document, and how often it stands behind itself. */
  readonly on: string;
  readonly unit: "ms" | "MB" | "ratio";
  readonly value: number;
  readonly p95?: number;
  readonly runs?: number;
  readonly note?: string;
}

/** Something the project promises. */
export interface Target {
  readonly what: string;
  readonly value: number;
  readonly atMost: number;
  readonly holds: boolean;
}

/** Collects what was measured and prints it while it comes. */
export class Report {
  readonly #rows: Row[] = [];
  readonly #targets: Target[] = [];
  #group = "";

  group(name: string, explanation: string): void {
    this.#group = name;
    console.log(`\n${name}: ${explanation}`);
  }

  add(row: Omit<Row, "group">): void {
    this.#rows.push({ group: this.#group, ...row });
    const unit = row.unit === "ratio" ? "×" : row.unit;
    const p95 = row.p95 === undefined ? "" : `p95 ${figure(row.p95)}`;
    const runs = row.runs === undefined ? "" : `${row.runs} runs`;
    console.log(`  ${row.what.padEnd(46)} ${row.on.padEnd(30)} ${figure(row.value).padStart(9)} ${unit.padEnd(2)}  ${p95.padEnd(12)} ${[runs, row.note ?? ""].filter(Boolean).join("; ")}`.trimEnd());
  }

  timing(what: string, on: string, timing: Timing | undefined, note?: string): void {
    if (timing === undefined) return;
    this.add({ what, on, unit: "ms", value: timing.median, p95: timing.p95, runs: timing.runs, ...(note === undefined ? {} : { note }) });
  }

  target(what: string, value: number, atMost: number): void {
    this.#targets.push({ what, value, atMost, holds: value <= atMost });
  }

  /** The promises, and whether each was kept. */
  printTargets(): void {
    console.log("\nTargets");
    for (const { what, value, atMost, holds } of this.#targets) {
      console.log(`  ${holds ? "held  " : "MISSED"}  ${what.padEnd(92)} ${figure(value).padStart(8)} (at most ${figure(atMost)})`);
    }
  }

  write(path: string): void {
    const machine = { node: process.version, platform: process.platform, arch: process.arch, cpu: cpus()[0]?.model ?? "", cores: cpus().length };
    writeFileSync(path, `${JSON.stringify({ machine, targets: this.#targets, rows: this.#rows }, null, 2)}\n`);
  }
}

/** Three figures that mean something. */
function figure(value: number): string {
  if (!Number.isFinite(value)) return "–";
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toFixed(3);
}
