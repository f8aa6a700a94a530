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
    if (isItem) endings.addItem(candidate, section, item);
    else endings.addSection(candidate, section, levels);
    // Whatever its number says, it may be the heading that was due.
    endings.add(candidate, null, worth.strayStart, first ?? 1, isItem ? 1 : 0);
    if (best !== null) endings.addDue(candidate, best, isItem);
    if (certain !== null && certain !== best) endings.addDue(candidate, certain, isItem);
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

class BestEndings {
  readonly #byNumber = new ByNumber();
  readonly #bySection = new BySmallNumber<Ending>();
  /** The best ending with the last candidate that is a heading for certain: what weak ones after it say may be a list. */
  certain: Ending | null = null;
  best: Ending | null = null;
  /** The best of the ways that were looked at last. */
  #from: Ending | null = null;
  #score = 0;

  constructor(readonly first: number | null) {}

  /** Adds the ending with `candidate` that comes behind `before`, for `score` with the evidence aside. Of two that are worth the same, the one added first counts. */
  add(candidate: Candidate, before: Ending | null, score: number, section: number, item: number): void {
    const all = score + candidate.evidence;
    const isBestOfNumber = isBetter(all, this.#byNumber.get(section, item));
    const isBestOfSection = isBetter(all, this.#bySection.get(section));
    const isCertain = candidate.evidence >= certainEvidence && (this.certain?.candidate !== candidate || all > this.certain.score);
    const isBest = isBetter(all, this.best);
    if (!isBestOfNumber && !isBestOfSection && !isCertain && !isBest) return;
    const ending: Ending = { candidate, before, score: all, section, item };
    if (isBestOfNumber) this.#byNumber.set(section, item, ending);
    if (isBestOfSection) this.#bySection.set(section, ending);
    if (isCertain) this.certain = ending;
    if (isBest) this.best = ending;
  }

  /** Adds the best way to a section (or, in a document of one level, an item) with the number it has. */
  addSection(candidate: Candidate, section: number, levels: 1 | 2): void {
    const isFirst = this.first === null || section === this.first;
    const isUneven = this.best !== null && section > this.best.section;
    this.#begin(isFirst ? worth.regular : worth.otherStart);
    this.#after(levels === 2 ? this.#bySection.get(section - 1) : this.#byNumber.get(section - 1, 0), worth.regular);
    this.#after(this.#bySection.get(section), worth.unevenSection);
    this.#after(this.best, isUneven ? worth.unevenSection : section === 1 ? worth.restart : worth.anyOther);
    this.add(candidate, this.#from, this.#score, section, 0);
  }

  /** Adds the best way to an item of a section with the number it has. */
  addItem(candidate: Candidate, section: number, item: number): void {
    this.#begin(worth.otherStart);
    this.#after(this.#byNumber.get(section, item - 1), worth.regular);
    this.#after(this.#bySection.get(section), worth.unevenItem);
    if (item === 1) this.#after(this.#bySection.get(section - 1), worth.missingSection);
    this.#after(this.best, worth.anyOther);
    this.add(candidate, this.#from, this.#score, section, item);
  }

  /** Adds the candidate, taken for the heading that is due after `from`. */
  addDue(candidate: Candidate, from: Ending, isItem: boolean): void {
    this.add(candidate, from, from.score + worth.stray, isItem ? from.section : from.section + 1, isItem ? from.item + 1 : 0);
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
}

function isBetter(score: number, than: Ending | null | undefined): boolean {
  return than === null || than === undefined || score > than.score;
}

/** Numbers up to here, which nearly all are, stand in lists; a document may as well give `99999999. Noget`. */
const mostListed = 500;

/** Something for each number from -1 on. */
class BySmallNumber<T> {
  readonly #listed: (T | undefined)[] = [];
  #others: Map<number, T> | null = null;

  get(number: number): T | undefined {
    return number < mostListed ? this.#listed[number + 1] : this.#others?.get(number);
  }

  set(number: number, value: T): void {
    if (number >= mostListed) (this.#others ??= new Map<number, T>()).set(number, value);
    else {
      while (this.#listed.length <= number) this.#listed.push(undefined);
      this.#listed[number + 1] = value;
    }
  }
}

/** The same for a section's number and an item's. */
class ByNumber {
  readonly #rows = new BySmallNumber<BySmallNumber<Ending>>();

  get(section: number, item: number): Ending | undefined {
    return this.#rows.get(section)?.get(item);
  }

  set(section: number, item: number, ending: Ending): void {
    const row = this.#rows.get(section);
    if (row !== undefined) row.set(item, ending);
    else {
      const fresh = new BySmallNumber<Ending>();
      fresh.set(item, ending);
      this.#rows.set(section, fresh);
    }
  }
}
