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

/** The segments of a document by the look of their first line. Each is given away once. */
class KnownSegments {
  readonly #byLook = new Map<number, Segment[]>();
  readonly #last: Segment | undefined;

  constructor(segments: readonly Segment[]) {
    this.#last = segments.at(-1);
    // The first of those that look alike stands last: there it is found and taken away at once, however many there are.
    for (let index = segments.length - 1; index >= 0; index--) {
      const segment = segments[index] as Segment;
      const look = lookOf(segment.text, 0, segment.startOf(1));
      const same = this.#byLook.get(look);
      if (same === undefined) this.#byLook.set(look, [segment]);
      else same.push(segment);
    }
  }

  /** Takes the segment that stands in `text` from `at`, where a line begins that goes up to `end`; null where none does. */
  take(text: string, at: number, end: number): Segment | null {
    const same = this.#byLook.get(lookOf(text, at, end));
    if (same === undefined) return null;
    for (let index = same.length - 1; index >= Math.max(0, same.length - mostAlike); index--) {
      const segment = same[index] as Segment;
      if (!this.#stands(segment, text, at)) continue;
      same.splice(index, 1);
      return segment;
    }
    return null;
  }

  #stands(segment: Segment, text: string, at: number): boolean {
    const end = at + segment.length;
    // Only the first segment may begin with a line that is no head, and the last has one line more, with nothing on it or without an end.
    if ((segment.head === null && at > 0) || (segment === this.#last) !== (end === text.length)) return false;
    // Many times faster than `startsWith`.
    return text.slice(at, end) === segment.text && !(text.charAt(end - 1) === "\r" && text.charAt(end) === "\n");
  }
}

/** How many that look alike are compared; a bound for documents that are not agendas. */
const mostAlike = 8;

/** A number that most other lines do not have, without looking at all of the line. */
function lookOf(text: string, from: number, to: number): number {
  return ((to - from) & 0xffff) | ((text.charCodeAt(from) & 0xff) << 16) | ((text.charCodeAt((from + to) >> 1) & 0x3f) << 24);
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
    for (const segment of fresh) {
      // What begins with no head goes on with the segment before.
      const goesOn = before !== undefined && segment === fresh[0] && segment.head === null;
      if (goesOn) segments[segments.length - 1] = new Segment(before.head, before.lines.concat(segment.lines), names, before.text + segment.text);
      else segments.push(segment);
    }
    done = end;
  };
  const ends = new LineEnds(text);
  for (let at = 0; at < text.length; ) {
    const end = ends.after(at);
    const segment = known.take(text, at, end);
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

/** Where the lines of `text` end, asked from the first on. */
class LineEnds {
  #nextReturn: number;

  constructor(private readonly text: string) {
    this.#nextReturn = text.indexOf("\r");
  }

  /** Where the line behind the one that begins at `from` begins, or the text ends. */
  after(from: number): number {
    const { text } = this;
    const feed = text.indexOf("\n", from);
    const end = feed < 0 ? text.length : feed + 1;
    if (this.#nextReturn >= 0 && this.#nextReturn < from) this.#nextReturn = text.indexOf("\r", from);
    const behind = this.#nextReturn + 1;
    return behind === 0 || behind > end - 1 ? end : text.charAt(behind) === "\n" ? behind + 1 : behind;
  }
}
