import { LSPErrorCodes, ResponseError, type Position, type PrepareRenameResult, type RenameParams, type WorkspaceEdit } from "vscode-languageserver";
import type { ClientTraits } from "../client-traits.js";
import { moveTargets, prepareRename, rename, restructureDocument, type Agenda, type EditStyle, type Texts } from "../language/index.js";
import type { MoveTargetsAnswer, RestructureAnswer, RestructureParams } from "../protocol/restructure.js";

/** The number to rename at the place, or a sentence saying where there is one. */
export function prepareRenameAnswer(agenda: Agenda, position: Position, { encoding }: ClientTraits, texts: Texts): PrepareRenameResult | ResponseError<never> {
  return prepareRename(agenda, position, encoding) ?? refused(texts.renameNowhere);
}

export function renameAnswer(agenda: Agenda, { textDocument, position, newName }: RenameParams, version: number, traits: ClientTraits, texts: Texts): WorkspaceEdit | ResponseError<never> {
  const answer = rename(agenda, position, newName, styleFor(textDocument.uri, version, traits), texts);
  return "refused" in answer ? refused(answer.refused) : answer;
}

export function restructureAnswer(agenda: Agenda, params: RestructureParams, version: number, traits: ClientTraits, texts: Texts): RestructureAnswer {
  if (params.version !== version) return { kind: "refused", message: texts.restructureChanged };
  const outcome = restructureDocument(agenda, params, styleFor(params.textDocument.uri, version, traits), texts);
  return outcome.kind === "edit" ? { ...outcome, version } : outcome;
}

export function moveTargetsAnswer(agenda: Agenda, position: Position, { encoding }: ClientTraits, texts: Texts): MoveTargetsAnswer {
  return moveTargets(agenda, position, encoding, texts);
}

function styleFor(uri: string, version: number, { encoding, versionedEdits, changeAnnotations }: ClientTraits): EditStyle {
  return { uri, version: versionedEdits ? version : null, encoding, annotations: changeAnnotations };
}

/** The client shows the sentence. */
function refused(message: string): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
