import { kkr } from "../profile/kkr.js";
import { ProfileNames } from "../profile/names.js";
import type { DocumentKind, Line } from "../syntax/nodes.js";
import { parseLines } from "../syntax/parse.js";
import { indexAt, type Position, type Span } from "../text/span.js";
import { decide, redecide, type Decision, type Replaced } from "./decision.js";
import { headerOf, type Header } from "./header.js";
import { KeptWith, type Keeper } from "./kept.js";
import { relexed } from "./relex.js";
import { segmentsAfter, segmentsOf, type Segment } from "./segment.js";
import type { Stock } from "./stock.js";
import { onceAtUnit, Unit } from "./unit.js";
import { byFirstSegment, unitsAfter, unitsOf, type PlacedUnit } from "./units.js";

export type { PlacedUnit } from "./units.js";

/** A section with its items. `heading` is null where items stand before any section, or in a document of one level. */
export interface OutlineSection {
  readonly heading: PlacedUnit | null;
  readonly items: readonly PlacedUnit[];
}

/** One replacement in the text, offsets counted in the text it is made in. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface AgendaOptions {
  readonly names?: ProfileNames;
  /** What a document is whose title block does not say: the file's ending, else an agenda. */
  readonly defaultKind?: DocumentKind;
  /** What the documents read before have left, and this one leaves for the next. */
  readonly stock?: Stock;
}

const kkrNames = new ProfileNames(kkr);

/**
 * One version of an agenda or minutes: text, outline and units. Immutable; `edited` gives the next
 * version, which shares every unit the edit did not touch. What it says is always what a fresh
 * `Agenda.of` of the same text would say.
 */
export class Agenda implements Keeper {
  kept: unknown[] | null = null;
  readonly length: number;
  readonly lineCount: number;
  #unitStarts: readonly number[] | null = null;
  #unitLines: readonly number[] | null = null;
  #sections: readonly OutlineSection[] | null = null;
  #header: Header | null = null;
  #text: string | null = null;

  private constructor(
    readonly names: ProfileNames,
    readonly defaultKind: DocumentKind,
    private readonly segments: readonly Segment[],
    private readonly decision: Decision,
    /** Everything in order: at most one `front`, then sections, groups and items. */
    readonly units: readonly PlacedUnit[],
    /** Stands for the kinds and numbers of all units: the same object in the next version, too, as long as an edit leaves them as they are. What follows from them alone is kept with it. */
    readonly numbering: Keeper,
    /** The same for kinds, numbers and titles. */
    readonly headings: Keeper,
  ) {
    const last = units.at(-1);
    this.length = last === undefined ? 0 : last.start + last.unit.length;
    this.lineCount = last === undefined ? 0 : last.line + last.unit.lineCount;
  }

  /** A fresh reading of `text`. Never throws, whatever the text. */
  static of(text: string, options: AgendaOptions = {}): Agenda {
    const names = options.names ?? kkrNames;
    const { stock } = options;
    const segments = stock?.segmentsOf(text, names) ?? segmentsOf(parseLines(text), names, text);
    const decision = decide(names, segments);
    const units = unitsOf(names, segments, decision, stock ?? byFirstSegment([]));
    stock?.add(units);
    return new Agenda(names, options.defaultKind ?? "dagsorden", segments, decision, units, { kept: null }, { kept: null });
  }

  /**
   * The text after `change`. The offsets are brought into the text where they lie outside. Away from the
   * change nothing is done but to move pointers: the time does not depend on the length of the document.
   */
  edited(change: TextChange): Agenda {
    const start = Math.min(Math.max(0, change.start), this.length);
    const end = Math.min(Math.max(start, change.end), this.length);
    if (start === end && change.text === "") return this;
    // One line more on both sides: a line end of two characters may come together or apart.
    const { index: from, start: base } = this.#segmentAt(Math.max(0, start - 1));
    const { index: last } = this.#segmentAt(end);
    const touched: Line[] = [];
    for (let index = from; index <= last; index++) for (const line of this.segments[index]?.lines ?? []) touched.push(line);
    const { lines, firstChanged } = relexed(touched, { start: start - base, end: end - base, text: change.text });
    // The first line of the first segment may no longer be a head: then it belongs to the segment before.
    const joins = firstChanged === 0 && from > 0;
    const first = joins ? from - 1 : from;
    const replaced = this.segments.slice(first, last + 1);
    const fresh = segmentsAfter(replaced, joins ? (replaced[0]?.lines ?? []).concat(lines) : lines, this.names);
    return this.#with(this.segments.slice(0, first).concat(fresh, this.segments.slice(last + 1)), { first, removed: replaced.length, inserted: fresh.length });
  }

