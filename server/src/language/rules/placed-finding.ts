import { masked } from "../model/personal-data.js";
import type { Span, TextEdit } from "../text/span.js";
import type { Agenda } from "../model/agenda.js";
import type { ComparingReport, Finding, Fix, RelatedPlace, Severity } from "./rule.js";

/** Where a span of a report stands in the document. */
export type Place = (span: Span) => Span;

/** What one rule says, its message fit to be shown, wherever it stands. */
export interface ShownReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly report: ComparingReport;
}

/** Messages quote the text; personal data in it is never repeated. */
export function shown(rule: string, severity: Severity, report: ComparingReport): ShownReport {
  return { rule, severity, message: masked(report.message), report };
}

const noFixes: readonly Fix[] = [];
const noPlaces: readonly RelatedPlace[] = [];

/**
 * A finding at its place in one version of a document. An edit moves everything behind it, and hardly
 * anybody asks for the fixes of all findings: they are brought to their place when they are asked for.
 */
export class PlacedFinding implements Finding {
  readonly span: Span;
  readonly #shown: ShownReport;
  readonly #from: number;
  readonly #place: Place | null;
  readonly #agenda: Agenda | null;
  #fixes: readonly Fix[] | null = null;

  /**
   * @param span where it stands in this version
   * @param from what the report's offsets count from
   * @param place where that stands now, if the document has changed since
   * @param agenda the version, for a report that reaches into other units
   */
  constructor(report: ShownReport, span: Span, from: number, place: Place | null = null, agenda: Agenda | null = null) {
    this.span = span;
    this.#shown = report;
    this.#from = from;
    this.#place = place;
    this.#agenda = agenda;
  }

  get rule(): string {
    return this.#shown.rule;
  }

  get severity(): Severity {
    return this.#shown.severity;
  }

  get message(): string {
    return this.#shown.message;
  }

  get fixes(): readonly Fix[] {
    return (this.#fixes ??= this.#placedFixes());
  }

  get related(): readonly RelatedPlace[] {
    const reaching = this.#reaching()?.related;
    if (reaching !== undefined) return reaching.map(({ message, span }) => ({ message: masked(message), span }));
    const { related } = this.#shown.report;
    return related === undefined ? noPlaces : related.map((place) => ({ message: masked(place.message), span: placedAt(place.span, this.#from, this.#place) }));
  }

  #reaching(): Pick<ComparingReport, "fixes" | "related"> | null {
    return this.#agenda === null ? null : (this.#shown.report.reaching?.(this.#agenda) ?? null);
  }

  #placedFixes(): readonly Fix[] {
    const reaching = this.#reaching()?.fixes;
    if (reaching !== undefined) return reaching.map((fix) => ({ ...fix, title: masked(fix.title) }));
    const { fixes } = this.#shown.report;
    if (fixes === undefined || fixes.length === 0) return noFixes;
    const moved = ({ span, newText }: TextEdit): TextEdit => ({ span: placedAt(span, this.#from, this.#place), newText });
    return fixes.map((fix) => ({ ...fix, title: masked(fix.title), edits: fix.edits.map(moved) }));
  }
}

/** `span`, which counts from `from`, in the document. */
export function placedAt({ start, end }: Span, from: number, place: Place | null): Span {
  const span = { start: start + from, end: end + from };
  return place === null ? span : place(span);
}

/** In the order of places, then of rules. */
export function inOrder(a: { readonly span: Span; readonly rule: string }, b: { readonly span: Span; readonly rule: string }): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}
