import type { Report } from "../report.js";
import type { Core } from "../subject.js";
import { manyTimes, repeated, type BenchText } from "../texts.js";

/** What an open document keeps: everything that was derived from it for findings and symbols. */
export function memory(core: Core, texts: readonly BenchText[], report: Report): void {
  report.group("memory", "heap that an open document holds on to, with findings and symbols, and after 500 edits");
  const words = core.textsOf("da");
  for (const { name, text } of texts) {
    for (const times of [1, manyTimes]) {
      const before = heap();
      const linter = new core.Linter({ rules: core.rules });
      const long = repeated(text, times);
      let agenda = core.Agenda.of(long);
      const kept: unknown[] = [linter.check(agenda), core.documentSymbols(agenda, "utf-16", words)];
      report.add({ what: "open document", on: `${name} ×${times}`, unit: "MB", value: heap() - before, note: `${(long.length / 1024).toFixed(0)} KiB of text` });
      for (let edit = 0; edit < 500; edit++) {
        const at = Math.floor((agenda.length * edit) / 500);
        agenda = agenda.edited({ start: at, end: at, text: "a" });
        kept[0] = linter.check(agenda);
        kept[1] = core.documentSymbols(agenda, "utf-16", words);
      }
      report.add({ what: "after 500 edits", on: `${name} ×${times}`, unit: "MB", value: heap() - before });
      if (kept.length + agenda.length < 0) throw new Error("never: keeps them alive until here");
    }
  }
}

function heap(): number {
  if (globalThis.gc === undefined) throw new Error("run with --expose-gc");
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
