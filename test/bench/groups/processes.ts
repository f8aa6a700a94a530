import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import type { TextChange } from "../../../server/src/language/index.js";
import { anyEdit, editNames, inverse, randomNumbers, type EditKind } from "../edits.js";
import { measure, timingOf, type Timing } from "../measure.js";
import type { Report } from "../report.js";
import { builtFile, ServerProcess } from "../server-process.js";
import type { Core } from "../subject.js";
import { inFolder } from "../temporary.js";
import { manyTimes, repeated, type BenchText } from "../texts.js";

const rounds = 15;

/** The programs as users start them, from dist/. tinybench cannot take turns between processes, so the loops are here. */
export async function processes(core: Core, texts: readonly BenchText[], report: Report): Promise<void> {
  report.group("processes", "the command line and the language server from dist/, each in a process of its own");
  const [cli, server, longest] = [builtFile("cli.js"), builtFile("server.js"), texts[0]];
  if (cli === null || server === null || longest === undefined) {
    console.log("  dist/ is not there: run npm run build first");
    return;
  }
  const empty = commandLine(cli, longest, report);
  await serverStart(server, empty, report);
  await endToEnd(core, server, longest, report);
}

function commandLine(cli: string, { name, text }: BenchText, report: Report): Timing {
  return inFolder((write) => {
    const file = write("dokument.dagsorden", text);
    const programs: Readonly<Record<string, readonly string[]>> = { empty: ["-e", "0"], version: [cli, "--version"], lint: [cli, "lint", file], outline: [cli, "outline", file] };
    const samples = new Map(Object.keys(programs).map((program): [string, number[]] => [program, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [program, args] of Object.entries(programs)) samples.get(program)?.push(runOnce(args));
    }
    const timings = new Map([...samples].map(([program, values]) => [program, timingOf(values)]));
    const empty = timings.get("empty") ?? timingOf([]);
    report.timing("node -e 0", "an empty program", empty);
    report.timing("cli --version", "", timings.get("version"));
    report.timing("cli outline", name, timings.get("outline"));
    report.timing("cli lint", name, timings.get("lint"));
    const share = (timings.get("lint")?.median ?? NaN) / empty.median;
    report.add({ what: "cli lint to an empty Node", on: name, unit: "ratio", value: share });
    report.target("command line: lint of one file within three times the start of an empty Node", share, 3);
    return empty;
  });
}

function runOnce(args: readonly string[]): number {
  const from = performance.now();
  spawnSync(process.execPath, args, { stdio: "ignore" });
  return performance.now() - from;
}

async function serverStart(script: string, empty: Timing, report: Report): Promise<void> {
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const { server, milliseconds } = await ServerProcess.start(script);
    samples.push(milliseconds);
    await server.stop();
  }
  const timing = timingOf(samples);
  report.timing("server start, until it has answered initialize", "", timing);
  report.add({ what: "server start to an empty Node", on: "", unit: "ratio", value: timing.median / empty.median });
}

async function endToEnd(core: Core, script: string, { name, text }: BenchText, report: Report): Promise<void> {
  for (const times of [1, manyTimes]) {
    const { server } = await ServerProcess.start(script);
    const on = `${name} ×${times}`;
    const long = repeated(text, times);
    await server.open(long);
    const opened = server.memory;
    if (opened !== null) report.add({ what: "server memory with the document open", on, unit: "MB", value: opened });
    const agenda = core.Agenda.of(long);
    for (const kind of ["character", "newline"] satisfies EditKind[]) {
      const random = randomNumbers(7);
      const taken: TextChange[] = [];
      // There and back, so that the text in the server stays that of `agenda`.
      const run = async (): Promise<void> => {
        const back = taken.pop();
        const next = back ?? anyEdit(kind, agenda, random);
        if (back === undefined) taken.push(inverse(next, agenda));
        await server.edit(next);
      };
      const timings = await measure([{ name: kind, run }], { rounds: 2, time: 400 });
      for (const back of taken) await server.edit(back);
      report.timing(`server, ${editNames[kind]}: to findings and symbols`, on, timings.get(kind));
    }
    const after = server.memory;
    if (after !== null) report.add({ what: "server memory after these edits", on, unit: "MB", value: after });
    await server.stop();
  }
}
