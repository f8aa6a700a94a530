import { onceAtAgenda, type Agenda } from "./agenda.js";
import { KeptWith, type Keeper, type Place } from "./kept.js";
import { keptWithUnit, onceAtUnit, type Unit } from "./unit.js";

/**
 * Makes a question about all units together out of one about a single unit. What units say is put together in runs of
 * units and runs of runs, and kept with them: after an edit only the runs that hold an edited unit are asked again, and
 * where that unit says what it said before, the answer is the same object as before. So the time hardly depends on the
 * length of the document.
 *
 * @param ofUnit what one unit says; kept with it
 * @param together what several say, given in the document's order. It may give one of them back, and must not change any
 * @param isSame whether two units, or two runs, say the same
 */
export function onceOverall<T>(ofUnit: (unit: Unit) => T, together: (parts: readonly T[]) => T, isSame: (one: T, other: T) => boolean): (agenda: Agenda) => T {
  const ofSingle = onceAtUnit(ofUnit);
  const place = places++;
  const ofRun = (run: Run): T => {
    const known = run.answers[place] as Answer<T> | undefined;
    if (known !== undefined) return known.together;
    const before = run.before[place] as Answer<T> | undefined;
    const answer = before === undefined || run.fresh === null ? answerOf(run.units === null ? run.runs.map(ofRun) : run.units.map(ofSingle)) : answerAfter(before, run, run.fresh);
    run.answers[place] = answer;
    return answer.together;
  };
  const answerOf = (parts: readonly T[]): Answer<T> => ({ parts, together: together(parts) });
  const answerAfter = (before: Answer<T>, { units, runs }: Run, fresh: readonly number[]): Answer<T> => {
    let parts: T[] | null = null;
    for (const index of fresh) {
      const part = units === null ? ofRun(runs[index] as Run) : ofSingle(units[index] as Unit);
      const old = before.parts[index] as T;
      if (part !== old && !isSame(part, old)) (parts ??= before.parts.slice())[index] = part;
    }
    return parts === null ? before : answerOf(parts);
  };
  return (agenda) => ofRun(rootRunOf(agenda));
}

let places = 0;

/** Adds up what is counted in each unit; `ofUnit` gives equally many numbers of every unit. */
export function sumsOverall(ofUnit: (unit: Unit) => readonly number[]): (agenda: Agenda) => readonly number[] {
  return onceOverall(ofUnit, (parts) => {
    const sums = [...(parts[0] ?? [])];
    for (let part = 1; part < parts.length; part++) {
      const own = parts[part] ?? [];
      for (let index = 0; index < sums.length; index++) sums[index] = (sums[index] ?? 0) + (own[index] ?? 0);
    }
    return sums;
  }, (one, other) => one.every((number, index) => number === other[index]));
}

/**
 * Joins what units have under names, in the order in which the document has the names first.
 *
 * @param both what two units with the same name have together; must not change either
 */
export function mapOverall<T>(ofUnit: (unit: Unit) => ReadonlyMap<string, T>, both: (earlier: T, later: T) => T): (agenda: Agenda) => ReadonlyMap<string, T> {
  return onceOverall(ofUnit, (parts) => {
    const some = parts.filter(({ size }) => size > 0);
    if (some.length <= 1) return some[0] ?? nothing;
    const all = new Map<string, T>();
    for (const part of some) {
      for (const [name, own] of part) {
        const known = all.get(name);
        all.set(name, known === undefined ? own : both(known, own));
      }
    }
    return all;
  }, isSameMap);
}

function isSameMap(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  if (one.size !== other.size) return false;
  // The order counts, too.
  const others = other.entries();
  for (const [name, value] of one) {
    const next = others.next().value;
    if (next?.[0] !== name || next[1] !== value) return false;
  }
  return true;
}

const nothing = new Map<string, never>();

