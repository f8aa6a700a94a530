import type { Diagnostic } from "../diagnostic.js";
import { excerptOf } from "../excerpt.js";
import { styleOf, type Style } from "../style.js";
import { printable, shownName } from "../terminal.js";
import { texts } from "../texts.js";
import type { LintFormat, Run } from "./lint-format.js";

/**
 * For people:
 *
 *     møde.dagsorden:68:1: fejl: "SAG-2025-214" er ikke et gyldigt sagsnummer. (ugyldig-sag)
 *         68 | SAG-2025-214 abc
 *            | ^^^^^^^^^^^^
 */
export function lintText(colours: boolean): LintFormat {
  const style = styleOf(colours);
  return {
    begin: "",
    file: ({ file, diagnostics }) => diagnostics.map((diagnostic) => paragraph(shownName(file), diagnostic, style)).join("\n\n"),
    between: "\n\n",
    end(run, isEmpty) {
      if (!run.hasSummary) return isEmpty ? "" : "\n";
      return `${isEmpty ? "" : "\n\n"}${style.bold(summary(run))}\n`;
    },
  };
}

function paragraph(file: string, { rule, severity, message, range, quoted, quotedFrom, fix }: Diagnostic, style: Style): string {
  const { start, end } = range;
  const place = style.bold(texts.place(file, start.line, start.column));
  const head = `${place}: ${style.severity(severity, texts.severities[severity])}: ${printable(message)} ${style.faint(`(${rule})`)}`;
  if (quoted.trim() === "") return head;
  const { line, marks } = excerptOf(quoted, start.column - quotedFrom + 1, end.line > start.line ? quoted.length + 1 : end.column - quotedFrom + 1);
  const margin = String(start.line).padStart(6);
  const quote = `${style.faint(`${margin} |`)} ${line}`;
  const below = `${style.faint(`${" ".repeat(margin.length)} |`)} ${style.severity(severity, marks)}`;
  return [head, quote, fix === null ? below : `${below} ${style.faint(fix.title)}`].join("\n");
}

function summary({ counts, files, fixable, known }: Run): string {
  const isClean = Object.values(counts).every((count) => count === 0);
  return isClean ? texts.noFindings(files.length, known) : texts.summary(counts, files.length, fixable, known);
}
