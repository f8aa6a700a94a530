import type { Agenda, TextChange } from "../../../server/src/language/index.js";
import { anyEdit, editKinds, editNames, inverse, randomNumbers, type EditKind } from "../edits.js";
import { bareMarkdown, vscodeMarkdown } from "../markdown-parser.js";
import { measure, type Timing, type Work } from "../measure.js";
import type { Report } from "../report.js";
import { MarkdownEditor } from "../rivals.js";
import type { Core } from "../subject.js";
import { manyTimes, repeated, type BenchText } from "../texts.js";

/** From a keystroke to fresh diagnostics and symbols, here and in VS Code's Markdown service. */
export async function editing(core: Core, texts: readonly BenchText[], report: Report): Promise<void> {
  report.group("edit", "a document is edited at random places; then its diagnostics and symbols are there again, as a client gets them");
  for (const [index, { name, text }] of texts.entries()) {
    for (const kind of editKinds) {
      const ours = await measure([1, manyTimes].map((times) => ourWork(core, kind, times, text)));
      for (const times of [1, manyTimes]) report.timing(editNames[kind], `${name} ×${times}`, ours.get(String(times)));
      const growth = median(ours.get(String(manyTimes))) / median(ours.get("1"));
      report.add({ what: `${editNames[kind]}: ×${manyTimes} to ×1`, on: name, unit: "ratio", value: growth });
      if (index === 0) report.target(`edit (${editNames[kind]}): a document ${manyTimes} times as long takes at most twice the time`, growth, 2);
      if (index > 0) continue;
      const theirs = await measure([...[1, manyTimes].map((times) => theirWork(core, kind, times, text)), { ...theirWork(core, kind, 1, text, bareMarkdown()), name: "bare" }], { rounds: 1, time: 400 });
      for (const times of [1, manyTimes]) {
        const key = String(times);
        report.timing(`  vscode-markdown-languageservice`, `${name} ×${times}`, theirs.get(key));
        const share = median(ours.get(key)) / median(theirs.get(key));
        report.add({ what: "  ours to theirs", on: `${name} ×${times}`, unit: "ratio", value: share });
        if (times === 1) {
          report.add({ what: "  ours to theirs, where addresses are no links", on: `${name} ×1`, unit: "ratio", value: median(ours.get(key)) / median(theirs.get("bare")) });
          report.target(`edit (${editNames[kind]}): a tenth of vscode-markdown-languageservice's time`, share, 0.1);
        }
      }
    }
  }
}

function ourWork(core: Core, kind: EditKind, times: number, text: string): Work {
  const linter = new core.Linter({ rules: core.rules });
  const texts = core.textsOf("da");
  const random = randomNumbers(7);
  const shown = { uri: "untitled:a", encoding: "utf-16", rulePages: null, relatedInformation: true } as const;
  const answer = (agenda: Agenda): void => {
    core.toDiagnostics(agenda, linter.found(agenda), shown);
    core.documentSymbols(agenda, "utf-16", texts);
  };
  let agenda = core.Agenda.of(repeated(text, times));
  answer(agenda);
  let next = anyEdit(kind, agenda, random);
  let back: TextChange | null = null;
  return {
    name: String(times),
    // Every edit is taken back before the next one, so that the document keeps its length.
    before: () => {
      if (back !== null) answer((agenda = agenda.edited(back)));
      next = anyEdit(kind, agenda, random);
      back = inverse(next, agenda);
    },
    run: () => answer((agenda = agenda.edited(next))),
  };
}

function theirWork(core: Core, kind: EditKind, times: number, text: string, markdown = vscodeMarkdown()): Work {
  const long = repeated(text, times);
  const editor = new MarkdownEditor(long, markdown);
  // The places are those of the agenda's headings; the text is the same.
  const agenda = core.Agenda.of(long);
  const random = randomNumbers(7);
  let back: TextChange | null = null;
  return {
    name: String(times),
    run: async () => {
      const next = back ?? anyEdit(kind, agenda, random);
      back = back === null ? inverse(next, agenda) : null;
      await editor.edit(next);
    },
  };
}

function median(timing: Timing | undefined): number {
  return timing?.median ?? NaN;
}