  /** The segment that holds an offset, and where it begins. Found by units, of which there are fewer. */
  #segmentAt(offset: number): { readonly index: number; readonly start: number } {
    const placed = this.unitAt(offset);
    if (placed === null) return { index: 0, start: 0 };
    let index = 0;
    for (let at = 0; this.units[at] !== placed; at++) index += this.units[at]?.unit.segments.length ?? 0;
    const within = placed.unit.segmentIndexAt(offset - placed.start);
    return { index: index + within, start: placed.start + placed.unit.segmentStart(within) };
  }

  #with(segments: readonly Segment[], replaced: Replaced): Agenda {
    const { names, decision: before } = this;
    const decision = redecide(names, before, this.segments, segments, replaced);
    const isSame = decision.begins === before.begins && decision.doubleSpaced === before.doubleSpaced;
    const units = isSame ? unitsAfter(names, this.units, segments, decision, replaced) : unitsOf(names, segments, decision, byFirstSegment(this.units));
    const numbering = isEachSame(this.units, units, isSameNumber) ? this.numbering : { kept: null };
    const headings = numbering === this.numbering && isEachSame(this.units, units, isSameTitle) ? this.headings : { kept: null };
    return new Agenda(names, this.defaultKind, segments, decision, units, numbering, headings);
  }

  get text(): string {
    return (this.#text ??= this.segments.map((segment) => segment.text).join(""));
  }

  get sections(): readonly OutlineSection[] {
    return (this.#sections ??= sectionsOf(this.units));
  }

  get header(): Header {
    return (this.#header ??= headerIn(this.units));
  }

  /** Agenda or minutes: what the title block says, else the default. */
  get kind(): DocumentKind {
    return this.header.kind ?? this.defaultKind;
  }

  /** Whether the document as a whole is PDF text with an empty line after every printed one. */
  get isDoubleSpaced(): boolean {
    return this.decision.doubleSpaced;
  }

  unitAt(offset: number): PlacedUnit | null {
    return this.units[this.unitIndexAt(offset)] ?? null;
  }

  /** Where in `units` the unit is that holds the offset. */
  unitIndexAt(offset: number): number {
    this.#unitStarts ??= this.units.map(({ start }) => start);
    return indexAt(this.#unitStarts, offset);
  }

  /** Line and character of an offset; offsets outside the text give its first or last place. */
  positionAt(offset: number): Position {
    const placed = this.unitAt(Math.max(0, offset));
    if (placed === null) return { line: 0, character: 0 };
    const local = placed.unit.positionAt(Math.min(Math.max(0, offset - placed.start), placed.unit.length));
    return { line: placed.line + local.line, character: local.character };
  }

  /** The offset of a place; a character behind the line's end gives the end of the line. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    this.#unitLines ??= this.units.map(({ line }) => line);
    const placed = this.units[indexAt(this.#unitLines, position.line)];
    if (placed === undefined) return 0;
    const line = position.line - placed.line;
    const start = placed.unit.lineStarts[line];
    if (start === undefined) return this.length;
    const text = placed.unit.lines[line]?.text ?? "";
    return placed.start + start + Math.min(Math.max(0, position.character), text.length);
  }

  /** The text of `span`, without putting the whole text together. */
  slice(span: Span): string {
    const placed = this.unitAt(span.start);
    if (placed !== null && span.end <= placed.start + placed.unit.length) {
      return placed.unit.slice({ start: span.start - placed.start, end: span.end - placed.start });
    }
    return this.text.slice(span.start, span.end);
  }
}

function sectionsOf(units: readonly PlacedUnit[]): readonly OutlineSection[] {
  const sections: { heading: PlacedUnit | null; items: PlacedUnit[] }[] = [];
  for (const placed of units) {
    if (placed.unit.kind === "section" || placed.unit.kind === "group") sections.push({ heading: placed, items: [] });
    else if (placed.unit.kind === "item") {
      if (sections.length === 0) sections.push({ heading: null, items: [] });
      sections.at(-1)?.items.push(placed);
    }
  }
  return sections;
}

function isEachSame(before: readonly PlacedUnit[], after: readonly PlacedUnit[], isSame: (before: Unit, after: Unit) => boolean): boolean {
  if (before.length !== after.length) return false;
  for (let index = 0; index < before.length; index++) {
    const [old, own] = [before[index]?.unit, after[index]?.unit];
    if (old !== own && old !== undefined && own !== undefined && !isSame(old, own)) return false;
  }
  return true;
}

function isSameNumber(before: Unit, after: Unit): boolean {
  const [old, own] = [before.heading, after.heading];
  if (before.kind !== after.kind || old?.number !== own?.number || old?.numbers.length !== own?.numbers.length) return false;
  return old === null || old.numbers.every((number, index) => number === own?.numbers[index]);
}

function isSameTitle(before: Unit, after: Unit): boolean {
  return before.heading?.title === after.heading?.title;
}

const headerOnce = onceAtUnit(headerOf);

function headerIn(units: readonly PlacedUnit[]): Header {
  return headerOnce(units[0]?.unit ?? new Unit("section", [], -1, false, kkrNames));
}

const keptWithAgenda = new KeptWith<Agenda>();

/** With `numbering` of an agenda. */
export const keptWithNumbering = new KeptWith<Keeper>();

/** With `headings` of an agenda. */
export const keptWithHeadings = new KeptWith<Keeper>();

/** Makes a look at one version of a document into one that is taken once. */
export function onceAtAgenda<T>(look: (agenda: Agenda) => T): (agenda: Agenda) => T {
  return keptWithAgenda.once((agenda: Agenda) => agenda, look);
}
