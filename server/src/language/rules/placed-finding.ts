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
    const { related, reachingRelated } = this.#shown.report;
    if (this.#agenda !== null && reachingRelated !== undefined) return reachingRelated(this.#agenda).map(({ message, span }) => ({ message: masked(message), span }));
    return related === undefined ? noPlaces : related.map((place) => ({ message: masked(place.message), span: placedAt(place.span, this.#from, this.#place) }));
  }

  #placedFixes(): readonly Fix[] {
    const { fixes, reachingFixes } = this.#shown.report;
    if (this.#agenda !== null && reachingFixes !== undefined) return reachingFixes(this.#agenda).map((fix) => ({ ...fix, title: masked(fix.title) }));
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
