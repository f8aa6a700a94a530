import { spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import { lightExport } from "../../../server/src/export/light.js";
import { plainStyle } from "../../../server/src/export/style.js";
import { measure, timingOf } from "../measure.js";
import type { Report } from "../report.js";
import { builtFile } from "../server-process.js";
import type { Core } from "../subject.js";
import { inFolder } from "../temporary.js";
import type { BenchText } from "../texts.js";

const rounds = 7;

/** What goes out: the texts in this process, and every format as users get it from the command line, process start included. */
export async function exporting(core: Core, texts: readonly BenchText[], report: Report): Promise<void> {
  report.group("export", "a document as it goes out; from dist/cli.js with the start of the process");
  const [longest] = texts;
  const cli = builtFile("cli.js");
  if (longest === undefined || cli === null) {
    console.log("  dist/ is not there: run npm run build first");
    return;
  }
  const { name, text } = longest;
  const publication = core.publicationOf(core.Agenda.of(text), { audience: "internal" });
  const request = { publication, style: plainStyle, files: null, generator: "Dagsorden", now: new Date(), pdfStandard: "ua-1" } as const;
  const timings = await measure((["html", "json", "txt"] as const).map((format) => ({ name: format, run: () => lightExport({ ...request, format }) })));
  for (const [format, timing] of timings) report.timing(`${format} of a tree`, name, timing);
  inFolder((write) => {
    const file = write("dokument.dagsorden", text);
    for (const format of ["html", "pdf", "docx"]) {
      const samples = Array.from({ length: rounds }, () => {
        const from = performance.now();
        spawnSync(process.execPath, [cli, "export", "--to", format, "--force", "-o", `${file}.${format}`, file], { stdio: "ignore" });
        return performance.now() - from;
      });
      const timing = timingOf(samples);
      report.timing(`cli export --to ${format}`, name, timing);
      if (format === "pdf") report.target("PDF of the longest sample from the command line within a second", timing.median / 1000, 1);
    }
  });
}
