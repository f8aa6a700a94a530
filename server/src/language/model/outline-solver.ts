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
    const isItem = levels === 2 && item > 0;
    // What went before, as long as nothing of the candidate itself is among it.
    const { best, certain } = endings;
    endings.add(isItem ? endings.item(candidate, section, item) : endings.section(candidate, section, levels));
    // Whatever its number says, it may be the heading that was due.
    endings.add({ candidate, before: null, score: worth.strayStart + candidate.evidence, section: first ?? 1, item: isItem ? 1 : 0 });
    if (best !== null) endings.add(due(candidate, best, isItem));
    if (certain !== null && certain !== best) endings.add(due(candidate, certain, isItem));
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
  certain: Ending | null = null;
  best: Ending | null = null;
  /** The best of the ways that were looked at last. */
  #from: Ending | null = null;
  #score = 0;

  constructor(readonly first: number | null) {}

  add(ending: Ending): void {
    keepBest(this.#byNumber, key(ending.section, ending.item), ending);
    keepBest(this.#bySection, ending.section, ending);
    if (ending.candidate.evidence >= certainEvidence) {
      this.certain = this.certain?.candidate === ending.candidate ? better(this.certain, ending) : ending;
    }
    this.best = better(this.best, ending);
  }

  /** The best way to a section (or, in a document of one level, an item) with the number it has. */
  section(candidate: Candidate, section: number, levels: 1 | 2): Ending {
    const isFirst = this.first === null || section === this.first;
    const isUneven = this.best !== null && section > this.best.section;
    this.#begin(isFirst ? worth.regular : worth.otherStart);
    this.#after(levels === 2 ? this.#bySection.get(section - 1) : this.#byNumber.get(key(section - 1, 0)), worth.regular);
    this.#after(this.#bySection.get(section), worth.unevenSection);
    this.#after(this.best, isUneven ? worth.unevenSection : section === 1 ? worth.restart : worth.anyOther);
    return this.#ending(candidate, section, 0);
  }

  /** The best way to an item of a section with the number it has. */
  item(candidate: Candidate, section: number, item: number): Ending {
    this.#begin(worth.otherStart);
    this.#after(this.#byNumber.get(key(section, item - 1)), worth.regular);
    this.#after(this.#bySection.get(section), worth.unevenItem);
    if (item === 1) this.#after(this.#bySection.get(section - 1), worth.missingSection);
    this.#after(this.best, worth.anyOther);
    return this.#ending(candidate, section, item);
  }

  #begin(score: number): void {
    this.#from = null;
    this.#score = score;
  }

  /** Takes the way over `from` where it is better. */
  #after(from: Ending | null | undefined, score: number): void {
    if (from === null || from === undefined || from.score + score <= this.#score) return;
    this.#from = from;
    this.#score = from.score + score;
  }

  #ending(candidate: Candidate, section: number, item: number): Ending {
    return { candidate, before: this.#from, score: this.#score + candidate.evidence, section, item };
  }
}

/** The candidate, taken for the heading that is due after `from`. */
function due(candidate: Candidate, from: Ending, isItem: boolean): Ending {
  const score = from.score + worth.stray + candidate.evidence;
  return isItem ? { candidate, before: from, score, section: from.section, item: from.item + 1 } : { candidate, before: from, score, section: from.section + 1, item: 0 };
}

function better(a: Ending | null, b: Ending): Ending {
  return a === null || b.score > a.score ? b : a;
}

function keepBest(map: Map<number, Ending>, at: number, ending: Ending): void {
  const known = map.get(at);
  if (known === undefined || ending.score > known.score) map.set(at, ending);
}
