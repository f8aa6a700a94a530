import type { ProfileNames } from "../profile/names.js";
import { parseLines } from "../syntax/parse.js";
import { keptWithSegment, Segment, segmentsOf } from "./segment.js";
import type { PlacedUnit } from "./units.js";
import type { Unit } from "./unit.js";

/** The unit that begins with a segment. */
const keptUnits = keptWithSegment.place<Unit>();

/**
 * Segments and units of the document read last, for a program that reads many one after another: minutes say again
 * what the agenda said. What comes again is the same object again, with everything that was derived from it, just as
 * in the next version of an edited document. What a document says never depends on the document read before it.
 */
export class Stock {
  #known = new KnownSegments([]);
  #names: ProfileNames | null = null;

  /** The segments of a text. No segment is given twice for one text: where a document says the same twice, it is in two places. */
  segmentsOf(text: string, names: ProfileNames): readonly Segment[] {
    const known = names === this.#names ? this.#known : new KnownSegments([]);
    const segments = read(text, names, known);
    this.#known = new KnownSegments(segments);
    this.#names = names;
    return segments;
  }

  /** The unit that began with this segment in the document read last. */
  get(segment: Segment): Unit | undefined {
    return keptUnits.get(segment);
  }

  /** Keeps the units of a document for the next one. */
  add(units: readonly PlacedUnit[]): void {
    for (const { unit } of units) if (unit.segments[0] !== undefined) keptUnits.set(unit.segments[0], unit);
  }
}

/** The segments of a document by their first line as written, its end included. Each is given away once. */
class KnownSegments {
  readonly #byLine = new Map<string, Segment[]>();
  readonly #last: Segment | undefined;

  constructor(segments: readonly Segment[]) {
    this.#last = segments.at(-1);
    for (const segment of segments) {
      const [first] = segment.lines;
      const line = first === undefined ? "" : first.text + first.eol;
      const same = this.#byLine.get(line);
      if (same === undefined) this.#byLine.set(line, [segment]);
      else same.push(segment);
    }
  }

  /** Takes the segment that stands at `at` in `text`, where a line begins that is `line`; null where none does. */
  take(text: string, at: number, line: string): Segment | null {
    const same = this.#byLine.get(line);
    const index = same?.findIndex((segment) => this.#stands(segment, text, at)) ?? -1;
    return same === undefined || index < 0 ? null : (same.splice(index, 1)[0] ?? null);
  }

  #stands(segment: Segment, text: string, at: number): boolean {
    const end = at + segment.length;
    // Only the first segment may begin with a line that is no head, and the last has one line more, with nothing on it or without an end.
    if ((segment.head === null && at > 0) || (segment === this.#last) !== (end === text.length)) return false;
    return text.startsWith(segment.text, at) && !(text.charAt(end - 1) === "\r" && text.charAt(end) === "\n");
  }
}

function read(text: string, names: ProfileNames, known: KnownSegments): readonly Segment[] {
  const segments: Segment[] = [];
  /** Up to where `segments` go. */
  let done = 0;
  const readUpTo = (end: number): void => {
    if (end === done && (end > 0 || text !== "")) return;
    const own = text.slice(done, end);
    const lines = parseLines(own);
    const fresh = segmentsOf(end < text.length ? lines.slice(0, -1) : lines, names, own);
    const before = segments.at(-1);
    const [first, ...others] = fresh;
    if (before === undefined || first === undefined || first.head !== null) segments.push(...fresh);
    else segments.splice(-1, 1, new Segment(before.head, before.lines.concat(first.lines), names, before.text + first.text), ...others);
    done = end;
  };
  for (let at = 0; at < text.length; ) {
    const end = lineEndAfter(text, at);
    const segment = known.take(text, at, text.slice(at, end));
    if (segment === null) {
      at = end;
      continue;
    }
    readUpTo(at);
    segments.push(segment);
    done = at += segment.length;
  }
  readUpTo(text.length);
  return segments;
}

/** Where the next line begins. */
function lineEndAfter(text: string, from: number): number {
  const ends = /\r\n?|\n/gu;
  ends.lastIndex = from;
  return ends.test(text) ? ends.lastIndex : text.length;
}
