import type { Span } from "../../text/span.js";
import type { Agenda, PlacedUnit } from "../agenda.js";
import { notesForNextHeading } from "../silences.js";

/**
 * The document as what can be moved and what stays: a section's or item's own text is a piece, the blank
 * lines between two pieces belong to neither. So whatever changes places, the gaps stay where they were,
 * the last line of a file without a line end among them. Offsets count from the document's start.
 */
export class Pieces {
  readonly #starts: readonly number[];

  constructor(readonly agenda: Agenda) {
    this.#starts = agenda.units.map(({ start }, index) => {
      const above = agenda.units[index - 1];
      return above === undefined ? start : above.start + notesForNextHeading(above.unit);
    });
  }

  /** Where the unit's text begins, with the notes above its heading that go with it. One past the last unit is the document's end. */
  start(index: number): number {
    return this.#starts[index] ?? this.agenda.length;
  }

  /** The end of the unit's last line with text in it. */
  end(index: number): number {
    const span = { start: this.start(index), end: this.start(index + 1) };
    const text = this.agenda.slice(span);
    const end = text.trimEnd().length;
    // Blanks at the end of the line go with it.
    return span.start + end + (/^[^\S\r\n]*/u.exec(text.slice(end))?.[0].length ?? 0);
  }

  /** The units from `from` to before `to`, the gap behind the last left out. */
  run(from: number, to: number): Span {
    return { start: this.start(from), end: this.end(to - 1) };
  }

  /** The blank lines behind a unit. */
  gap(index: number): Span {
    return { start: this.end(index), end: this.start(index + 1) };
  }

  /** The unit whose heading or text holds `offset`; a note above a heading belongs to the heading. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The first unit behind the section (or group) at `index` and its items; for an item the one behind it. */
export function endOfBranch(units: readonly PlacedUnit[], index: number): number {
  let end = index + 1;
  if (units[index]?.unit.kind === "item") return end;
  while (units[end]?.unit.kind === "item") end++;
  return end;
}
