import { KeySet, keyLength, wordKey, wordKeysOf } from "../text/word-keys.js";
import type { Agenda } from "./agenda.js";
import { KeptWith, type Keeper, type Place } from "./kept.js";
import { keptWithRun, rootRunOf, type Run } from "./overall.js";
import { proseOf, remembered, type Prose } from "./prose.js";
import { keptWithUnit, type Unit } from "./unit.js";

/** Words that are looked for together, in lower case; of each its forms, any of which will do. */
export interface WordList extends Keeper {
  readonly words: readonly (readonly string[])[];
}

/**
 * Which words of a list stand anywhere in the document, also with an ending (`møde`, `mødet`): 1 for each that does.
 * What was found out is kept with paragraphs, units, runs of units and runs of runs, so that after an edit only those
 * it touched are asked again, whatever the document's length, as long as it is the same list.
 */
export function standingIn(agenda: Agenda, list: WordList): Uint8Array {
  return foundInRun(rootRunOf(agenda), list);
}

function foundInRun(run: Run, list: WordList): Uint8Array {
  return answerOf(run, ofRuns, list, () => {
    const found = new Uint8Array(list.words.length);
    const parts = run.units === null ? run.runs.map((part) => foundInRun(part, list)) : run.units.map((unit) => foundInUnit(unit, list));
    for (const own of parts) for (let index = 0; index < found.length; index++) found[index] = (found[index] ?? 0) | (own[index] ?? 0);
    return found;
  });
}

function foundInUnit(unit: Unit, list: WordList): Uint8Array {
  return answerOf(unit, ofUnits, list, () => {
    const found = new Uint8Array(list.words.length);
    for (const prose of proseOf(unit)) for (const word of foundInParagraph(prose, list)) found[word] = 1;
    return found;
  });
}

/** What was found of the list that was asked about last. */
interface Answer {
  readonly list: WordList;
  readonly found: Uint8Array;
}

const ofRuns = keptWithRun.place<Answer>();
const ofUnits = keptWithUnit.place<Answer>();

function answerOf<K extends Keeper>(subject: K, answers: Place<K, Answer>, list: WordList, look: () => Uint8Array): Uint8Array {
  const known = answers.get(subject);
  if (known?.list === list) return known.found;
  const found = look();
  answers.set(subject, { list, found });
  return found;
}

interface Searched {
  readonly text: string;
  /** The same in small letters; null until a word is looked for in it. */
  lower: string | null;
  /** Of its words. */
  readonly keys: readonly number[];
  /** The list that was asked about last, and which of its words were found. */
  list: WordList | null;
  found: readonly number[];
}

const searchedIn = remembered((text): Searched => ({ text, lower: null, keys: wordKeysOf(text), list: null, found: none }));

const none: readonly number[] = [];

function foundInParagraph(prose: Prose, list: WordList): readonly number[] {
  const searched = searchedIn(prose);
  if (searched.list !== list) {
    searched.list = list;
    searched.found = search(searched, formsOf(list));
  }
  return searched.found;
}

/** Most words of a text begin like none that is looked for. */
function search(searched: Searched, { short, begun, byKey }: Forms): readonly number[] {
  let forms = short;
  for (const key of searched.keys) if (begun.has(key)) forms = forms.concat(byKey.get(key) ?? []);
  if (forms.length === 0) return none;
  const text = (searched.lower ??= searched.text.toLowerCase());
  const found = new Set<number>();
  for (const { form, word } of forms) if (!found.has(word) && isWordOf(text, form)) found.add(word);
  return [...found];
}

/** What a word may read, and where the word is in its list. */
interface Form {
  readonly form: string;
  readonly word: number;
}

interface Forms {
  /** Those too short for a key. */
  readonly short: readonly Form[];
  readonly begun: KeySet;
  readonly byKey: ReadonlyMap<number, readonly Form[]>;
}

const preparedForms = new KeptWith<WordList>().place<Forms>();

function formsOf(list: WordList): Forms {
  let forms = preparedForms.get(list);
  if (forms === undefined) {
    forms = prepared(list);
    preparedForms.set(list, forms);
  }
  return forms;
}

function prepared({ words }: WordList): Forms {
  const short: Form[] = [];
  const byKey = new Map<number, Form[]>();
  for (const [word, forms] of words.entries()) {
    for (const form of forms) {
      if (form.length < keyLength) {
        short.push({ form, word });
        continue;
      }
      const key = wordKey(form, 0);
      const same = byKey.get(key);
      if (same === undefined) byKey.set(key, [{ form, word }]);
      else same.push({ form, word });
    }
  }
  const begun = new KeySet();
  begun.add([...byKey.keys()]);
  return { short, begun, byKey };
}

function isWordOf(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}-]/u.test(text.charAt(at - 1)) && ending.test(text.slice(at + word.length, at + word.length + 6))) return true;
  }
  return false;
}

/** The word ends here, or with an ending. */
const ending = /^(?:s|er|e|r|en|et|n|t|ene|erne|ne|ens|ets|ers|ernes|enes)?(?![\p{L}\p{N}]|-\p{L})/u;
