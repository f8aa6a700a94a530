import { indexAt, type Span } from "../text/span.js";
import type { Finding, Fix } from "./rule.js";

/**
 * The safe fixes that can be made together: in the order of the findings, each left out that has an edit
 * where another already has one. What is left out is found again afterwards.
 */
export function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken = new Taken();
  for (const finding of findings) {
    const fix = finding.fixes.find(({ safe }) => safe);
    if (fix === undefined || fix.edits.some(({ span }) => taken.meets(span))) continue;
    chosen.push(fix);
    for (const { span } of fix.edits) taken.add(span);
  }
  return chosen;
}

/** Where edits are made, in order. Edits that merely touch have no order of their own, so they count as meeting. */
class Taken {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  meets({ start, end }: Span): boolean {
    if (this.#starts.length === 0) return false;
    const last = indexAt(this.#starts, end);
    const from = this.#starts[last] ?? Infinity;
    if (from > end) return false;
    // Edits of one fix may begin at the same place: an insertion and what is taken away behind it.
    for (let at = last; this.#starts[at] === from; at--) if ((this.#ends[at] ?? -1) >= start) return true;
    return false;
  }

  add({ start, end }: Span): void {
    const first = this.#starts[0];
    const at = first === undefined || start < first ? 0 : indexAt(this.#starts, start) + 1;
    this.#starts.splice(at, 0, start);
    this.#ends.splice(at, 0, end);
  }
}
