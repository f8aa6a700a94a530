import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { numberOf, referencesOf, targetOf } from "../model/references.js";
import type { Unit } from "../model/unit.js";
import type { Surroundings } from "./content.js";

/** By unit: its id, and where its references lead. */
export type AllSurroundings = ReadonlyMap<Unit, Surroundings>;

const cache = new WeakMap<Agenda, AllSurroundings>();

/** What other units have a say in, for each unit of the document. Looks at headings and references only. */
export function surroundingsOf(agenda: Agenda): AllSurroundings {
  let all = cache.get(agenda);
  if (all === undefined) {
    all = compute(agenda);
    cache.set(agenda, all);
  }
  return all;
}

const nowhere = new Map<number, string>();
const nothing = new Set<number>();

/** As it is put together; it has a map of its own only where there is something to put in it. */
interface Draft {
  readonly id: string;
  key: string;
  targets: Map<number, string>;
  overview: Set<number>;
}

function compute(agenda: Agenda): AllSurroundings {
  const all = new Map<Unit, Draft>();
  const used = new Map<string, number>();
  for (const placed of agenda.units) {
    const base = baseOf(placed);
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    const id = count === 1 ? base : `${base}--${count}`;
    all.set(placed.unit, { id, key: id, targets: nowhere, overview: nothing });
  }
  for (const { unit, span, kind, elsewhere, number } of referencesOf(agenda)) {
    const own = all.get(unit.unit);
    if (own === undefined || (elsewhere && kind === "prose")) continue;
    const start = span.start - unit.start;
    if (kind === "contents") {
      addEntry(own, start);
      continue;
    }
    const target = targetOf(agenda, number);
    const id = target === null ? undefined : all.get(target.unit)?.id;
    if (id === undefined) continue;
    own.key += `|${start}>${id}`;
    if (own.targets === nowhere) own.targets = new Map();
    own.targets.set(start, id);
  }
  const front = agenda.units[0];
  const draft = front?.unit.kind === "front" ? all.get(front.unit) : undefined;
  if (front !== undefined && draft !== undefined) for (const start of staleEntries(agenda, front.unit)) addEntry(draft, start);
  return all;
}

function addEntry(draft: Draft, start: number): void {
  draft.key += `|${start}`;
  if (draft.overview === nothing) draft.overview = new Set();
  draft.overview.add(start);
}

/**
 * Entries of an overview above the first heading whose titles are no longer those of the headings: with
 * two levels any number of an item is one; with one level, where a list may have the same numbers, that
 * of a closed item.
 */
function staleEntries(agenda: Agenda, front: Unit): readonly number[] {
  return numberedLines(front).flatMap(({ numbers, start }) => {
    const target = targetOf(agenda, numbers.join("."));
    return target !== null && (numbers.length > 1 || target.closed) ? [start] : [];
  });
}

interface NumberedPlace {
  readonly numbers: readonly number[];
  readonly start: number;
}

const places = new WeakMap<Unit, readonly NumberedPlace[]>();

function numberedLines(front: Unit): readonly NumberedPlace[] {
  let found = places.get(front);
  if (found === undefined) {
    found = front.lines.flatMap((line, index) => (line.kind === "numbered" ? [{ numbers: line.numbers, start: front.lineStarts[index] ?? 0 }] : []));
    places.set(front, found);
  }
  return found;
}

/** What the id of a unit is made of; where two units have the same number the second one counts on. */
function baseOf({ unit }: PlacedUnit): string {
  const number = numberOf(unit)?.replaceAll(".", "-");
  switch (unit.kind) {
    case "front":
      return "forside";
    case "group":
      return "gruppe";
    case "section":
      return `afsnit-${number ?? ""}`;
    case "item":
      return `punkt-${number ?? ""}`;
  }
}
