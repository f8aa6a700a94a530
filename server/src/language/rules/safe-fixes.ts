import type { TextEdit } from "../text/span.js";
import type { Finding, Fix } from "./rule.js";

/**
 * The safe fixes that can be made together: in the order of the findings, each left out that has an edit
 * where another already has one. What is left out is found again afterwards.
 */
export function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some((edit) => taken.some((other) => meet(edit, other)))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}

/** Edits that merely touch have no order of their own, so they count as well. */
function meet(a: TextEdit, b: TextEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}
