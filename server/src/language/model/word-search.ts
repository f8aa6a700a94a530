import type { Agenda } from "./agenda.js";
import { KeySet, wordKey, wordKeysOf } from "../text/word-keys.js";
import { once } from "./kept.js";
import { proseOf, remembered } from "./prose.js";
import type { Unit } from "./unit.js";

/**
 * Whether `word`, four letters or more in lower case, stands anywhere in the document, also with an ending (`møde`, `mødet`).
 * What was found out is kept with the units and with runs of units, so that after an edit only the run
 * it touched is asked again, whatever the document's length.
 */
export function standsIn(agenda: Agenda, word: string): boolean {
  return runsOf(agenda).some((run) => answer(run.answers, word, () => run.units.some((unit) => standsInUnit(unit, word))));
}

interface Run {
  readonly units: readonly Unit[];
  readonly answers: Map<string, boolean>;
}

const runLength = 32;

/** By the first unit of a run. */
const runs = new WeakMap<Unit, Run>();
const ofAgenda = new WeakMap<Agenda, readonly Run[]>();

function runsOf(agenda: Agenda): readonly Run[] {
  let found = ofAgenda.get(agenda);
  if (found === undefined) {
    const starts = Array.from({ length: Math.ceil(agenda.units.length / runLength) }, (_, index) => index * runLength);
    found = starts.map((start) => runOf(agenda.units.slice(start, start + runLength).map(({ unit }) => unit)));
    ofAgenda.set(agenda, found);
  }
  return found;
}

function runOf(units: readonly Unit[]): Run {
  const first = units[0];
  const known = first === undefined ? undefined : runs.get(first);
  if (known?.units.length === units.length && known.units.every((unit, index) => unit === units[index])) return known;
  const run: Run = { units, answers: new Map() };
  if (first !== undefined) runs.set(first, run);
  return run;
}

/** A paragraph in small letters, and the keys of its words. */
const lowered = remembered((text): { readonly text: string; readonly keys: readonly number[] } => {
  const lower = text.toLowerCase();
  return { text: lower, keys: wordKeysOf(lower) };
});

const keysOf = once(
  (unit: Unit) => unit,
  (unit) => {
    const keys = new KeySet();
    for (const prose of proseOf(unit)) keys.add(lowered(prose).keys);
    return keys;
  },
);

/** Few units have a word that begins like `word`, and few of their paragraphs. */
function standsInUnit(unit: Unit, word: string): boolean {
  const key = wordKey(word, 0);
  if (!keysOf(unit).has(key)) return false;
  for (const prose of proseOf(unit)) {
    const { text, keys } = lowered(prose);
    if (keys.includes(key) && isWordOf(text, word)) return true;
  }
  return false;
}

function answer(answers: Map<string, boolean>, word: string, find: () => boolean): boolean {
  let known = answers.get(word);
  if (known === undefined) {
    known = find();
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
