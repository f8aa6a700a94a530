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
    const found = [written, ...endings.beforeStray(levels === 2 && item > 0)].map((step): Ending => ({
      candidate,
      before: step.from,
      score: step.score + candidate.evidence,
      section: step.section,
      item: step.item,
    }));
    for (const ending of found) endings.add(ending);
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
    return this.#bestOf(section, 0, [
      [null, isFirst ? worth.regular : worth.otherStart],
      [follows, worth.regular],
      [this.#bySection.get(section), worth.unevenSection],
      [this.best, isUneven ? worth.unevenSection : section === 1 ? worth.restart : worth.anyOther],
    ]);
  }

  /** The best way to an item of a section. */
  beforeItem(section: number, item: number): Step {
    return this.#bestOf(section, item, [
      [null, worth.otherStart],
      [this.#byNumber.get(key(section, item - 1)), worth.regular],
      [this.#bySection.get(section), worth.unevenItem],
      [item === 1 ? this.#bySection.get(section - 1) : undefined, worth.missingSection],
      [this.best, worth.anyOther],
    ]);
  }

  /** The ways in which a candidate is taken for the heading that was due, whatever its number says. */
  beforeStray(isItem: boolean): readonly Step[] {
    const contexts = this.#certain === this.best ? [this.best] : [this.best, this.#certain];
    const start: Step = { from: null, score: worth.strayStart, section: this.first ?? 1, item: isItem ? 1 : 0 };
    const strays = contexts.flatMap((from) => {
      if (from === null) return [];
      const [section, item] = isItem ? [from.section, from.item + 1] : [from.section + 1, 0];
      return [{ from, score: from.score + worth.stray, section, item }];
    });
    return [start, ...strays];
  }

  #bestOf(section: number, item: number, ways: readonly (readonly [Ending | null | undefined, number])[]): Step {
    let found: Step = { from: null, score: -Infinity, section, item };
    for (const [from, score] of ways) {
      if (from === undefined || (from === null && ways[0]?.[1] !== score)) continue;
      const total = (from?.score ?? 0) + score;
      if (total > found.score) found = { from, score: total, section, item };
    }
    return found;
  }
}

function better(a: Ending | null, b: Ending): Ending {
  return a === null || b.score > a.score ? b : a;
}

function keepBest(map: Map<number, Ending>, at: number, ending: Ending): void {
  map.set(at, better(map.get(at) ?? null, ending));
}
