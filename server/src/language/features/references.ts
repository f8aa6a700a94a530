import type { Location, Position } from "vscode-languageserver-types";
import type { Agenda } from "../model/agenda.js";
import { occurrencesAt } from "../model/occurrences.js";
import { toOffset, toRanges, type PositionEncoding } from "./to-lsp.js";

// Registered as: findReferences(agenda, uri, position, context.includeDeclaration, encoding)

/**
 * Everything that speaks of what stands at the place. For a section or item: every reference to it,
 * ranges and the contents included; for a case: every place its number stands; for a part's name: all
 * parts with that name.
 */
export function findReferences(agenda: Agenda, uri: string, position: Position, includeDeclaration: boolean, encoding: PositionEncoding): Location[] {
  const found = occurrencesAt(agenda, toOffset(agenda, position, encoding));
  const mentions = found.filter(({ isDeclaration }) => includeDeclaration || !isDeclaration);
  // A case stands mostly in case lines and a part in nothing but its name: without declarations nothing would be left.
  const shown = mentions.length === 0 && found.every(({ isDeclaration }) => isDeclaration) && found.length > 1 ? found : mentions;
  return toRanges(agenda, shown.map(({ span }) => span), encoding).map((range) => ({ uri, range }));
}
