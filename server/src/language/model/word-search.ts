import { KeySet, keyLength, wordKey, wordKeysOf } from "../text/word-keys.js";
import type { Agenda } from "./agenda.js";
import { proseOf, remembered } from "./prose.js";
import { onceAtUnit, type Unit } from "./unit.js";

/**
 * Whether `word`, in lower case, stands anywhere in the document, also with an ending (`møde`, `mødet`).
 * What was found out is kept with the units, with runs of units and with runs of runs, so that after an
 * edit only those it touched are asked again, whatever the document's length.
 */
export function standsIn(agenda: Agenda, word: string): boolean {
  return standsInRun(rootOf(agenda), word);
}

/** Some units, or some runs of them. */
interface Run {
  readonly parts: readonly (Unit | Run)[];
  readonly answers: Map<string, boolean>;
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
  const run: Run = { parts, answers: new Map() };
  if (first !== undefined) runs.set(first, run);
  return run;
}

function standsInRun({ parts, answers }: Run, word: string): boolean {
  let known = answers.get(word);
  if (known === undefined) {
    known = parts.some((part) => ("answers" in part ? standsInRun(part, word) : standsInUnit(part, word)));
    answers.set(word, known);
  }
  return known;
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