/** How often the units give each word. */
export function countsOverall(ofUnit: (unit: Unit) => readonly string[]): (agenda: Agenda) => ReadonlyMap<string, number> {
  return mapOverall(
    (unit) => {
      const words = ofUnit(unit);
      if (words.length === 0) return nothing;
      const counts = new Map<string, number>();
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      return counts;
    },
    (earlier, later) => earlier + later,
  );
}

/** What a run's parts say, and what they say together. */
interface Answer<T> {
  readonly parts: readonly T[];
  readonly together: T;
}

interface Answers extends Keeper {
  /** By question. */
  readonly answers: unknown[];
  /** Those of the run that stood here in the version before. */
  readonly before: readonly unknown[];
  /** Which parts that run had others in place of; null where it had more or fewer of them. */
  readonly fresh: readonly number[] | null;
}

/** Some units that follow each other; the same object in every version as long as they are the same ones. */
export interface UnitRun extends Answers {
  readonly units: readonly Unit[];
  readonly runs: null;
}

interface RunOfRuns extends Answers {
  readonly units: null;
  readonly runs: readonly Run[];
}

export type Run = UnitRun | RunOfRuns;

const runLength = 8;

export const keptWithRun = new KeptWith<Run>();

/** The run a part is the first or the last of. */
const runsOfUnits = keptWithUnit.place<UnitRun>();
const runsOfRuns = keptWithRun.place<RunOfRuns>();

interface Runs {
  readonly root: Run;
  readonly ofUnits: readonly UnitRun[];
}

/** All units of the agenda, in runs. */
export function unitRunsOf(agenda: Agenda): readonly UnitRun[] {
  return runsOf(agenda).ofUnits;
}

/** The run of runs that holds all units of the agenda. */
export function rootRunOf(agenda: Agenda): Run {
  return runsOf(agenda).root;
}

const runsOf = onceAtAgenda((agenda): Runs => {
  const ofUnits = gathered(agenda.units.map(({ unit }) => unit), runsOfUnits, (run) => run.units, (units, before, fresh): UnitRun => ({ units, runs: null, answers: [], before, fresh, kept: null }));
  let level: readonly Run[] = ofUnits;
  while (level.length > 1) level = gathered(level, runsOfRuns, (run) => run.runs, (parts, before, fresh): RunOfRuns => ({ units: null, runs: parts, answers: [], before, fresh, kept: null }));
  return { root: level[0] ?? { units: [], runs: null, answers: [], before: [], fresh: null, kept: null }, ofUnits };
});

/** @param known runs of the versions before, by their first and their last part: an edit leaves one of them as it was */
function gathered<T extends Keeper, R extends Run>(parts: readonly T[], known: Place<T, R>, partsOf: (run: R) => readonly T[], make: (parts: readonly T[], before: readonly unknown[], fresh: readonly number[] | null) => R): readonly R[] {
  const found: R[] = [];
  for (let from = 0; from < parts.length; from += runLength) {
    const end = Math.min(from + runLength, parts.length);
    const [first, last] = [parts[from] as T, parts[end - 1] as T];
    let run = known.get(first) ?? known.get(last);
    if (run === undefined || !holds(partsOf(run), parts, from, end)) {
      const own = parts.slice(from, end);
      run = make(own, run?.answers ?? [], run === undefined ? null : freshIn(partsOf(run), own));
      known.set(first, run);
      known.set(last, run);
    }
    found.push(run);
  }
  return found;
}

function freshIn(old: readonly object[], parts: readonly object[]): readonly number[] | null {
  if (old.length !== parts.length) return null;
  const fresh: number[] = [];
  for (let index = 0; index < parts.length; index++) if (old[index] !== parts[index]) fresh.push(index);
  return fresh;
}

function holds(own: readonly object[], parts: readonly object[], from: number, end: number): boolean {
  if (own.length !== end - from) return false;
  for (let index = from; index < end; index++) if (own[index - from] !== parts[index]) return false;
  return true;
}
