import QuickLRU from "quick-lru";
import type { ProfileNames } from "../profile/names.js";
import type { Line } from "../syntax/nodes.js";
import { parseLines } from "../syntax/parse.js";
import { keptWithSegment, segmentsOf, type Segment } from "./segment.js";
import type { PlacedUnit } from "./units.js";
import type { Unit } from "./unit.js";

/** At least so many lines are kept, at most twice as many: some five documents of ordinary length. */
const fewestLines = 4_000;
const fewestSegments = 250;

/** A longer line hardly comes again, and would take the room of many. In UTF-16 code units. */
const longestLine = 4_000;

/** A segment, and the reading that had it last. */
interface Stocked {
  readonly segment: Segment;
  reading: object;
}

/** The unit that begins with a segment. */
const keptUnits = keptWithSegment.place<Unit>();

/**
 * Lines, segments and units of the documents read last, for a program that reads many one after another: minutes say again
 * what the agenda said, and every meeting approves the minutes of the one before in the same words. What comes
 * again is the same object again, with everything that was derived from it, just as in the next version of an edited
 * document. What a document says never depends on the documents read before it.
 */
export class Stock {
  readonly #lines = new QuickLRU<string, Line>({ maxSize: fewestLines });
  #segments = new QuickLRU<string, Stocked>({ maxSize: fewestSegments });
  #names: ProfileNames | null = null;

  /** The segments of a text. No segment is given twice for one text: where a document says the same twice, it is in two places. */
  segmentsOf(text: string, names: ProfileNames): readonly Segment[] {
    if (names !== this.#names) this.#segments = new QuickLRU({ maxSize: fewestSegments });
    this.#names = names;
    const reading = {};
    return segmentsOf(this.#linesOf(text), names, text).map((segment) => {
      const stocked = this.#segments.get(segment.text);
      // At the end of a document the same text has one line more, with nothing on it.
      if (stocked?.segment.lines.length !== segment.lines.length) {
        this.#segments.set(segment.text, { segment, reading });
        return segment;
      }
      if (stocked.reading === reading) return segment;
      stocked.reading = reading;
      return stocked.segment;
    });
  }

  /** The unit that began with this segment in the document that had it last. */
  get(segment: Segment): Unit | undefined {
    return keptUnits.get(segment);
  }

  /** Keeps the units of a document for the next ones. */
  add(units: readonly PlacedUnit[]): void {
    for (const { unit } of units) if (unit.segments[0] !== undefined) keptUnits.set(unit.segments[0], unit);
  }

  /** As `parseLines`, though only lines that have not been read lately are parsed: what a line is depends on nothing but itself. */
  #linesOf(text: string): readonly Line[] {
    const written: string[] = text.match(/[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+$/gu) ?? [];
    if (text === "" || /[\r\n]$/u.test(text)) written.push("");
    const lines: Line[] = [];
    for (let index = 0; index < written.length; ) {
      const known = this.#lines.get(written[index] ?? "");
      if (known !== undefined) {
        lines.push(known);
        index++;
        continue;
      }
      let end = index + 1;
      while (end < written.length && !this.#lines.has(written[end] ?? "")) end++;
      const parsed = parseLines(written.slice(index, end).join(""));
      for (let at = index; at < end; at++) {
        const line = parsed[at - index] as Line;
        lines.push(line);
        if ((written[at]?.length ?? 0) <= longestLine) this.#lines.set(written[at] ?? "", line);
      }
      index = end;
    }
    return lines;
  }
}
