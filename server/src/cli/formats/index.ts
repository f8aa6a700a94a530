import type { Severity } from "../../language/index.js";
import type { CheckedFile } from "../diagnostic.js";
import { pages } from "../encoding-rule.js";
import { version } from "../version.js";
import { github } from "./github.js";
import { junit } from "./junit.js";
import type { FormatName, LintFormat, Run } from "./lint-format.js";
import { lintJson } from "./lint-json.js";
import { lintText } from "./lint-text.js";
import { sarif } from "./sarif.js";

/** @param colours whether what reads it shows colours; only the text for people has any */
export function lintFormat(name: FormatName, colours: boolean): LintFormat {
  switch (name) {
    case "text":
      return lintText(colours);
    case "json":
      return lintJson;
    case "sarif":
      return sarif(version, pages);
    case "github":
      return github(pages);
    case "junit":
      return junit;
  }
}

/** The findings of files that are all there, in one piece. */
export function wholeReport(format: LintFormat, files: readonly CheckedFile[]): string {
  const found = files.map(format.file).filter((text) => text !== "");
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  for (const { severity } of all) counts[severity]++;
  const run: Run = { files: files.map(({ file }) => file), failures: [], counts, fixable: all.filter(({ fix }) => fix !== null).length, known: null, hasSummary: true };
  return format.begin + found.join(format.between) + format.end(run, found.length === 0);
}
