import { masked } from "../model/personal-data.js";
import { shifted, type Span, type TextEdit } from "../text/span.js";
import type { Finding, Fix, RelatedPlace, Report, Severity } from "./rule.js";

/** Where a span of a report stands in the document. */
export type Place = (span: Span) => Span;

const noFixes: readonly Fix[] = [];
const noPlaces: readonly RelatedPlace[] = [];

/**
 * A finding at its place in one version of a document. An edit moves everything behind it, and hardly
 * anybody asks for the fixes of all findings: they are brought to their place when they are asked for.
 */
export class PlacedFinding implements Finding {
  readonly message: string;
  readonly span: Span;
  readonly #report: Report;
  readonly #place: Place;
  #fixes: readonly Fix[] | null = null;

  constructor(
    readonly rule: string,
    readonly severity: Severity,
    report: Report,
    place: Place,
  ) {
    this.message = shown(report, report.message);
    this.span = place(report.span);
    this.#report = report;
    this.#place = place;
  }

  get fixes(): readonly Fix[] {
    return (this.#fixes ??= this.#placedFixes());
  }

  get related(): readonly RelatedPlace[] {
    const { related } = this.#report;
    return related === undefined ? noPlaces : related.map((place) => ({ message: masked(place.message), span: this.#place(place.span) }));
  }

  #placedFixes(): readonly Fix[] {
    const { fixes } = this.#report;
    if (fixes === undefined || fixes.length === 0) return noFixes;
    const moved = ({ span, newText }: TextEdit): TextEdit => ({ span: this.#place(span), newText });
    return fixes.map((fix) => ({ ...fix, title: masked(fix.title), edits: fix.edits.map(moved) }));
  }
}

const messages = new WeakMap<Report, string>();

/** Messages quote the text; personal data in it is never repeated. Kept with the report, which outlives many edits. */
function shown(report: Report, message: string): string {
  let text = messages.get(report);
  if (text === undefined) {
    text = masked(message);
    messages.set(report, text);
  }
  return text;
}

/** The place of what counts from `start`. */
export function placeAt(start: number): Place {
  return (span) => shifted(span, start);
}
