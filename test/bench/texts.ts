import { corpusTexts } from "../support/corpus.js";
import { samples } from "../support/samples.js";

export interface BenchText {
  readonly name: string;
  readonly text: string;
}

/** What a text of the samples is made long enough for, so that its figures can be compared with those of the real documents. */
const targetLength = 57 * 1024;

/** The real documents, the longest first; where they are absent, the project's own samples one behind the other. */
export function benchTexts(): readonly BenchText[] {
  const corpus = corpusTexts().map(({ name, text }) => ({ name, text }));
  if (corpus.length > 0) return corpus.sort((a, b) => b.text.length - a.text.length);
  console.log(`Measured on test/samples, one behind the other up to ${targetLength / 1024} KiB.`);
  const all = samples()
    .filter(({ name }) => name.startsWith("kkr-"))
    .map(({ text }) => text.replaceAll("\r\n", "\n"))
    .join("\n");
  return [{ name: "samples", text: all.repeat(Math.ceil(targetLength / all.length)).slice(0, targetLength) }];
}

/** How often the long version holds the document. */
export const manyTimes = 16;

export function repeated(text: string, times: number): string {
  return times === 1 ? text : `${text}\n`.repeat(times);
}
