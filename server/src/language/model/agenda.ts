import { kkr } from "../profile/kkr.js";
import { ProfileNames } from "../profile/names.js";
import type { DocumentKind, Line } from "../syntax/nodes.js";
import { parseLines } from "../syntax/parse.js";
import { indexAt, type Position, type Span } from "../text/span.js";
import { candidatesOf, foldTitle, titleText, type ContentsTable } from "./evidence.js";
import { headerOf, type Header } from "./header.js";
import { solveOutline } from "./outline-solver.js";
import { segmentsOf, type Segment } from "./segment.js";
import { isDoubleSpaced, segmentIsDoubleSpaced } from "./spacing.js";
import { Unit, type UnitKind } from "./unit.js";

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
}

const kkrNames = new ProfileNames(kkr);

/** Everything that is known of the outline's decisions, kept from one version to the next. */
interface Decision {
  readonly doubleSpaced: boolean;
  /** For each segment whether it begins a unit. */
  readonly begins: readonly boolean[];
}

/**
 * One version of an agenda or minutes: text, outline and units. Immutable; `edited` gives the next
 * version, which shares every unit the edit did not touch. What it says is always what a fresh
 * `Agenda.of` of the same text would say.
 */
export class Agenda {
  readonly length: number;
  readonly lineCount: number;
  readonly #segmentStarts: readonly number[];
  readonly #unitStarts: readonly number[];
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
  ) {
    const starts: number[] = [];
    let length = 0;
    let lines = 0;
    for (const segment of segments) {
      starts.push(length);
      length += segment.length;
      lines += segment.lines.length;
    }
    this.#segmentStarts = starts;
    this.length = length;
    this.lineCount = lines;
    this.#unitStarts = units.map((unit) => unit.start);
  }

  /** A fresh reading of `text`. Never throws, whatever the text. */
  static of(text: string, options: AgendaOptions = {}): Agenda {
    const names = options.names ?? kkrNames;
    return Agenda.#build(names, options.defaultKind ?? "dagsorden", segmentsOf(parseLines(text), names), null);
  }

  static #build(names: ProfileNames, defaultKind: DocumentKind, segments: readonly Segment[], kept: { decision: Decision; units: readonly PlacedUnit[] } | null): Agenda {
    const decision = kept?.decision ?? decide(names, segments);
    return new Agenda(names, defaultKind, segments, decision, unitsOf(names, segments, decision, kept?.units ?? []));
  }

  /** The text after `change`. The offsets are brought into the text where they lie outside. */
  edited(change: TextChange): Agenda {
    const start = Math.min(Math.max(0, change.start), this.length);
    const end = Math.min(Math.max(start, change.end), this.length);
    if (start === end && change.text === "") return this;
    // One line more on both sides: a line end of two characters may come together or apart.
    let first = indexAt(this.#segmentStarts, Math.max(0, start - 1));
    const last = indexAt(this.#segmentStarts, end);
    const touched = this.segments.slice(first, last + 1).flatMap((segment) => segment.lines);
    const base = this.#segmentStarts[first] ?? 0;
    const { lines, firstChanged } = relexed(touched, { start: start - base, end: end - base, text: change.text });
    let kept: readonly Line[] = lines;
    // The first line of the first segment may no longer be a head: then it belongs to the segment before.
    if (firstChanged === 0 && first > 0) {
      first--;
      kept = [...(this.segments[first]?.lines ?? []), ...lines];
    }
    const fresh = segmentsOf(kept, this.names);
    const segments = [...this.segments.slice(0, first), ...fresh, ...this.segments.slice(last + 1)];
    const decision = this.#sameDecision(first, last + 1 - first, fresh, segments);
    return Agenda.#build(this.names, this.defaultKind, segments, {
      decision: decision ?? decide(this.names, segments),
      units: this.units,
    });
  }

  /** The old decision when nothing it rests on has changed, else null. */
  #sameDecision(first: number, removed: number, fresh: readonly Segment[], segments: readonly Segment[]): Decision | null {
    if (fresh.length !== removed) return null;
    for (const [index, segment] of fresh.entries()) {
      const old = this.segments[first + index];
      if (old === undefined || outlineKey(old) !== outlineKey(segment)) return null;
    }
    return documentIsDoubleSpaced(segments) === this.decision.doubleSpaced ? this.decision : null;
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
    return this.units[indexAt(this.#unitStarts, offset)] ?? null;
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
    const index = indexAt(this.units.map((unit) => unit.line), position.line);
    const placed = this.units[index];
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

/** The lines after `change` (offsets from the first line's start), parsing no more than the lines it touches and one on each side. */
function relexed(lines: readonly Line[], change: TextChange): { readonly lines: readonly Line[]; readonly firstChanged: number } {
  let from = 0;
  let fromOffset = 0;
  let offset = 0;
  let to = 0;
  for (const [index, line] of lines.entries()) {
    const length = line.text.length + line.eol.length;
    if (offset + length < change.start) {
      from = index + 1;
      fromOffset = offset + length;
    }
    offset += length;
    to = index + 1;
    if (offset > change.end) break;
  }
  if (from > 0) {
    from--;
    fromOffset -= (lines[from]?.text.length ?? 0) + (lines[from]?.eol.length ?? 0);
  }
  to = Math.min(lines.length, to + 1);
  const old = lines.slice(from, to).map((line) => line.text + line.eol).join("");
  const text = old.slice(0, change.start - fromOffset) + change.text + old.slice(change.end - fromOffset);
  let fresh = parseLines(text);
  // Text that ends in a line end has an empty last line; it is real only at the end of the document.
  const reachesEnd = to === lines.length && lines[to - 1]?.eol === "";
  if (!reachesEnd && fresh.at(-1)?.text === "" && fresh.at(-1)?.eol === "") fresh = fresh.slice(0, -1);
  return { lines: withKept(lines, from, to, fresh), firstChanged: from };
}

/** Lines parsed anew that are as they were keep their old object, and with it everything cached for them. */
function withKept(lines: readonly Line[], from: number, to: number, fresh: readonly Line[]): readonly Line[] {
  const same = (a: Line | undefined, b: Line | undefined): boolean => a !== undefined && b !== undefined && a.text === b.text && a.eol === b.eol;
  const result = [...fresh];
  let head = 0;
  while (head < fresh.length && from + head < to && same(lines[from + head], fresh[head])) {
    result[head] = lines[from + head] ?? result[head]!;
    head++;
  }
  let tail = 1;
  while (tail <= fresh.length - head && to - tail >= from + head && same(lines[to - tail], fresh[fresh.length - tail])) {
    result[fresh.length - tail] = lines[to - tail] ?? result[fresh.length - tail]!;
    tail++;
  }
  return [...lines.slice(0, from), ...result, ...lines.slice(to)];
}

function decide(names: ProfileNames, segments: readonly Segment[]): Decision {
  const doubleSpaced = documentIsDoubleSpaced(segments);
  const { levels, first } = names.profile.numbering;
  const accepted = new Set(solveOutline(candidatesOf(segments, doubleSpaced, contentsOf(segments)), levels, first).map((candidate) => candidate.segment));
  return { doubleSpaced, begins: segments.map((segment, index) => accepted.has(index) || segment.head?.kind === "group") };
}

function documentIsDoubleSpaced(segments: readonly Segment[]): boolean {
  let single = 0;
  let cutting = 0;
  for (const { spacing } of segments) {
    single += spacing.single;
    cutting += spacing.cutting;
  }
  return isDoubleSpaced({ single, cutting });
}

/** What the tables of contents of one document say of one number; a bound for documents that are not agendas. */
const mostTitlesOfNumber = 20;

function contentsOf(segments: readonly Segment[]): ContentsTable {
  const table = new Map<string, string[]>();
  for (const segment of segments) {
    for (const line of segment.lines) {
      if (line.kind !== "contents" || line.number === "") continue;
      const title = foldTitle(line.title);
      const known = table.get(line.number);
      if (known === undefined) table.set(line.number, [title]);
      else if (known.length < mostTitlesOfNumber && !known.includes(title)) known.push(title);
    }
  }
  return table;
}

const keys = new WeakMap<Segment, string>();

/** Everything of a segment that the outline's decision can depend on, as text to compare. */
function outlineKey(segment: Segment): string {
  let key = keys.get(segment);
  if (key === undefined) {
    key = computeOutlineKey(segment);
    keys.set(segment, key);
  }
  return key;
}

function computeOutlineKey(segment: Segment): string {
  const { head, lines } = segment;
  const contents = lines.filter((line) => line.kind === "contents").map((line) => line.text);
  const tail: string[] = [];
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    tail.push(line?.kind === "blank" ? line.text : `#${line?.kind ?? ""}`);
    if (line?.kind !== "blank") break;
  }
  const named = head?.kind === "part" ? `${head.named.part.name}${String(head.named.misspelt)}` : "";
  const below = lines.slice(segment.extent.contentFrom).find((line) => line.kind !== "blank" && line.kind !== "note" && line.kind !== "furniture");
  const numbered = head?.kind === "numbered" ? `${head.line.number}|${titleText(segment)}|${String(head.line.indent)}|${JSON.stringify(segment.extent)}|${below?.kind ?? ""}` : "";
  return [head?.kind ?? "", named, numbered, segment.isEmpty, tail.join("\n"), ...contents].join("\u001f");
}

function unitsOf(names: ProfileNames, segments: readonly Segment[], decision: Decision, old: readonly PlacedUnit[]): readonly PlacedUnit[] {
  const known = new Map<Segment, Unit>();
  for (const { unit } of old) if (unit.segments[0]) known.set(unit.segments[0], unit);
  const units: PlacedUnit[] = [];
  let start = 0;
  let line = 0;
  let from = 0;
  let groupClosed = false;
  while (from < segments.length) {
    // A case line that stands before the title belongs to the item below it.
    const headIndex = decision.begins[from] ? 0 : isCaseBefore(segments, from, decision) ? 1 : -1;
    let to = from + Math.max(0, headIndex) + 1;
    while (to < segments.length && !decision.begins[to] && !isCaseBefore(segments, to, decision)) to++;
    const own = segments.slice(from, to);
    const unit = unitFor(known.get(own[0] as Segment), kindOf(own[headIndex], names), own, headIndex, decision.doubleSpaced, names);
    if (unit.kind === "group" || unit.kind === "section") groupClosed = unit.heading?.closed ?? false;
    units.push({ unit, start, line, closed: groupClosed || (unit.heading?.closed ?? false) });
    start += unit.length;
    line += unit.lineCount;
    from = to;
  }
  return units;
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

const headers = new WeakMap<Unit, Header>();

function headerIn(units: readonly PlacedUnit[]): Header {
  const front = units[0]?.unit;
  if (front === undefined) return headerOf(new Unit("section", [], -1, false, kkrNames));
  let header = headers.get(front);
  if (header === undefined) {
    header = headerOf(front);
    headers.set(front, header);
  }
  return header;
}
