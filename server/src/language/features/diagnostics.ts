import type { Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Agenda } from "../model/agenda.js";
import type { Finding, Severity } from "../rules/rule.js";
import { toRange, type PositionEncoding } from "./to-lsp.js";

/** Who found it, as the client shows it beside the message. */
export const diagnosticSource = "dagsorden";

export interface DiagnosticOptions {
  readonly uri: string;
  readonly encoding: PositionEncoding;
  /** The folder with the pages of the rules, as a URI ending in `/`; null where there are none or the client cannot open them. */
  readonly rulePages: string | null;
  /** Whether the client shows other places beside a finding. */
  readonly relatedInformation: boolean;
}

/** As numbers: importing the enumeration would add its whole package to every bundle. */
export const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** A finding as the client shows it. The same finding gives an equal diagnostic, by which quick fixes are matched. */
export function toDiagnostic(agenda: Agenda, finding: Finding, { uri, encoding, rulePages, relatedInformation }: DiagnosticOptions): Diagnostic {
  const { rule, severity, message, span, related } = finding;
  return {
    range: toRange(agenda, span, encoding),
    severity: diagnosticSeverities[severity],
    code: rule,
    ...(rulePages === null ? {} : { codeDescription: { href: `${rulePages}${rule}.md` } }),
    source: diagnosticSource,
    message,
    ...(related.length === 0 || !relatedInformation
      ? {}
      : { relatedInformation: related.map((place) => ({ location: { uri, range: toRange(agenda, place.span, encoding) }, message: place.message })) }),
  };
}
