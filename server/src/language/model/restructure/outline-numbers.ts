import type { Agenda, PlacedUnit } from "../agenda.js";
import type { UnitKind } from "../unit.js";

/** A unit as it is to stand in the document: moved, made a section of an item, copied or new. */
export interface Entry {
  /** The unit it comes from, or null for a new one. */
  readonly source: PlacedUnit | null;
  readonly kind: UnitKind;
  /** Another unit has the same source, and references name that one. */
  readonly isCopy: boolean;
}

/** The document as it stands. */
export function entriesOf(agenda: Agenda): readonly Entry[] {
  return agenda.units.map((source) => ({ source, kind: source.unit.kind, isCopy: false }));
}

/**
 * The numbers that `entries` have when everything is counted from first to last, one for each entry and
 * null for those that have none. The first number is the profile's, else that of the document's first
 * heading. Items below no section keep the section's number they are written with.
 */
export function numbersFor(agenda: Agenda, entries: readonly Entry[]): readonly (string | null)[] {
  const { levels, first } = agenda.names.profile.numbering;
  const start = first ?? agenda.units.find(({ unit }) => unit.kind === (levels === 1 ? "item" : "section"))?.unit.heading?.numbers[0] ?? 1;
  const counter = levels === 1 ? new OneLevel(start) : new TwoLevels(start, agenda);
  return entries.map((entry) => counter.next(entry));
}

interface Counter {
  next: (entry: Entry) => string | null;
}

class OneLevel implements Counter {
  constructor(private number: number) {}

  next({ kind }: Entry): string | null {
    return kind === "item" ? String(this.number++) : null;
  }
}

class TwoLevels implements Counter {
  #section: number | null = null;
  /** The number the section was written with. */
  #written: number | null = null;
  #item = 0;
  /** The heading without a number that the next items stand below: a group, or none yet. */
  #loose: PlacedUnit | null | undefined = null;
  readonly #agenda: Agenda;
  #next: number;

  constructor(start: number, agenda: Agenda) {
    this.#next = start;
    this.#agenda = agenda;
  }

  next({ source, kind }: Entry): string | null {
    switch (kind) {
      case "front":
        return null;
      case "group":
        this.#loose = source;
        return null;
      case "section":
        this.#section = this.#next++;
        this.#written = source?.unit.heading?.numbers[0] ?? null;
        this.#item = 0;
        this.#loose = undefined;
        return String(this.#section);
      case "item":
        if (this.#loose !== undefined) this.#enter(this.#loose);
        return `${this.#section ?? 1}.${++this.#item}`;
    }
  }

  /** The first item below a group, or before any section: the numbering goes on in the section, or with what is written there. */
  #enter(heading: PlacedUnit | null): void {
    this.#loose = undefined;
    const items = this.#agenda.sections.find((section) => section.heading === heading)?.items ?? [];
    const [section, item] = items[0]?.unit.heading?.numbers ?? [];
    const goesOn = this.#section !== null && (section === undefined || section === this.#written);
    if (goesOn) return;
    this.#section = section ?? 1;
    this.#item = (item ?? 1) - 1;
  }
}
