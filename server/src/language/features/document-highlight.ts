import type { DocumentHighlight, DocumentHighlightKind, Position } from "vscode-languageserver-types";
import type { Agenda } from "../model/agenda.js";
import { occurrencesAt } from "../model/occurrences.js";
import { toOffset, toRange, type PositionEncoding } from "./to-lsp.js";

// Registered as: documentHighlights(agenda, position, encoding)

/** As numbers: importing the enumeration would add its whole package to every bundle. */
const kinds = { mention: 2 /* Read */, declaration: 3 /* Write */ } as const satisfies Record<string, DocumentHighlightKind>;

/** The places of the same item, case or part as the one at `position`. Elsewhere none: then the editor marks equal words. */
export function documentHighlights(agenda: Agenda, position: Position, encoding: PositionEncoding): DocumentHighlight[] {
  return occurrencesAt(agenda, toOffset(agenda, position, encoding)).map(({ span, isDeclaration }) => ({
    range: toRange(agenda, span, encoding),
    kind: isDeclaration ? kinds.declaration : kinds.mention,
  }));
}
