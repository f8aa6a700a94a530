import { Bench } from "tinybench";

/** A piece of work to be timed. */
export interface Work {
  readonly name: string;
  readonly run: () => unknown;
  /** Done before each run and not timed. */
  readonly before?: () => void;
}

/** Milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

export interface MeasureOptions {
  /** Milliseconds for each piece of work and round. */
  readonly time?: number;
  readonly rounds?: number;
  /** Milliseconds that each piece of work is done before it is timed; as long as a round if left out. */
  readonly warmup?: number;
  /** Runs that are made of each piece of work in a round however long they take. */
  readonly atLeast?: number;
}

/**
 * Times pieces of work that are to be compared. They take turns, round by round, so that a machine
 * that grows slower or faster meanwhile does so for all of them.
 */
export async function measure(works: readonly Work[], { time = 150, rounds = 3, atLeast = 3, warmup = time }: MeasureOptions = {}): Promise<ReadonlyMap<string, Timing>> {
  const samples = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const { name, run, before } of works) {
      globalThis.gc?.();
      const bench = new Bench({ time, iterations: atLeast, warmup: round === 0, warmupTime: warmup, warmupIterations: atLeast, retainSamples: true, throws: true });
      bench.add(name, run, before === undefined ? {} : { beforeEach: before });
      await bench.run();
      const result = bench.tasks[0]?.result;
      const measured = result?.state === "completed" ? (result.latency.samples ?? []) : [];
      samples.set(name, [...(samples.get(name) ?? []), ...measured]);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, timingOf(values)]));
}

export function timingOf(values: readonly number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}
