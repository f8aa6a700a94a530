import { candidateAt, factsOf, hasItemForm, type Candidate, type ContentsTable, type Surroundings } from "./evidence.js";
import type { Segment } from "./segment.js";

/** The candidates among `segments`. */
export function candidatesOf(segments: readonly Segment[], doubleSpaced: boolean, contents: ContentsTable): Candidates {
  const numbered = numberedAmong(segments, 0, segments.length);
  const whole = wholeOf(segments, numbered);
  const { overview, isStructured } = whole;
  const document: Surroundings = { segments, doubleSpaced, contents, overview, isStructured };
  return { list: numbered.map((index) => candidateAt(index, document)), contents, whole };
}

/**
 * The same after an edit that replaced as many segments of `old` as it inserted, from `first` to before `end`:
 * where the document as a whole says what it said, only they and their neighbours are looked at.
 */
export function candidatesAfter(before: Candidates, old: readonly Segment[], segments: readonly Segment[], doubleSpaced: boolean, first: number, end: number): Candidates {
  const { list, contents, whole: wholeBefore } = before;
  const near = numberedAmong(segments, Math.max(0, first - 1), Math.min(end + 1, segments.length));
  const from = firstFrom(list, first - 1);
  const to = firstFrom(list, end + 1);
  const areSame = near.length === to - from && near.every((index, at) => list[from + at]?.segment === index);
  const all = (): readonly number[] => [...list.slice(0, from).map(({ segment }) => segment), ...near, ...list.slice(to).map(({ segment }) => segment)];
  const whole = areSame && keepsWhole(wholeBefore, old, segments, near) ? wholeBefore : wholeOf(segments, all());
  const { overview, isStructured } = whole;
  const document: Surroundings = { segments, doubleSpaced, contents, overview, isStructured };
  const standsElsewhere = whole === wholeBefore || (isStructured === wholeBefore.isStructured && overview.size === wholeBefore.overview.size && [...overview].every((index) => wholeBefore.overview.has(index)));
  const fresh = (standsElsewhere ? near : all()).map((index) => candidateAt(index, document));
  return { list: standsElsewhere ? list.slice(0, from).concat(fresh, list.slice(to)) : fresh, contents, whole };
}

/** All candidates of a document, and what of the document as a whole went into them. */
export interface Candidates {
  readonly list: readonly Candidate[];
  readonly contents: ContentsTable;
  readonly whole: Whole;
}

interface Whole {
  readonly overview: ReadonlySet<number>;
  /** The candidates that would be an overview if each of them came again further down. */
  readonly chained: ReadonlySet<number>;
  /** By what number and title of those read, with and without a page number at the end: the last candidate that reads so; -1 where none does. */
  readonly lastOfChained: ReadonlyMap<string, number>;
  /** Some candidate looks like an item whatever its number. */
  readonly isStructured: boolean;
}

function wholeOf(segments: readonly Segment[], numbered: readonly number[]): Whole {
  const chains = chainsOf(segments, numbered);
  const chained = new Set(chains.flat());
  const last = new Map<string, number>();
  for (const index of chained) {
    const { key, keyWithoutPage } = factsOf(segments[index] as Segment);
    last.set(key, -1).set(keyWithoutPage, -1);
  }
  if (last.size > 0) {
    for (const index of numbered) {
      const { key } = factsOf(segments[index] as Segment);
      if (last.has(key)) last.set(key, index);
    }
  }
  return { overview: overviewOf(segments, chains, last), chained, lastOfChained: last, isStructured: numbered.some((index) => hasItemForm(segments, index)) };
}

/** Whether what the candidates of `near` say of the whole document is the same in both versions. */
function keepsWhole({ chained, lastOfChained }: Whole, old: readonly Segment[], segments: readonly Segment[], near: readonly number[]): boolean {
  for (const index of near) {
    const [a, b] = [factsOf(old[index] as Segment), factsOf(segments[index] as Segment)];
    if (a.bare !== b.bare || hasItemForm(old, index) !== hasItemForm(segments, index)) return false;
    if (a.key === b.key && a.keyWithoutPage === b.keyWithoutPage) continue;
    // It may be the last one that reads as an entry of an overview does, or become that.
    if (chained.has(index) || lastOfChained.get(a.key) === index || (lastOfChained.get(b.key) ?? Infinity) < index) return false;
  }
  return true;
}

function numberedAmong(segments: readonly Segment[], from: number, to: number): readonly number[] {
  const numbered: number[] = [];
  for (let index = from; index < to; index++) if (segments[index]?.head?.kind === "numbered") numbered.push(index);
  return numbered;
}

/** Where in `list` the first candidate is that begins at `segment` or behind it. */
function firstFrom(list: readonly Candidate[], segment: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.segment ?? 0) < segment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Runs of three or more candidates with nothing between them. */
function chainsOf(segments: readonly Segment[], numbered: readonly number[]): readonly (readonly number[])[] {
  const chains: number[][] = [];
  let chain: number[] = [];
  for (const index of numbered) {
    if (chain.at(-1) === index - 1 && factsOf(segments[index - 1] as Segment).bare) chain.push(index);
    else {
      chain = [index];
      chains.push(chain);
    }
  }
  return chains.filter(({ length }) => length >= shortestOverview);
}

const shortestOverview = 3;

/**
 * The candidates that belong to an overview at the front: three or more headings with nothing between
 * them, each of which comes again further down.
 */
function overviewOf(segments: readonly Segment[], chains: readonly (readonly number[])[], last: ReadonlyMap<string, number>): ReadonlySet<number> {
  const overview = new Set<number>();
  const comesAgain = (index: number): boolean => {
    if (hasItemForm(segments, index)) return false;
    const { key, keyWithoutPage } = factsOf(segments[index] as Segment);
    return Math.max(last.get(key) ?? -1, last.get(keyWithoutPage) ?? -1) > index;
  };
  for (const chain of chains) {
    let from = 0;
    for (let at = 0; at <= chain.length; at++) {
      if (at < chain.length && comesAgain(chain[at] as number)) continue;
      if (at - from >= shortestOverview) for (const index of chain.slice(from, at)) overview.add(index);
      from = at + 1;
    }
  }
  return overview;
}
