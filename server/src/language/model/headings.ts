import type { Span } from "../text/span.js";
import type { Unit } from "./unit.js";

/** Where a finding about a whole unit stands: number and title on the heading's first line. Counts from the unit's start. */
export function headingMark(unit: Unit): Span {
  const heading = unit.heading;
  if (heading === null) return { start: 0, end: 0 };
  const line = unit.lines[heading.line];
  const lineEnd = (unit.lineStarts[heading.line] ?? 0) + (line?.text.trimEnd().length ?? 0);
  const end = heading.titleSpan.end > heading.titleSpan.start ? heading.titleSpan.end : heading.span.end;
  return { start: heading.span.start, end: Math.max(heading.span.start, Math.min(end, lineEnd)) };
}
