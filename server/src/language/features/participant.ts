import type { Position, WorkspaceEdit } from "vscode-languageserver-types";
import { moveParticipant } from "../authoring/participants.js";
import type { Texts } from "../messages/texts.js";
import { Agenda } from "../model/agenda.js";
import { applyEdits } from "../text/span.js";
import { toOffset, toPosition } from "./to-lsp.js";
import { toWorkspaceEdit, type EditStyle } from "./workspace-edit.js";

export type ParticipantOutcome =
  | { readonly kind: "edit"; readonly edit: WorkspaceEdit; /** The next name of the list. */ readonly cursor: Position; readonly message: string }
  | { readonly kind: "refused"; readonly message: string };

/** Moves the participant at the place between those present and those absent. */
export function movedParticipant(agenda: Agenda, position: Position, style: EditStyle, texts: Texts): ParticipantOutcome {
  const move = moveParticipant(agenda, toOffset(agenda, position, style.encoding));
  if (move.kind === "noParticipant") return { kind: "refused", message: texts.noParticipantHere };
  const edit = toWorkspaceEdit(agenda, move.edits.map((one) => ({ ...one, kind: "text" })), style, texts);
  const after = Agenda.of(applyEdits(agenda.text, move.edits), { names: agenda.names, defaultKind: agenda.defaultKind });
  return { kind: "edit", edit, cursor: toPosition(after, move.cursor, style.encoding), message: texts.participantMoved(move.name, move.absent) };
}
