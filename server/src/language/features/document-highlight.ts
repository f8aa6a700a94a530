import type { DocumentHighlight, DocumentHighlightKind, Position } from "vscode-languageserver-types";
import type { Agenda } from "../model/agenda.js";
import { occurrencesAt } from "../model/occurrences.js";
import { toOffset, toRanges, type PositionEncoding } from "./to-lsp.js";

// Registered as: documentHighlights(agenda, position, encoding)

/** As numbers: importing the enumeration would add its whole package to every bundle. */
const kinds = { mention: 2 /* Read */, declaration: 3 /* Write */ } as const satisfies Record<string, DocumentHighlightKind>;

/** The places of the same item, case or part as the one at `position`. Elsewhere none: then the editor marks equal words. */
export function documentHighlights(agenda: Agenda, position: Position, encoding: PositionEncoding): DocumentHighlight[] {
  const found = occurrencesAt(agenda, toOffset(agenda, position, encoding));
  const ranges = toRanges(agenda, found.map(({ span }) => span), encoding);
  return ranges.map((range, index) => ({ range, kind: found[index]?.isDeclaration === true ? kinds.declaration : kinds.mention }));
}
