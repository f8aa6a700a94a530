import type { Location, Position } from "vscode-languageserver-types";
import type { Memory } from "../memory/memory.js";
import type { Agenda } from "../model/agenda.js";
import { thingAt } from "../model/things.js";
import { storedRange, toOffset, type PositionEncoding } from "./to-lsp.js";

// Registered as: referencesElsewhere(agenda, uri, position, encoding, memory); the edge adds it to what findReferences finds

/** Every place in other files where the case at the place stands, file by file in the order of the meetings. */
export function referencesElsewhere(agenda: Agenda, uri: string, position: Position, encoding: PositionEncoding, memory: Memory): Location[] {
  const thing = thingAt(agenda, toOffset(agenda, position, encoding));
  if (thing?.kind !== "case") return [];
  return memory
    .withCase(thing.found.number)
    .filter(({ document }) => !memory.isSame(document.uri, uri))
    .sort((a, b) => ((a.document.date ?? "") < (b.document.date ?? "") ? -1 : 1))
    .flatMap(({ document, places }) => places.map((place) => ({ uri: document.uri, range: storedRange(place, encoding) })));
}
