import { join } from "node:path";
import { build } from "esbuild";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import type { Agenda, PreviewPage, PreviewPatch, TextChange } from "../../../server/src/language/index.js";
import { anyEdit, editNames, inverse, randomNumbers, type EditKind } from "../edits.js";
import { measure, type Work } from "../measure.js";
import type { Report } from "../report.js";
import type { Core } from "../subject.js";
import { manyTimes, repeated, type BenchText } from "../texts.js";

const kinds: readonly EditKind[] = ["character", "newline", "heading"];

/** Milliseconds from the tree to the page: of the document as it is, and of one as long as sixteen of it. */
const budget: Readonly<Record<number, number>> = { 1: 16, [manyTimes]: 50 };

/** From a keystroke's fresh tree to the changed page, beside Markdown's whole page. */
export async function preview(core: Core, texts: readonly BenchText[], report: Report): Promise<void> {
  report.group("preview", "a document is edited at random places; from the new tree to what the page is told, and to the changed page, the message between them counted");
  const newPage = await pages();
  for (const [index, { name, text }] of texts.entries()) {
    for (const times of [1, manyTimes]) {
      const long = repeated(text, times);
      const markdown = new MarkdownIt();
      const works = kinds.flatMap((kind) => [ourWork(core, kind, long, null), ourWork(core, kind, long, newPage())]);
      const timings = await measure([...works, { name: "markdown-it", run: () => markdown.render(long) }], { time: 200, rounds: 2 });
      const theirs = timings.get("markdown-it");
      report.timing("  markdown-it, the whole page", `${name} ×${times}`, theirs);
      for (const kind of kinds) {
        const told = timings.get(kind);
        const shown = timings.get(`${kind}, shown`);
        report.timing(editNames[kind], `${name} ×${times}`, told);
        const share = (told?.median ?? NaN) / (theirs?.median ?? NaN);
        report.add({ what: "  ours to theirs", on: `${name} ×${times}`, unit: "ratio", value: share });
        report.timing("  until the page has changed", `${name} ×${times}`, shown);
        if (index > 0) continue;
        report.target(`preview (${editNames[kind]}, ×${times}): milliseconds until the page has changed`, shown?.median ?? NaN, budget[times] ?? NaN);
        if (times === 1) report.target(`preview (${editNames[kind]}): a fifth of markdown-it's whole page`, share, 0.2);
      }
    }
  }
}

/** A page as the preview's own script makes it. */
interface BenchPage {
  apply(patch: PreviewPatch): unknown;
}

/** Makes empty pages in a DOM, with the code that users get. */
async function pages(): Promise<() => BenchPage> {
  const { outputFiles } = await build({
    absWorkingDir: join(import.meta.dirname, "../../.."),
    entryPoints: ["client/src/webview/page.ts"],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    globalName: "preview",
    target: "es2022",
    logLevel: "warning",
  });
  const code = outputFiles[0]?.text ?? "";
  return () => {
    const { window } = new JSDOM("<main></main>", { runScripts: "outside-only" });
    return window.eval(`(() => { ${code}; return new preview.Page(document.querySelector("main")); })()`) as BenchPage;
  };
}

/** The patch after an edit, and where there is a page, the page after it. */
function ourWork(core: Core, kind: EditKind, text: string, page: BenchPage | null): Work {
  const random = randomNumbers(7);
  let agenda = core.Agenda.of(text);
  let shown: PreviewPage | null = null;
  const show = (): void => {
    const next = core.previewPage(core.publicationOf(agenda, { audience: "internal" }));
    const patch = core.previewPatch(shown, next);
    page?.apply(JSON.parse(JSON.stringify(patch)) as PreviewPatch);
    shown = next;
  };
  const edit = (change: TextChange): void => {
    agenda = agenda.edited(change);
    readTree(agenda);
  };
  show();
  let back: TextChange | null = null;
  return {
    name: page === null ? kind : `${kind}, shown`,
    // Every edit is taken back before the next one, so that the document keeps its length.
    before: () => {
      if (back !== null) {
        edit(back);
        show();
      }
      const next = anyEdit(kind, agenda, random);
      back = inverse(next, agenda);
      edit(next);
    },
    run: show,
  };
}

/** The tree is there when the preview begins: findings and symbols want it too. */
function readTree(agenda: Agenda): number {
  return agenda.units.reduce((sum, { unit: { heading, caseReference, parts, blocks } }) => sum + (heading === null ? 0 : 1) + (caseReference === null ? 0 : 1) + parts.length + blocks.length, 0);
}
