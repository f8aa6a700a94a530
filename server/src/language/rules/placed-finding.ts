import { masked } from "../model/personal-data.js";
import type { Span, TextEdit } from "../text/span.js";
import type { Finding, Fix, RelatedPlace, Report, Severity } from "./rule.js";

/** Where a span of a report stands in the document. */
export type Place = (span: Span) => Span;

/** What one rule says, its message fit to be shown, wherever it stands. */
export interface ShownReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly report: Report;
}

/** Messages quote the text; personal data in it is never repeated. */
export function shown(rule: string, severity: Severity, report: Report): ShownReport {
  return { rule, severity, message: masked(report.message), report };
}

const noFixes: readonly Fix[] = [];
const noPlaces: readonly RelatedPlace[] = [];

/**
 * A finding at its place in one version of a document. An edit moves everything behind it, and hardly
 * anybody asks for the fixes of all findings: they are brought to their place when they are asked for.
 */
export class PlacedFinding implements Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly #report: Report;
  readonly #from: number;
  readonly #place: Place | null;
  #fixes: readonly Fix[] | null = null;

  /**
   * @param from what the report's offsets count from
   * @param place where that stands now, if the document has changed since
   */
  constructor({ rule, severity, message, report }: ShownReport, from: number, place: Place | null = null) {
    this.rule = rule;
    this.severity = severity;
    this.message = message;
    this.#report = report;
    this.#from = from;
    this.#place = place;
    this.span = this.#placed(report.span);
  }

  get fixes(): readonly Fix[] {
    return (this.#fixes ??= this.#placedFixes());
  }

  get related(): readonly RelatedPlace[] {
    const { related } = this.#report;
    return related === undefined ? noPlaces : related.map((place) => ({ message: masked(place.message), span: this.#placed(place.span) }));
  }

  #placed({ start, end }: Span): Span {
    const span = { start: start + this.#from, end: end + this.#from };
    return this.#place === null ? span : this.#place(span);
  }

  #placedFixes(): readonly Fix[] {
    const { fixes } = this.#report;
    if (fixes === undefined || fixes.length === 0) return noFixes;
    const moved = ({ span, newText }: TextEdit): TextEdit => ({ span: this.#placed(span), newText });
    return fixes.map((fix) => ({ ...fix, title: masked(fix.title), edits: fix.edits.map(moved) }));
  }
}

/** In the order of places, then of rules. */
export function inOrder(a: { readonly span: Span; readonly rule: string }, b: { readonly span: Span; readonly rule: string }): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
