import { measure } from "../measure.js";
import type { Report } from "../report.js";
import type { Core } from "../subject.js";
import { manyTimes, repeated, type BenchText } from "../texts.js";

/** What the editor asks for, of a document that has just been opened. */
export async function features(core: Core, texts: readonly BenchText[], report: Report): Promise<void> {
  report.group("features", "what an editor asks for; each time of a document read anew, the reading not counted");
  const words = core.textsOf("da");
  for (const { name, text } of texts) {
    for (const times of [1, manyTimes]) {
      const long = repeated(text, times);
      let agenda = core.Agenda.of(long);
      const before = (): void => {
        agenda = core.Agenda.of(long);
      };
      const timings = await measure(
        [
          { name: "document symbols", before, run: () => core.documentSymbols(agenda, "utf-16", words) },
          { name: "semantic tokens", before, run: () => core.semanticTokens(agenda, "utf-16") },
          { name: "folding ranges", before, run: () => core.foldingRanges(agenda) },
        ],
        { time: 100, rounds: 2 },
      );
      for (const [what, timing] of timings) report.timing(what, `${name} ×${times}`, timing);
    }
  }
}
