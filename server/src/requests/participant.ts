import type { ClientTraits } from "../client-traits.js";
import { movedParticipant, type Agenda, type Texts } from "../language/index.js";
import type { MoveParticipantAnswer, MoveParticipantParams } from "../protocol/minutes.js";

/** The edit that moves a participant, for the version the user sees. */
export function moveParticipantAnswer(agenda: Agenda, { textDocument: { uri }, version, position }: MoveParticipantParams, known: number, { encoding, versionedEdits }: ClientTraits, texts: Texts): MoveParticipantAnswer {
  if (version !== known) return { kind: "refused", message: texts.restructureChanged };
  const outcome = movedParticipant(agenda, position, { uri, version: versionedEdits ? version : null, encoding, annotations: false }, texts);
  return outcome.kind === "edit" ? { ...outcome, version } : outcome;
}
