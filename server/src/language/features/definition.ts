import type { LocationLink, Position } from "vscode-languageserver-types";
import type { Agenda, PlacedUnit } from "../model/agenda.js";
import { itemsWithCase } from "../model/cases.js";
import { targetOf, targetsOf, type Reference } from "../model/references.js";
import { thingAt, type Thing } from "../model/things.js";
import { shifted, touches, type Span } from "../text/span.js";
import { toOffset, toRange, type PositionEncoding } from "./to-lsp.js";

// Registered as: definition(agenda, uri, position, encoding); the edge makes `Location`s of the links
// ({ uri: targetUri, range: targetSelectionRange }) where the client lacks `linkSupport`.

/**
 * Where the place leads: from a reference or a line of the contents to the section or item, from a case
 * number to the first item with that case, from `bilag 2` to its entry, from a heading to itself. A range (`pkt. 2.1-2.3`) leads to
 * one item from each of its numbers and to all of them from the word or the dash.
 */
export function definition(agenda: Agenda, uri: string, position: Position, encoding: PositionEncoding): LocationLink[] {
  const offset = toOffset(agenda, position, encoding);
  const thing = thingAt(agenda, offset);
  if (thing === null) return [];
  if (thing.kind === "attachment") return ofAttachment(agenda, uri, thing, encoding);
  return targetsAt(agenda, thing, offset).flatMap((target): readonly LocationLink[] => {
    const places = placesOf(target, thing);
    if (places === null) return [];
    return [
      {
        originSelectionRange: toRange(agenda, thing.span, encoding),
        targetUri: uri,
        targetRange: toRange(agenda, shifted(places.whole, target.start), encoding),
        targetSelectionRange: toRange(agenda, shifted(places.name, target.start), encoding),
      },
    ];
  });
}

/** From `bilag 2` to its entry, from `vedlagt` and `bilag` to the list. */
function ofAttachment(agenda: Agenda, targetUri: string, { span, named, unit }: Extract<Thing, { kind: "attachment" }>, encoding: PositionEncoding): LocationLink[] {
  const whole = named.entry?.span ?? (named.number === null ? named.list?.span : undefined);
  if (whole === undefined) return [];
  const name = named.entry?.span ?? named.list?.nameSpan ?? whole;
  return [
    {
      originSelectionRange: toRange(agenda, span, encoding),
      targetUri,
      targetRange: toRange(agenda, shifted(whole, unit.start), encoding),
      targetSelectionRange: toRange(agenda, shifted(name, unit.start), encoding),
    },
  ];
}

function targetsAt(agenda: Agenda, thing: Exclude<Thing, { kind: "attachment" }>, offset: number): readonly PlacedUnit[] {
  switch (thing.kind) {
    case "reference":
      return thing.reference.elsewhere || thing.reference.missing ? [] : ofReference(agenda, thing.reference, offset);
    case "case":
      return itemsWithCase(agenda, thing.found.number).slice(0, 1);
    case "heading":
    case "itemType":
      return [thing.unit];
    case "part":
    case "date":
      return [];
  }
}

function ofReference(agenda: Agenda, reference: Reference, offset: number): readonly PlacedUnit[] {
  if (reference.until === null || !touches(reference.span, offset)) return targetsOf(agenda, reference);
  const first = targetOf(agenda, reference.number);
  return first === null ? [] : [first];
}

/** What is shown of a target and what is selected in it: for a case its case line, else the heading. */
function placesOf({ unit }: PlacedUnit, thing: Thing): { readonly whole: Span; readonly name: Span } | null {
  const { heading, caseReference } = unit;
  if (heading === null) return null;
  const whole = { start: Math.min(heading.span.start, caseReference?.span.start ?? Infinity), end: Math.max(unit.contentEnd, heading.span.end) };
  return { whole, name: thing.kind === "case" && caseReference !== null ? caseReference.span : heading.span };
}
