import type { Diagnostic, DiagnosticSeverity, Position, Range } from "vscode-languageserver-types";
import type { Agenda } from "../model/agenda.js";
import { keptWithReports, type UnitReport, type Found, type PlacedRun } from "../rules/found.js";
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

/** What every finding is shown with. */
type FindingDiagnostic = Diagnostic & Required<Pick<Diagnostic, "severity" | "code" | "source">>;

/** As numbers: importing the enumeration would add its whole package to every bundle. */
export const diagnosticSeverities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** All findings as the client shows them, those in units first. Where units only moved, what was shown of them is moved, too; nobody may change what they get. */
export function toDiagnostics(agenda: Agenda, found: Found, options: DiagnosticOptions): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const placed of found.inUnits) {
    const { shown } = shownAt(agenda, found, placed, options);
    for (let index = 0; index < shown.length; index++) {
      diagnostics.push(shown[index] ?? toDiagnostic(agenda, found.placed(placed, placed.reports.reports[index] as UnitReport), options));
    }
  }
  for (const finding of found.others) diagnostics.push(toDiagnostic(agenda, finding, options));
  return diagnostics;
}

/** What was shown last of the reports on some units. */
interface Shown {
  readonly options: DiagnosticOptions;
  /** Where the units began. */
  readonly line: number;
  /** By report; null where one does not merely move with its unit. */
  readonly shown: readonly (FindingDiagnostic | null)[];
}

const shownBefore = keptWithReports.place<Shown>();

function shownAt(agenda: Agenda, found: Found, placed: PlacedRun, options: DiagnosticOptions): Shown {
  const { reports, line } = placed;
  const before = shownBefore.get(reports);
  const isSame = before !== undefined && isSameWay(before.options, options);
  if (isSame && before.line === line) return before;
  const shown = isSame
    ? before.shown.map((diagnostic) => diagnostic && moved(diagnostic, line - before.line))
    : reports.reports.map((report) => (report.isInside ? toDiagnostic(agenda, found.placed(placed, report), options) : null));
  const now = { options, line, shown };
  shownBefore.set(reports, now);
  return now;
}

function isSameWay(one: DiagnosticOptions, other: DiagnosticOptions): boolean {
  return one.uri === other.uri && one.encoding === other.encoding && one.rulePages === other.rulePages && one.relatedInformation === other.relatedInformation;
}

/** The diagnostic so many lines further down. */
function moved({ range, severity, code, codeDescription, source, message, relatedInformation }: FindingDiagnostic, lines: number): FindingDiagnostic {
  // Written out: copying whatever it has takes twice as long, and there may be thousands.
  const own: FindingDiagnostic = { range: movedRange(range, lines), severity, code, source, message };
  if (codeDescription !== undefined) own.codeDescription = codeDescription;
  if (relatedInformation !== undefined) own.relatedInformation = relatedInformation.map(({ location, message: said }) => ({ location: { uri: location.uri, range: movedRange(location.range, lines) }, message: said }));
  return own;
}

function movedRange({ start, end }: Range, lines: number): Range {
  return { start: movedPosition(start, lines), end: movedPosition(end, lines) };
}

function movedPosition({ line, character }: Position, lines: number): Position {
  return { line: line + lines, character };
}

/** A finding as the client shows it. The same finding gives an equal diagnostic, by which quick fixes are matched. */
export function toDiagnostic(agenda: Agenda, finding: Finding, { uri, encoding, rulePages, relatedInformation }: DiagnosticOptions): FindingDiagnostic {
  const { rule, severity, message, span } = finding;
  const diagnostic: FindingDiagnostic = { range: toRange(agenda, span, encoding), severity: diagnosticSeverities[severity], code: rule, source: diagnosticSource, message };
  if (rulePages !== null) diagnostic.codeDescription = { href: `${rulePages}${rule}.md` };
  const related = relatedInformation ? finding.related : [];
  if (related.length > 0) diagnostic.relatedInformation = related.map((place) => ({ location: { uri, range: toRange(agenda, place.span, encoding) }, message: place.message }));
  return diagnostic;
}
