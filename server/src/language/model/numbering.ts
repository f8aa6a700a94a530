import { keptWithNumbering, onceAtAgenda, type Agenda, type PlacedUnit } from "./agenda.js";
import type { Unit } from "./unit.js";

/** A heading whose number does not follow the ones before it. */
export interface NumberingFault {
  readonly placed: PlacedUnit;
  /** `"2.3"` */
  readonly expected: string;
  /** What has to change together: the heading itself, the ones behind it that are out by the same, and the items below them. */
  readonly renumbered: readonly { readonly placed: PlacedUnit; readonly from: string; readonly to: string }[];
}

/**
 * The numbers a reader would call wrong, each once: a number left out is one fault where the numbering
 * goes on from there (1, 2, 4, 5: only the 4), a single odd number is one fault (1, 2, 7, 4: only the 7).
 */
export function numberingFaults(agenda: Agenda): readonly NumberingFault[] {
  const { levels, first } = agenda.names.profile.numbering;
  const faults: NumberingFault[] = [];
  if (levels === 1) {
    const items = agenda.sections.flatMap((section) => section.items);
    addFaults(faults, items, "", first, () => []);
    return faults;
  }
  const sections = agenda.sections.filter((section) => section.heading?.unit.kind === "section");
  const headings = sections.flatMap(({ heading }) => heading ?? []);
  const itemsBelow = new Map(sections.map(({ heading, items }) => [heading, items]));
  const itemsOf = (heading: PlacedUnit): readonly PlacedUnit[] => itemsBelow.get(heading) ?? [];
  addFaults(faults, headings, "", first, itemsOf);
  const expected = new Map(faults.map((fault) => [fault.placed, fault.expected]));
  for (const { heading, items } of agenda.sections) {
    const written = sectionNumber(heading);
    if (written === null) addFaults(faults, items, null, null, () => []);
    else addItemFaults(faults, items, written, (heading === null ? undefined : expected.get(heading)) ?? String(written));
  }
  return faults;
}

/** The number expected of each unit whose own does not follow, by the unit's index. */
const keptExpected = keptWithNumbering.place<ReadonlyMap<number, string>>();

/** Whether some number does not follow the ones before it. */
export function isMisnumbered(agenda: Agenda): boolean {
  return expectedIn(agenda).size > 0;
}

/** The number that is expected of a unit of the agenda, or null where its own is right. */
export function expectedNumberOf(agenda: Agenda, { start }: PlacedUnit): string | null {
  return expectedIn(agenda).get(agenda.unitIndexAt(start)) ?? null;
}

function expectedIn(agenda: Agenda): ReadonlyMap<number, string> {
  let found = keptExpected.get(agenda.numbering);
  if (found === undefined) {
    const indices = new Map(agenda.units.map((placed, index) => [placed, index]));
    found = new Map(numberingFaults(agenda).map(({ placed, expected }) => [indices.get(placed) ?? -1, expected]));
    keptExpected.set(agenda.numbering, found);
  }
  return found;
}

const faultsByUnit = onceAtAgenda((agenda): ReadonlyMap<Unit, NumberingFault> => new Map(numberingFaults(agenda).map((fault) => [fault.placed.unit, fault])));

/** The fault that the number of `unit` is, or null. */
export function numberingFaultOf(agenda: Agenda, unit: Unit): NumberingFault | null {
  return faultsByUnit(agenda).get(unit) ?? null;
}

function sectionNumber(heading: PlacedUnit | null): number | null {
  return heading?.unit.kind === "section" ? (heading.unit.heading?.numbers[0] ?? null) : null;
}

/** Items below a section: either number, the section's own or the one it should have, is right for all of them. */
function addItemFaults(faults: NumberingFault[], items: readonly PlacedUnit[], written: number, expected: string): void {
  const followWritten = items.filter((item) => item.unit.heading?.numbers[0] === written).length;
  const followExpected = items.filter((item) => item.unit.heading?.numbers[0] === Number(expected)).length;
  addFaults(faults, items, followExpected > followWritten ? expected : String(written), 1, () => []);
}

/**
 * Faults among siblings. `prefix` is their section's number, `""` for sections, null where there is no
 * section to compare with.
 */
function addFaults(faults: NumberingFault[], siblings: readonly PlacedUnit[], prefix: string | null, first: number | null, below: (placed: PlacedUnit) => readonly PlacedUnit[]): void {
  const numbers = siblings.map((placed) => placed.unit.heading?.numbers.at(-1) ?? 0);
  const start = first ?? numbers[0] ?? 1;
  const prefixes = siblings.map((placed) => placed.unit.heading?.numbers.slice(0, -1).join(".") ?? "");
  const offset = (index: number): number => (numbers[index] ?? 0) - (start + index);
  let current = 0;
  for (const [index, placed] of siblings.entries()) {
    const own = offset(index);
    const strays = prefix !== null && prefixes[index] !== prefix;
    if (own === current && !strays) continue;
    const moves = !strays && index + 1 < siblings.length && offset(index + 1) === own && prefixes[index + 1] === prefixes[index];
    let end = index + 1;
    if (moves) while (end < siblings.length && offset(end) === own) end++;
    const by = own - current;
    const written = prefix ?? prefixes[index] ?? "";
    const name = (number: number): string => (written === "" ? String(number) : `${written}.${String(number)}`);
    const run = siblings.slice(index, end);
    faults.push({
      placed,
      expected: name((numbers[index] ?? 0) - by),
      // Half the document may follow, and hardly anybody asks.
      get renumbered() {
        return run.flatMap((sibling, at) => renamedWith(sibling, name((numbers[index + at] ?? 0) - by), below(sibling)));
      },
    });
    if (moves) current = own;
  }
}

/** A heading's change of number, with that of the items below it that carry its number. */
function renamedWith(placed: PlacedUnit, to: string, items: readonly PlacedUnit[]): NumberingFault["renumbered"] {
  const from = placed.unit.heading?.numbers.join(".") ?? "";
  const carried = items.flatMap((item) => {
    const [section, number] = item.unit.heading?.numbers ?? [];
    return String(section) === from && number !== undefined ? [{ placed: item, from: `${from}.${String(number)}`, to: `${to}.${String(number)}` }] : [];
  });
  return [{ placed, from, to }, ...carried];
}
