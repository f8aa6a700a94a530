import type { ProfileNames } from "../profile/names.js";
import type { Line } from "../syntax/nodes.js";
import { candidatesAfter, candidatesOf, type Candidates } from "./candidates.js";
import { foldTitle, titleText, type Candidate, type ContentsTable } from "./evidence.js";
import type { HeadingExtent } from "./heading-extent.js";
import { solveOutline } from "./outline-solver.js";
import type { Segment } from "./segment.js";
import { isDoubleSpaced, type SpacingEvidence } from "./spacing.js";

/** Everything that is known of the outline's decisions, kept from one version to the next. */
export interface Decision {
  readonly spacing: SpacingEvidence;
  readonly doubleSpaced: boolean;
  readonly candidates: Candidates;
  /** The segments whose candidates are headings. */
  readonly accepted: readonly number[];
  /** For each segment whether it begins a unit. */
  readonly begins: readonly boolean[];
}

/** The segments from `first` on that an edit replaced: `removed` ones by `inserted` ones. */
export interface Replaced {
  readonly first: number;
  readonly removed: number;
  readonly inserted: number;
}

/** Which segments begin a section, an item or a group. */
export function decide(names: ProfileNames, segments: readonly Segment[]): Decision {
  const spacing = sumOf(segments);
  const doubleSpaced = isDoubleSpaced(spacing);
  const candidates = candidatesOf(segments, doubleSpaced, contentsOf(segments));
  const accepted = acceptedOf(names, candidates);
  return { spacing, doubleSpaced, candidates, accepted, begins: beginsOf(segments, accepted) };
}

/** The same after an edit: what nothing has changed for is not asked again. */
export function redecide(names: ProfileNames, before: Decision, old: readonly Segment[], segments: readonly Segment[], replaced: Replaced): Decision {
  const { first, removed, inserted } = replaced;
  const spacing = difference(before.spacing, sumOf(old, first, first + removed), sumOf(segments, first, first + inserted));
  const doubleSpaced = isDoubleSpaced(spacing);
  const isComparable = removed === inserted && doubleSpaced === before.doubleSpaced;
  if (isComparable && isEach(replaced, (index) => areAlike(old[index] as Segment, segments[index] as Segment))) return { ...before, spacing };
  const staysApart = isComparable && !hasContents(old, first, first + removed) && !hasContents(segments, first, first + inserted);
  const candidates = staysApart ? candidatesAfter(before.candidates, old, segments, doubleSpaced, first, first + inserted) : candidatesOf(segments, doubleSpaced, contentsOf(segments));
  // A heading that was retyped mostly speaks for itself as it did before: then the same ones are accepted.
  const haveSameGroups = isComparable && isEach(replaced, (index) => isGroup(old[index]) === isGroup(segments[index]));
  const accepted = haveSameGroups && areSame(before.candidates.list, candidates.list) ? before.accepted : acceptedOf(names, candidates);
  // The same object where the same is decided: then units away from the edit stand.
  const stands = haveSameGroups && accepted.length === before.accepted.length && accepted.every((segment, index) => segment === before.accepted[index]);
  return { spacing, doubleSpaced, candidates, accepted, begins: stands ? before.begins : beginsOf(segments, accepted) };
}

function acceptedOf(names: ProfileNames, { list }: Candidates): readonly number[] {
  const { levels, first } = names.profile.numbering;
  return solveOutline(list, levels, first).map(({ segment }) => segment);
}

function beginsOf(segments: readonly Segment[], accepted: readonly number[]): readonly boolean[] {
  const begins = segments.map(isGroup);
  for (const segment of accepted) begins[segment] = true;
  return begins;
}

function hasContents(segments: readonly Segment[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (segments[index]?.contents.length !== 0) return true;
  return false;
}

function isGroup(segment: Segment | undefined): boolean {
  return segment?.head?.kind === "group";
}

function isEach({ first, inserted }: Replaced, holds: (index: number) => boolean): boolean {
  for (let index = first; index < first + inserted; index++) if (!holds(index)) return false;
  return true;
}

function areSame(a: readonly Candidate[], b: readonly Candidate[]): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index]));
}

function isSame(a: Candidate, b: Candidate | undefined): boolean {
  if (a === b) return true;
  if (a.segment !== b?.segment || a.evidence !== b.evidence || a.numbers.length !== b.numbers.length) return false;
  return a.numbers === b.numbers || a.numbers.every((number, index) => number === b.numbers[index]);
}

function sumOf(segments: readonly Segment[], from = 0, to = segments.length): SpacingEvidence {
  let single = 0;
  let cutting = 0;
  for (let index = from; index < to; index++) {
    single += segments[index]?.spacing.single ?? 0;
    cutting += segments[index]?.spacing.cutting ?? 0;
  }
  return { single, cutting };
}

function difference(all: SpacingEvidence, less: SpacingEvidence, more: SpacingEvidence): SpacingEvidence {
  return { single: all.single - less.single + more.single, cutting: all.cutting - less.cutting + more.cutting };
}

/** What the tables of contents of one document say of one number; a bound for documents that are not agendas. */
const mostTitlesOfNumber = 20;

function contentsOf(segments: readonly Segment[]): ContentsTable {
  const table = new Map<string, string[]>();
  for (const segment of segments) {
    for (const line of segment.contents) {
      if (line.number === "") continue;
      const title = foldTitle(line.title);
      const known = table.get(line.number);
      if (known === undefined) table.set(line.number, [title]);
      else if (known.length < mostTitlesOfNumber && !known.includes(title)) known.push(title);
    }
  }
  return table;
}

/** Whether two segments are the same in everything the outline's decision can depend on. */
function areAlike(one: Segment, other: Segment): boolean {
  return one === other || (areHeadsAlike(one, other) && one.isEmpty === other.isEmpty && endAlike(one.lines, other.lines) && haveSameContents(one.contents, other.contents));
}

function areHeadsAlike(one: Segment, other: Segment): boolean {
  const [a, b] = [one.head, other.head];
  if (a?.kind === "part" && b?.kind === "part") return a.named.part.name === b.named.part.name && a.named.misspelt === b.named.misspelt;
  if (a?.kind !== "numbered" || b?.kind !== "numbered") return a?.kind === b?.kind;
  const isSameLine = a.line === b.line || (a.line.number === b.line.number && a.line.indent === b.line.indent);
  return isSameLine && isSameExtent(one.extent, other.extent) && titleText(one) === titleText(other) && kindBelow(one) === kindBelow(other);
}

function isSameExtent(a: HeadingExtent, b: HeadingExtent): boolean {
  return a.titleEnd === b.titleEnd && a.caseLine === b.caseLine && a.closedLine === b.closedLine && a.contentFrom === b.contentFrom;
}

/** Whether the last lines are of one kind, and the blank lines behind them the same. */
function endAlike(some: readonly Line[], others: readonly Line[]): boolean {
  for (let back = 1; ; back++) {
    const [one, other] = [some[some.length - back], others[others.length - back]];
    if (one === undefined || other === undefined || one.kind !== other.kind) return one === other;
    if (one.kind !== "blank") return true;
    if (one.text !== other.text) return false;
  }
}

function haveSameContents(some: readonly Line[], others: readonly Line[]): boolean {
  return some.length === others.length && some.every(({ text }, index) => text === others[index]?.text);
}

/** What stands below the heading. */
function kindBelow({ lines, extent }: Segment): string {
  for (let index = extent.contentFrom; index < lines.length; index++) {
    const kind = lines[index]?.kind ?? "";
    if (kind !== "blank" && kind !== "note" && kind !== "furniture") return kind;
  }
  return "";
}
