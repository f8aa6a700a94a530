import type { Candidate } from "./evidence.js";

/**
 * Decides over a whole document which candidates are headings: the set whose numbering is the most
 * consistent from first to last, weighed against what speaks for each. A heading is never forced: a
 * list inside an item breaks the numbering, so leaving it out is the better outline; a misnumbered item
 * with its case line and parts is worth the break, so it stays and its number becomes a finding.
 *
 * One pass: for every candidate the best outline that ends with it is found from the best outlines that
 * end with each number so far. The time is proportional to the number of candidates.
 *
 * @param first the number of a document's first heading, null where it may be any
 * @returns the accepted candidates, in order
 */
export function solveOutline(candidates: readonly Candidate[], levels: 1 | 2, first: number | null): readonly Candidate[] {
  const endings = new BestEndings(first);
  for (const candidate of candidates) {
    const [section = 0, item = 0] = candidate.numbers;
    const written = levels === 2 && item > 0 ? endings.beforeItem(section, item) : endings.beforeSection(section, levels);
    const strays = endings.beforeStray(levels === 2 && item > 0);
    endings.add(endingWith(candidate, written));
    for (const step of strays) endings.add(endingWith(candidate, step));
  }
  const accepted: Candidate[] = [];
  let ending = endings.best !== null && endings.best.score > 0 ? endings.best : null;
  for (; ending !== null; ending = ending.before) accepted.push(ending.candidate);
  return accepted.reverse();
}

/** The best outline that ends with a certain candidate, read as a certain number. */
interface Ending {
  readonly candidate: Candidate;
  readonly before: Ending | null;
  readonly score: number;
  /** The number from which the next heading counts on; 0 as item for a section. */
  readonly section: number;
  readonly item: number;
}

interface Step {
  readonly from: Ending | null;
  readonly score: number;
  readonly section: number;
  readonly item: number;
}

function endingWith(candidate: Candidate, { from, score, section, item }: Step): Ending {
  return { candidate, before: from, score: score + candidate.evidence, section, item };
}

/** What it is worth when one number follows another. */
const worth = {
  regular: 3,
  /** The document's first heading has another number than expected: an extract. */
  otherStart: -1,
  /** Or that number is wrong. */
  strayStart: -2,
  /** 2.4 after 2.2, or 2.2 once more. */
  unevenItem: -4,
  /** 4.1 without a line `4.` */
  missingSection: -4,
  unevenSection: -5,
  /** A single wrong number: the heading counts as the one that was due, and the numbering goes on from that. */
  stray: -6,
  /** The numbering begins anew: two documents in one file. */
  restart: -6,
  /** Back into an earlier section. */
  anyOther: -12,
} as const;

/** A case line or a part below outweighs everything that speaks against a heading. */
const certainEvidence = 6;

const key = (section: number, item: number): number => section * 1_000_000 + item;

class BestEndings {
  readonly #byNumber = new Map<number, Ending>();
  readonly #bySection = new Map<number, Ending>();
  /** The best ending with the last candidate that is a heading for certain: what weak ones after it say may be a list. */
  #certain: Ending | null = null;
  best: Ending | null = null;

  constructor(readonly first: number | null) {}

  add(ending: Ending): void {
    keepBest(this.#byNumber, key(ending.section, ending.item), ending);
    keepBest(this.#bySection, ending.section, ending);
    if (ending.candidate.evidence >= certainEvidence) {
      this.#certain = this.#certain?.candidate === ending.candidate ? better(this.#certain, ending) : ending;
    }
    this.best = better(this.best, ending);
  }

  /** The best way to a section (or, in a document of one level, an item) with this number. */
  beforeSection(section: number, levels: 1 | 2): Step {
    const isFirst = this.first === null || section === this.first;
    const follows = levels === 2 ? this.#bySection.get(section - 1) : this.#byNumber.get(key(section - 1, 0));
    const isUneven = this.best !== null && section > this.best.section;
    let step: Step = { from: null, score: isFirst ? worth.regular : worth.otherStart, section, item: 0 };
    step = orAfter(step, follows, worth.regular);
    step = orAfter(step, this.#bySection.get(section), worth.unevenSection);
    return orAfter(step, this.best, isUneven ? worth.unevenSection : section === 1 ? worth.restart : worth.anyOther);
  }

  /** The best way to an item of a section. */
  beforeItem(section: number, item: number): Step {
    let step: Step = { from: null, score: worth.otherStart, section, item };
    step = orAfter(step, this.#byNumber.get(key(section, item - 1)), worth.regular);
    step = orAfter(step, this.#bySection.get(section), worth.unevenItem);
    if (item === 1) step = orAfter(step, this.#bySection.get(section - 1), worth.missingSection);
    return orAfter(step, this.best, worth.anyOther);
  }

  /** The ways in which a candidate is taken for the heading that was due, whatever its number says. */
  beforeStray(isItem: boolean): readonly Step[] {
    const steps: Step[] = [{ from: null, score: worth.strayStart, section: this.first ?? 1, item: isItem ? 1 : 0 }];
    if (this.best !== null) steps.push(due(this.best, isItem));
    if (this.#certain !== null && this.#certain !== this.best) steps.push(due(this.#certain, isItem));
    return steps;
  }
}

/** The better one of a step and the one that follows `from`. */
function orAfter(step: Step, from: Ending | null | undefined, score: number): Step {
  if (from === null || from === undefined || from.score + score <= step.score) return step;
  return { from, score: from.score + score, section: step.section, item: step.item };
}

/** The heading that is due after `from`. */
function due(from: Ending, isItem: boolean): Step {
  const score = from.score + worth.stray;
  return isItem ? { from, score, section: from.section, item: from.item + 1 } : { from, score, section: from.section + 1, item: 0 };
}

function better(a: Ending | null, b: Ending): Ending {
  return a === null || b.score > a.score ? b : a;
}

function keepBest(map: Map<number, Ending>, at: number, ending: Ending): void {
  map.set(at, better(map.get(at) ?? null, ending));
}
