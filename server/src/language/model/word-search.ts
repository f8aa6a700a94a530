import { KeySet, keyLength, wordKey, wordKeysOf } from "../text/word-keys.js";
import type { Agenda } from "./agenda.js";
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
  return foundInRun(rootOf(agenda), list);
}

/** Some units, or some runs of them. */
interface Run {
  readonly parts: readonly (Unit | Run)[];
  readonly answer: Answer;
}

/** What was found of the list that was asked about last. */
interface Answer {
  list: WordList | null;
  found: Uint8Array;
}

const runLength = 8;

/** By the first part of a run. */
const runs = new WeakMap<Unit | Run, Run>();
const roots = new WeakMap<Agenda, Run>();

function rootOf(agenda: Agenda): Run {
  let root = roots.get(agenda);
  if (root === undefined) {
    let level: readonly (Unit | Run)[] = agenda.units.map(({ unit }) => unit);
    do level = gathered(level);
    while (level.length > 1);
    root = level[0] as Run;
    roots.set(agenda, root);
  }
  return root;
}

function gathered(parts: readonly (Unit | Run)[]): readonly Run[] {
  const found: Run[] = [];
  for (let from = 0; from === 0 || from < parts.length; from += runLength) found.push(runOf(parts.slice(from, from + runLength)));
  return found;
}

function runOf(parts: readonly (Unit | Run)[]): Run {
  const first = parts[0];
  const known = first === undefined ? undefined : runs.get(first);
  if (known?.parts.length === parts.length && known.parts.every((part, index) => part === parts[index])) return known;
  const run: Run = { parts, answer: { list: null, found: nothing } };
  if (first !== undefined) runs.set(first, run);
  return run;
}

const nothing = new Uint8Array();

function foundInRun({ parts, answer }: Run, list: WordList): Uint8Array {
  if (answer.list === list) return answer.found;
  const found = new Uint8Array(list.words.length);
  for (const part of parts) {
    const own = "answer" in part ? foundInRun(part, list) : foundInUnit(part, list);
    for (let index = 0; index < found.length; index++) found[index] = (found[index] ?? 0) | (own[index] ?? 0);
  }
  return kept(answer, list, found);
}

function foundInUnit(unit: Unit, list: WordList): Uint8Array {
  const answer = answerOf(unit);
  if (answer.list === list) return answer.found;
  return kept(answer, list, Uint8Array.from(list.words, (forms) => (forms.some((form) => standsInUnit(unit, form)) ? 1 : 0)));
}

const answerOf = onceAtUnit((): Answer => ({ list: null, found: nothing }));

function kept(answer: Answer, list: WordList, found: Uint8Array): Uint8Array {
  answer.list = list;
  answer.found = found;
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
