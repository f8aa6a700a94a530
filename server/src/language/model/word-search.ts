import { KeySet, keyLength, wordKey, wordKeysOf } from "../text/word-keys.js";
import type { Agenda } from "./agenda.js";
import { rootRunOf, type Run } from "./overall.js";
import { proseOf, remembered } from "./prose.js";
import { onceAtUnit, type Unit } from "./unit.js";

/** Words that are looked for together, in lower case; of each its forms, any of which will do. */
export interface WordList {
  readonly words: readonly (readonly string[])[];
}

/**
 * Which words of a list stand anywhere in the document, also with an ending (`møde`, `mødet`): 1 for each that does.
 * What was found out is kept with the units, with runs of units and with runs of runs, so that after an edit only those
 * it touched are asked again, whatever the document's length, as long as it is the same list.
 */
export function standingIn(agenda: Agenda, list: WordList): Uint8Array {
  return foundInRun(rootRunOf(agenda), list);
}

function foundInRun(run: Run, list: WordList): Uint8Array {
  return answerOf(run, list, () => {
    const found = new Uint8Array(list.words.length);
    const parts = run.units === null ? run.runs.map((part) => foundInRun(part, list)) : run.units.map((unit) => foundInUnit(unit, list));
    for (const own of parts) for (let index = 0; index < found.length; index++) found[index] = (found[index] ?? 0) | (own[index] ?? 0);
    return found;
  });
}

function foundInUnit(unit: Unit, list: WordList): Uint8Array {
  return answerOf(unit, list, () => Uint8Array.from(list.words, (forms) => (forms.some((form) => standsInUnit(unit, form)) ? 1 : 0)));
}

/** What was found of the list that was asked about last. */
const answers = new WeakMap<Run | Unit, { readonly list: WordList; readonly found: Uint8Array }>();

function answerOf(subject: Run | Unit, list: WordList, look: () => Uint8Array): Uint8Array {
  const known = answers.get(subject);
  if (known?.list === list) return known.found;
  const found = look();
  answers.set(subject, { list, found });
  return found;
}

/** A paragraph in small letters, and the keys of its words. */
const lowered = remembered((text): { readonly text: string; readonly keys: readonly number[] } => {
  const lower = text.toLowerCase();
  return { text: lower, keys: wordKeysOf(lower) };
});

interface Searched {
  readonly keys: KeySet;
  readonly answers: Map<string, boolean>;
}

const searchedIn = onceAtUnit(
  (unit): Searched => {
    const keys = new KeySet();
    for (const prose of proseOf(unit)) keys.add(lowered(prose).keys);
    return { keys, answers: new Map() };
  },
);

/** Few units have a word that begins like `word`, and few of their paragraphs. */
function standsInUnit(unit: Unit, word: string): boolean {
  const { keys, answers } = searchedIn(unit);
  const key = word.length < keyLength ? null : wordKey(word, 0);
  if (key !== null && !keys.has(key)) return false;
  let known = answers.get(word);
  if (known === undefined) {
    known = proseOf(unit).some((prose) => {
      const paragraph = lowered(prose);
      return (key === null || paragraph.keys.includes(key)) && isWordOf(paragraph.text, word);
    });
    answers.set(word, known);
  }
  return known;
}

function isWordOf(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}-]/u.test(text.charAt(at - 1)) && ending.test(text.slice(at + word.length, at + word.length + 6))) return true;
  }
  return false;
}

/** The word ends here, or with an ending. */
const ending = /^(?:s|er|e|r|en|et|n|t|ene|erne|ne|ens|ets|ers|ernes|enes)?(?![\p{L}\p{N}]|-\p{L})/u;
