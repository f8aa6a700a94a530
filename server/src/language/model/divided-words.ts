import type { Agenda } from "./agenda.js";
import { KeptWith, type Keeper } from "./kept.js";
import { lineEndsOf } from "./leftover-hyphens.js";
import { onceOverall } from "./overall.js";
import { onceAtUnit, type Unit } from "./unit.js";
import type { WordList } from "./word-search.js";

/** So many different words with a hyphen no agenda has; further ones are not looked for. */
const mostWords = 1000;

/** With what the first and the last unit say that say something: an edit leaves one of them as it was. */
const lists = new KeptWith<UnitWords>().place<DividedWords>();

/** The words of a document that a hyphen divides, joined; the same object as long as they are the same words. */
export function dividedWordsOf(agenda: Agenda): DividedWords {
  const own = allWordsOf(agenda);
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return noList;
  const before = lists.get(first) ?? lists.get(last);
  const list = before?.isOf(own) === true ? before : new DividedWords(own);
  lists.set(first, list);
  lists.set(last, list);
  return list;
}

/** The divided words of one unit, in order. */
interface UnitWords extends Keeper {
  /** One for each hyphen of `lineEndsOf`; empty for those that are not inside a word. */
  readonly forms: readonly (readonly string[])[];
  /** All of it as text to compare. */
  readonly text: string;
}

const noWords: UnitWords = { forms: [], text: "", kept: null };

const wordsOf = onceAtUnit((unit): UnitWords => {
  const { hyphens } = lineEndsOf(unit);
  if (!hyphens.some(({ kind }) => kind === "inWord")) return noWords;
  const forms = hyphens.map((hyphen) => (hyphen.kind === "inWord" ? hyphen.forms : []));
  return { forms, text: forms.map((each) => each.join(" ")).join("\n"), kept: null };
});

/** Those of all units that have any. */
const allWordsOf = onceOverall(
  (unit): readonly UnitWords[] => {
    const words = wordsOf(unit);
    return words.forms.length > 0 ? [words] : none;
  },
  (parts) => parts.flat(),
  saySame,
);

function saySame(some: readonly UnitWords[], others: readonly UnitWords[]): boolean {
  return some === others || (some.length === others.length && some.every(({ text }, index) => text === others[index]?.text));
}

const none: readonly UnitWords[] = [];

export class DividedWords implements WordList {
  kept: unknown[] | null = null;
  readonly words: readonly (readonly string[])[];
  readonly #places = new Map<string, number>();

  constructor(private readonly own: readonly UnitWords[]) {
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
  }

  isOf(own: readonly UnitWords[]): boolean {
    return saySame(this.own, own);
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

const noList = new DividedWords([]);

/** What was said of the list that was asked about last. */
const placesIn = onceAtUnit((): { list: DividedWords | null; places: readonly number[] } => ({ list: null, places: [] }));
