import { type Diagnostic, DiagnosticSeverity, languages, type Uri } from "vscode";
import type { PageFinding } from "./messages.js";

const severities: Readonly<Record<DiagnosticSeverity, PageFinding["severity"]>> = {
  [DiagnosticSeverity.Error]: "error",
  [DiagnosticSeverity.Warning]: "warning",
  [DiagnosticSeverity.Information]: "information",
  [DiagnosticSeverity.Hint]: "hint",
};

/** What stands in the Problems panel for a document, as a page marks it. */
export function pageFindings(uri: Uri): readonly PageFinding[] {
  return languages.getDiagnostics(uri).map(({ range, severity, message }: Diagnostic) => ({ line: range.start.line, end: range.end.line + 1, severity: severities[severity], message }));
}
