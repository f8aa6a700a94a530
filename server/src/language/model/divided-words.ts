import type { Agenda } from "./agenda.js";
import { lineEndsOf } from "./leftover-hyphens.js";
import { onceAtUnit, type Unit } from "./unit.js";
import type { WordList } from "./word-search.js";

/** So many different words with a hyphen no agenda has; further ones are not looked for. */
const mostWords = 1000;

/** By the first and the last unit of the version that was asked about last: an edit leaves one of them as it was. */
const lists = new WeakMap<Unit, DividedWords>();

/** The words of a document that a hyphen divides, joined; the same object as long as they are the same words. */
export function dividedWordsOf(agenda: Agenda): DividedWords {
  const units = agenda.units.map(({ unit }) => unit);
  const [first, last] = [units[0], units.at(-1)];
  const own: UnitWords[] = [];
  for (const unit of units) {
    const words = wordsOf(unit);
    if (words.forms.length > 0) own.push(words);
  }
  const before = (first === undefined ? undefined : lists.get(first)) ?? (last === undefined ? undefined : lists.get(last));
  const list = before?.isOf(own) === true ? before : new DividedWords(own);
  for (const unit of [first, last]) if (unit !== undefined) lists.set(unit, list);
  return list;
}

/** The divided words of one unit, in order. */
interface UnitWords {
  /** One for each hyphen of `lineEndsOf`; empty for those that are not inside a word. */
  readonly forms: readonly (readonly string[])[];
  /** All of it as text to compare. */
  readonly text: string;
}

const noWords: UnitWords = { forms: [], text: "" };

const wordsOf = onceAtUnit((unit): UnitWords => {
  const { hyphens } = lineEndsOf(unit);
  if (!hyphens.some(({ kind }) => kind === "inWord")) return noWords;
  const forms = hyphens.map((hyphen) => (hyphen.kind === "inWord" ? hyphen.forms : []));
  return { forms, text: forms.map((each) => each.join(" ")).join("\n") };
});

export class DividedWords implements WordList {
  readonly words: readonly (readonly string[])[];
  readonly #texts: readonly string[];
  readonly #places = new Map<string, number>();

  constructor(own: readonly UnitWords[]) {
    const words: (readonly string[])[] = [];
    for (const { forms } of own) {
      for (const each of forms) {
        const [word] = each;
        if (word === undefined || this.#places.has(word) || words.length === mostWords) continue;
        this.#places.set(word, words.length);
        words.push(each);
      }
    }
    this.words = words;
    this.#texts = own.map(({ text }) => text);
  }

  isOf(own: readonly UnitWords[]): boolean {
    return own.length === this.#texts.length && own.every(({ text }, index) => text === this.#texts[index]);
  }

  /** For each hyphen of `lineEndsOf(unit)` the index of its word in `words`, -1 where it has none. */
  placesOf(unit: Unit): readonly number[] {
    const known = placesIn(unit);
    if (known.list !== this) {
      known.list = this;
      known.places = wordsOf(unit).forms.map(([word]) => (word === undefined ? -1 : (this.#places.get(word) ?? -1)));
    }
    return known.places;
  }
}

/** What was said of the list that was asked about last. */
const placesIn = onceAtUnit((): { list: DividedWords | null; places: readonly number[] } => ({ list: null, places: [] }));
