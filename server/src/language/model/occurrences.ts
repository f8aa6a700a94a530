import { shifted, type Span } from "../text/span.js";
import type { Agenda, PlacedUnit } from "./agenda.js";
import { casesOf } from "./cases.js";
import { mentionsOfSame } from "./named-attachments.js";
import { names, numberOf, referencesOf, targetOf } from "./references.js";
import { thingAt, type Thing } from "./things.js";

/** One of the places that speak of the same section, item, case or part. */
export interface Occurrence {
  /** Counts from the document's start. */
  readonly span: Span;
  /** Whether it is the thing itself (its heading, its case line) and no mention of it. */
  readonly isDeclaration: boolean;
}

/** Every place in the document that speaks of the same as the place at `offset`, in order; none where there is nothing to follow. */
export function occurrencesAt(agenda: Agenda, offset: number): readonly Occurrence[] {
  const thing = thingAt(agenda, offset);
  return thing === null ? [] : [...occurrencesOf(agenda, thing)].sort((a, b) => a.span.start - b.span.start);
}

function occurrencesOf(agenda: Agenda, thing: Thing): readonly Occurrence[] {
  switch (thing.kind) {
    case "heading":
    case "itemType":
      return ofUnit(agenda, thing.unit);
    case "reference": {
      const target = thing.reference.elsewhere || thing.reference.missing ? null : targetOf(agenda, thing.reference.number);
      return target === null ? [] : ofUnit(agenda, target);
    }
    case "case":
      return casesOf(agenda)
        .filter(({ number }) => number === thing.found.number)
        .map(({ span, kind }) => ({ span, isDeclaration: kind === "line" }));
    case "attachment":
      return ofAttachment(thing);
    case "part":
      return agenda.units.flatMap(({ unit, start }) =>
        unit.parts.filter(({ name }) => name === thing.part.name).map(({ nameSpan }) => ({ span: shifted(nameSpan, start), isDeclaration: true })),
      );
    case "date":
      return [];
  }
}

/** The entry of the list, or the list's name, and its mentions in the same item. */
function ofAttachment({ named, unit }: Extract<Thing, { kind: "attachment" }>): readonly Occurrence[] {
  const declared = named.entry?.span ?? (named.number === null ? named.list?.nameSpan : undefined);
  if (declared === undefined) return [];
  const mentions = mentionsOfSame(unit.unit, named).map((span) => ({ span: shifted(span, unit.start), isDeclaration: false }));
  return [{ span: shifted(declared, unit.start), isDeclaration: true }, ...mentions];
}

/** The heading and whatever names its number. */
function ofUnit(agenda: Agenda, { unit, start }: PlacedUnit): readonly Occurrence[] {
  const number = numberOf(unit);
  if (unit.heading === null || number === null) return [];
  const all = referencesOf(agenda);
  const mentions = all
    .filter((reference, index) => {
      if (reference.elsewhere || !names(reference, number)) return false;
      // A range is one place, though its last number is a reference of its own, right behind it.
      const before = all[index - 1];
      return before === undefined || before.until === null || !contains(before.wholeSpan, reference.span);
    })
    .map((reference) => ({ span: reference.until === null ? reference.span : { start: reference.span.start, end: reference.wholeSpan.end }, isDeclaration: false }));
  return [{ span: shifted(unit.heading.numberSpan, start), isDeclaration: true }, ...mentions];
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
