import { readPdf } from "../../../server/src/importing/pdf.js";
import { samples } from "../../support/samples.js";
import { makePdf } from "../../support/pdf.js";
import { measure, timingOf } from "../measure.js";
import type { Report } from "../report.js";
import type { Core } from "../subject.js";
import type { BenchText } from "../texts.js";

/** So many pages the PDF has. */
const pages = 25;

/** Formatting and importing: what stands between a file and its agenda. */
export async function importing(core: Core, texts: readonly BenchText[], report: Report): Promise<void> {
  report.group("import", "a document is formatted, a text out of a PDF and a PDF become agendas");
  for (const [index, { name, text }] of texts.entries()) {
    const source = core.plainSource(text);
    const from = performance.now();
    const agenda = core.Agenda.of(core.importAgenda(source).text);
    if (index === 0) report.timing("first import of a process", name, timingOf([performance.now() - from]), "code already loaded");
    // The engine takes a dozen rounds to make its best of so much code.
    for (let round = 0; round < 30; round++) core.importAgenda(source);
    const works = [
      { name: "import of text", run: () => core.importAgenda(source) },
      { name: "format of what is in order", run: () => core.formatEdits(agenda) },
    ];
    const timings = await measure(works, { time: 500 });
    for (const [what, timing] of timings) report.timing(what, name, timing);
    if (index === 0) report.target("import: the longest text within 100 ms", timings.get("import of text")?.median ?? NaN, 100);
  }
  await ofPdf(core, report);
}

/** The libraries included: the first round loads them. */
async function ofPdf(core: Core, report: Report): Promise<void> {
  const bytes = await pdfOf(pages);
  const times: number[] = [];
  for (let round = 0; round < 4; round++) {
    const from = performance.now();
    const source = await readPdf(bytes);
    if ("failure" in source) throw new Error(source.failure);
    core.importAgenda(source);
    times.push(performance.now() - from);
  }
  report.timing("import of a PDF", `${pages} pages, made of the samples`, timingOf(times), "the first of them with the libraries' start");
  report.target("import: a PDF of 25 pages within 2 s", Math.max(...times), 2000);
}

/** A PDF of about so many pages: a page takes some 2 600 characters of a sample. */
async function pdfOf(count: number): Promise<Uint8Array> {
  const [sample] = samples().filter(({ name }) => name === "kkr-midtjylland-2025-03-12.dagsorden");
  const text = sample?.text ?? "";
  return makePdf(text.repeat(Math.ceil((count * 2600) / text.length)).slice(0, count * 2600), { header: "KKR Midtjylland | 12-03-2025", pageNumbers: true });
}
