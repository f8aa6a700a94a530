import type { Severity } from "../../language/index.js";
import type { CheckedFile, Diagnostic } from "../diagnostic.js";
import { excerptOf } from "../excerpt.js";
import { styleOf, type Style } from "../style.js";
import { printable, shownName } from "../terminal.js";
import { texts } from "../texts.js";

/**
 * For people:
 *
 *     møde.dagsorden:68:1: fejl: "SAG-2025-214" er ikke et gyldigt sagsnummer. (ugyldig-sag)
 *         68 | SAG-2025-214 abc
 *            | ^^^^^^^^^^^^
 */
export function lintText(files: readonly CheckedFile[], colours: boolean): string {
  const style = styleOf(colours);
  const found = files.flatMap(({ file, diagnostics }) => diagnostics.map((diagnostic) => paragraph(shownName(file), diagnostic, style)));
  return [...found, style.bold(summary(files))].join("\n\n") + "\n";
}

function paragraph(file: string, { rule, severity, message, range, quoted, fix }: Diagnostic, style: Style): string {
  const { start, end } = range;
  const place = style.bold(texts.place(file, start.line, start.column));
  const head = `${place}: ${style.severity(severity, texts.severities[severity])}: ${printable(message)} ${style.faint(`(${rule})`)}`;
  if (quoted.trim() === "") return head;
  const { line, marks } = excerptOf(quoted, start.column, end.line > start.line ? quoted.length + 1 : end.column);
  const margin = String(start.line).padStart(6);
  const quote = `${style.faint(`${margin} |`)} ${line}`;
  const below = `${style.faint(`${" ".repeat(margin.length)} |`)} ${style.severity(severity, marks)}`;
  return [head, quote, fix === null ? below : `${below} ${style.faint(fix.title)}`].join("\n");
}

function summary(files: readonly CheckedFile[]): string {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let fixable = 0;
  for (const { diagnostics } of files) {
    for (const { severity, fix } of diagnostics) {
      counts[severity]++;
      if (fix !== null) fixable++;
    }
  }
  const isClean = Object.values(counts).every((count) => count === 0);
  return isClean ? texts.noFindings(files.length) : texts.summary(counts, files.length, fixable);
}
