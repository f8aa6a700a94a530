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

function compute(agenda: Agenda): AllSurroundings {
  const all = new Map<Unit, { readonly id: string; readonly targets: Map<number, string>; readonly overview: Set<number> }>();
  const used = new Map<string, number>();
  for (const placed of agenda.units) {
    const base = baseOf(placed);
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    all.set(placed.unit, { id: count === 1 ? base : `${base}--${count}`, targets: new Map(), overview: new Set() });
  }
  for (const reference of referencesOf(agenda)) {
    const own = all.get(reference.unit.unit);
    const start = reference.span.start - reference.unit.start;
    if (reference.kind === "contents") own?.overview.add(start);
    if (reference.kind === "contents" || reference.elsewhere) continue;
    const target = targetOf(agenda, reference.number);
    const id = target === null ? undefined : all.get(target.unit)?.id;
    if (id !== undefined) own?.targets.set(start, id);
  }
  for (const [start, placed] of staleEntries(agenda)) all.get(placed.unit)?.overview.add(start);
  return all;
}

/**
 * Entries of an overview above the first heading whose titles are no longer those of the headings: with
 * two levels any number of an item is one; with one level, where a list may have the same numbers, that
 * of a closed item.
 */
function staleEntries(agenda: Agenda): readonly (readonly [start: number, front: PlacedUnit])[] {
  const front = agenda.units[0];
  if (front?.unit.kind !== "front") return [];
  return front.unit.lines.flatMap((line, index) => {
    if (line.kind !== "numbered") return [];
    const target = targetOf(agenda, line.numbers.join("."));
    return target !== null && (line.numbers.length > 1 || target.closed) ? [[front.unit.lineStarts[index] ?? 0, front] as const] : [];
  });
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
