import { masked, type Agenda, type Finding, type Severity, type Span } from "../language/index.js";

/** A place in a file, line and UTF-16 column counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Place;
  readonly end: Place;
}

/** A finding as plain data, so that a document need not be kept until everything is written. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** The line it begins on, without its end; of a line longer than any paragraph what stands round the place. */
  readonly quoted: string;
  /** The column that `quoted` begins at, counted from 1. */
  readonly quotedFrom: number;
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  /** What `--fix` would do, or null. */
  readonly fix: { readonly title: string; readonly edits: readonly { readonly range: Range; readonly newText: string }[] } | null;
}

/** What there is to say of one file. */
export interface CheckedFile {
  /** As given on the command line. */
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns the findings of `agenda` into plain data. */
export function diagnosticsOf(agenda: Agenda, findings: readonly Finding[]): readonly Diagnostic[] {
  if (findings.length === 0) return [];
  // Personal data is never repeated, not even where a line is quoted; also when it is split over lines.
  const lines = masked(agenda.text).split(/\r\n|\r|\n/u);
  const placeOf = (offset: number): Place => {
    const { line, character } = agenda.positionAt(offset);
    return { line: line + 1, column: character + 1 };
  };
  const rangeOf = ({ start, end }: Span): Range => ({ start: placeOf(start), end: placeOf(end) });
  return findings.map((finding) => {
    const range = rangeOf(finding.span);
    const fix = finding.fixes.find(({ safe }) => safe);
    return {
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      range,
      ...quotedAt(lines[range.start.line - 1] ?? "", range.start.column),
      related: finding.related.map(({ message, span }) => ({ message, range: rangeOf(span) })),
      fix: fix === undefined ? null : { title: fix.title, edits: fix.edits.map(({ span, newText }) => ({ range: rangeOf(span), newText })) },
    };
  });
}

/** Characters of a line that are quoted at the most. No paragraph is as long; a file on one line may have thousands of findings. */
const longestQuote = 4000;

/** The line, or where it is too long the part of it round a column. */
export function quotedAt(line: string, column: number): Pick<Diagnostic, "quoted" | "quotedFrom"> {
  const from = line.length <= longestQuote ? 0 : Math.max(0, Math.min(column - 1 - longestQuote / 2, line.length - longestQuote));
  return { quoted: line.slice(from, from + longestQuote), quotedFrom: from + 1 };
}
