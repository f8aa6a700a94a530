import type { ProfileNames } from "../profile/names.js";
import type { Decision, Replaced } from "./decision.js";
import type { Segment } from "./segment.js";
import { segmentIsDoubleSpaced } from "./spacing.js";
import { keptWithUnit, Unit, type UnitKind } from "./unit.js";

/** A unit and where it stands in one version of the document. */
export interface PlacedUnit {
  readonly unit: Unit;
  /** UTF-16 code units from the document's start. */
  readonly start: number;
  /** From 0. */
  readonly line: number;
  /** Closed to the public: by its own mark, or by the group it stands in. */
  readonly closed: boolean;
}

/** What is kept of a version of a document for the next one: by its first and its last unit, of which an edit leaves one as it was. */
export class KeptAtEnds<T> {
  readonly #place = keptWithUnit.place<T>();

  /** What was kept of the version before these units, if it `isFit`. */
  before(units: readonly PlacedUnit[], isFit: (kept: T) => boolean): T | null {
    for (const placed of [units[0], units.at(-1)]) {
      const kept = placed === undefined ? undefined : this.#place.get(placed.unit);
      if (kept !== undefined && isFit(kept)) return kept;
    }
    return null;
  }

  set(units: readonly PlacedUnit[], value: T): void {
    for (const placed of [units[0], units.at(-1)]) if (placed !== undefined) this.#place.set(placed.unit, value);
  }
}

/** Units by their first segment. */
interface KnownUnits {
  get(segment: Segment): Unit | undefined;
}

/** The units that `decision` cuts the segments into; those of `known` that are the same are taken over. */
export function unitsOf(names: ProfileNames, segments: readonly Segment[], decision: Decision, known: KnownUnits): readonly PlacedUnit[] {
  const row = new Row();
  for (let at = 0; at < segments.length; ) {
    const unit = unitFrom(names, segments, at, decision, known);
    row.add(unit);
    at += unit.segments.length;
  }
  return row.units;
}

/**
 * The same after an edit that replaced as many segments as it inserted and changed no decision: units
 * away from it are not looked at, only moved.
 */
export function unitsAfter(names: ProfileNames, old: readonly PlacedUnit[], segments: readonly Segment[], decision: Decision, { first, inserted }: Replaced): readonly PlacedUnit[] {
  const row = new Row();
  let at = 0;
  let index = 0;
  // Where a unit ends, the two segments behind it have a say.
  for (let end = sizeOf(old[0]); index < old.length && end + 2 <= first; end += sizeOf(old[index])) {
    row.take(old[index] as PlacedUnit);
    at = end;
    index++;
  }
  let oldAt = at;
  let oldIndex = index;
  const around: PlacedUnit[] = [];
  for (let end = at; index < old.length && end < first + inserted; index++) {
    around.push(old[index] as PlacedUnit);
    end += sizeOf(old[index]);
  }
  const known = byFirstSegment(around);
  while (at < segments.length && (at < first + inserted || oldAt !== at)) {
    const unit = unitFrom(names, segments, at, decision, known);
    row.add(unit);
    at += unit.segments.length;
    while (oldAt < at) oldAt += sizeOf(old[oldIndex++]);
  }
  for (; oldIndex < old.length; oldIndex++) row.add((old[oldIndex] as PlacedUnit).unit);
  return row.units;
}

/** Units one behind the other. */
class Row {
  readonly units: PlacedUnit[] = [];
  #start = 0;
  #line = 0;
  #groupClosed = false;

  add(unit: Unit): void {
    if (unit.kind === "group" || unit.kind === "section") this.#groupClosed = unit.heading?.closed ?? false;
    this.units.push({ unit, start: this.#start, line: this.#line, closed: this.#groupClosed || (unit.heading?.closed ?? false) });
    this.#start += unit.length;
    this.#line += unit.lineCount;
  }

  /** One that stood here before. */
  take(placed: PlacedUnit): void {
    const { unit } = placed;
    if (unit.kind === "group" || unit.kind === "section") this.#groupClosed = unit.heading?.closed ?? false;
    this.units.push(placed);
    this.#start += unit.length;
    this.#line += unit.lineCount;
  }
}

function sizeOf(placed: PlacedUnit | undefined): number {
  return placed?.unit.segments.length ?? 1;
}

export function byFirstSegment(units: readonly PlacedUnit[]): KnownUnits {
  const known = new Map<Segment, Unit>();
  for (const { unit } of units) if (unit.segments[0]) known.set(unit.segments[0], unit);
  return known;
}

/** The unit whose first segment is `from`. */
function unitFrom(names: ProfileNames, segments: readonly Segment[], from: number, decision: Decision, known: KnownUnits): Unit {
  // A case line that stands before the title belongs to the item below it.
  const headIndex = decision.begins[from] ? 0 : isCaseBefore(segments, from, decision) ? 1 : -1;
  let to = from + Math.max(0, headIndex) + 1;
  while (to < segments.length && !decision.begins[to] && !isCaseBefore(segments, to, decision)) to++;
  const own = segments.slice(from, to);
  return unitFor(known.get(own[0] as Segment), kindOf(own[headIndex], names), own, headIndex, decision.doubleSpaced, names);
}

function isCaseBefore(segments: readonly Segment[], index: number, decision: Decision): boolean {
  const segment = segments[index];
  return segment?.head?.kind === "case" && segment.isEmpty && decision.begins[index + 1] === true && segments[index + 1]?.head?.kind === "numbered";
}

function kindOf(head: Segment | undefined, names: ProfileNames): UnitKind {
  if (head?.head?.kind === "group") return "group";
  if (head?.head?.kind !== "numbered") return "front";
  return names.profile.numbering.levels === 1 || head.head.depth === 2 ? "item" : "section";
}

function unitFor(old: Unit | undefined, kind: UnitKind, segments: readonly Segment[], headIndex: number, documentDouble: boolean, names: ProfileNames): Unit {
  let single = 0;
  let cutting = 0;
  for (const { spacing } of segments) {
    single += spacing.single;
    cutting += spacing.cutting;
  }
  const doubleSpaced = segmentIsDoubleSpaced({ single, cutting }, documentDouble);
  const same = old?.kind === kind && old.headIndex === headIndex && old.doubleSpaced === doubleSpaced && old.segments.length === segments.length;
  if (same && old.segments.every((segment, index) => segment === segments[index])) return old;
  return new Unit(kind, segments, headIndex, doubleSpaced, names);
}
