import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where the real documents lie: `DAGSORDEN_CORPUS`, else `../shared/corpus` beside the project. They are other people's text and never copied. */
const folder = resolve(process.env["DAGSORDEN_CORPUS"] ?? "../shared/corpus");

export interface CorpusText {
  readonly name: string;
  readonly text: string;
  /** The contents of `<name>.<what>`, parsed (`.jsonl`: an array); null where there is no such file. */
  readonly truth: (what: "outline.json" | "defects.jsonl" | "hyphens.jsonl") => unknown;
}

/** The real documents; none, with a message, where the folder is absent. */
export function corpusTexts(): readonly CorpusText[] {
  if (!existsSync(folder)) {
    console.log(`      (no corpus in ${folder}: tests on real documents are skipped)`);
    return [];
  }
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .map((file) => {
      const name = file.slice(0, -".txt".length);
      return {
        name,
        text: readFileSync(join(folder, file), "utf8"),
        truth: (what) => {
          const path = join(folder, `${name}.${what}`);
          if (!existsSync(path)) return null;
          const content = readFileSync(path, "utf8");
          return what.endsWith("l") ? content.trim().split("\n").map((line) => JSON.parse(line) as unknown) : (JSON.parse(content) as unknown);
        },
      };
    });
}
