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
 * @returns the accepted candidates, in order
 */
export function solveOutline(candidates: readonly Candidate[], levels: 1 | 2, first: number | null): readonly Candidate[] {
  const best = new BestEndings(first);
  let winner: Ending | null = null;
  for (const candidate of candidates) {
    const step = levels === 2 ? best.stepOfTwoLevels(candidate.numbers) : best.stepOfOneLevel(candidate.numbers[0] ?? 0);
    const ending: Ending = { candidate, before: step.from, score: step.score + candidate.evidence };
    best.add(ending, candidate.numbers[0] ?? 0, candidate.numbers[1] ?? 0);
    if (winner === null ? ending.score > 0 : ending.score > winner.score) winner = ending;
  }
  const accepted: Candidate[] = [];
  for (let ending = winner; ending !== null; ending = ending.before) accepted.push(ending.candidate);
  return accepted.reverse();
}

/** The best outline that ends with a certain candidate. */
interface Ending {
  readonly candidate: Candidate;
  readonly before: Ending | null;
  readonly score: number;
}

interface Step {
  readonly from: Ending | null;
  readonly score: number;
}

/** What it is worth when one number follows another. */
const step = {
  regular: 3,
  /** The document's first heading has another number than expected: an extract, or numbering through the year. */
  otherStart: -1,
  /** A first item below a section of another number: the section is misnumbered. */
  underOtherSection: -2,
  /** 2.3 after 2.1 or 2.2 again. */
  unevenItem: -4,
  /** 4.1 without a line `4.` */
  missingSection: -4,
  unevenSection: -5,
  anyOther: -6,
} as const;

const key = (section: number, item: number): number => section * 1_000_000 + item;

class BestEndings {
  readonly #byNumber = new Map<number, Ending>();
  readonly #bySection = new Map<number, Ending>();
  #sectionLine: Ending | null = null;
  #any: Ending | null = null;

  constructor(readonly first: number | null) {}

  add(ending: Ending, section: number, item: number): void {
    keepBest(this.#byNumber, key(section, item), ending);
    keepBest(this.#bySection, section, ending);
    if (item === 0) this.#sectionLine = better(this.#sectionLine, ending);
    this.#any = better(this.#any, ending);
  }

  stepOfTwoLevels([section = 0, item = 0]: readonly number[]): Step {
    const steps: Step[] = [this.#start(section, item), this.#after(this.#any, step.anyOther)];
    if (item === 0) {
      steps.push(this.#after(this.#bySection.get(section - 1), step.regular), this.#after(this.#any, step.unevenSection));
    } else {
      steps.push(this.#after(this.#byNumber.get(key(section, item - 1)), step.regular), this.#after(this.#bySection.get(section), step.unevenItem));
      if (item === 1) {
        steps.push(this.#after(this.#bySection.get(section - 1), step.missingSection), this.#after(this.#sectionLine, step.underOtherSection));
      }
    }
    return best(steps);
  }

  stepOfOneLevel(number: number): Step {
    return best([
      this.#start(number, 0),
      this.#after(this.#byNumber.get(key(number - 1, 0)), step.regular),
      this.#after(this.#any, step.unevenSection),
    ]);
  }

  #start(section: number, item: number): Step {
    const regular = this.first === null ? item === 0 : section === this.first && item === 0;
    return { from: null, score: regular ? step.regular : step.otherStart };
  }

  #after(from: Ending | null | undefined, worth: number): Step {
    return from ? { from, score: from.score + worth } : { from: null, score: -Infinity };
  }
}

function best(steps: readonly Step[]): Step {
  return steps.reduce((a, b) => (b.score > a.score ? b : a));
}

function better(a: Ending | null, b: Ending): Ending {
  return a === null || b.score > a.score ? b : a;
}

function keepBest(map: Map<number, Ending>, at: number, ending: Ending): void {
  map.set(at, better(map.get(at) ?? null, ending));
}
