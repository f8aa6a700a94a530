import type { Position, Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import { numberAt, renameNumber } from "../model/restructure/rename.js";
import { toOffset, toRange, type PositionEncoding } from "./to-lsp.js";
import { toWorkspaceEdit, type EditStyle } from "./workspace-edit.js";

/** The number at the place that can be renamed, in a heading, a reference, the contents or a note; null where there is none. */
export function prepareRename(agenda: Agenda, position: Position, encoding: PositionEncoding): { readonly range: Range; readonly placeholder: string } | null {
  const found = numberAt(agenda, toOffset(agenda, position, encoding));
  return found === null ? null : { range: toRange(agenda, found.span, encoding), placeholder: found.number };
}

/** A new number for what the number at the place names, everywhere it is named; nothing moves. A sentence says why not. */
export function rename(agenda: Agenda, position: Position, newName: string, style: EditStyle, texts: Texts): WorkspaceEdit | { readonly refused: string } {
  const found = numberAt(agenda, toOffset(agenda, position, style.encoding));
  if (found === null) return { refused: texts.renameNowhere };
  const result = renameNumber(agenda, found, newName);
  if (result.kind === "refused") return { refused: texts.restructureRefusal[result.reason] };
  return toWorkspaceEdit(agenda, result.edits, style, texts);
}
