import { commands, type ExtensionContext, Position, Selection, type TextEditor, window, workspace } from "vscode";
import { moveParticipantMethod, type MoveParticipantAnswer, type MoveParticipantParams } from "../../../server/src/protocol/minutes.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";

/** "Flyt deltager mellem Deltagere og Afbud": the person on the cursor's line, with one key; the cursor stands on the next. */
export function activateParticipants(context: ExtensionContext, client: AgendaClient): void {
  // One after the other: who holds the key down wants every step.
  let last: Promise<void> = Promise.resolve();
  context.subscriptions.push(
    commands.registerCommand("dagsorden.moveParticipant", () => {
      last = last.then(() => move(client)).catch((error: unknown) => client.reportFailure(error));
      return last;
    }),
  );
}

async function move(client: AgendaClient): Promise<void> {
  const editor = window.activeTextEditor;
  const texts = client.texts();
  if (editor === undefined || !isAgenda(editor.document)) {
    void window.showInformationMessage(texts.openAgendaToChange);
    return;
  }
  const answer = await ask(editor, client);
  if (answer?.kind !== "edit") {
    void window.showInformationMessage(answer === null ? texts.notChecked : answer.message);
    return;
  }
  const edit = await client.workspaceEdit(answer.edit);
  if (editor.document.version !== answer.version || !(await workspace.applyEdit(edit))) {
    void window.showInformationMessage(texts.documentChanged);
    return;
  }
  const cursor = new Position(answer.cursor.line, answer.cursor.character);
  editor.selection = new Selection(cursor, cursor);
  // Said where it does not get in the way of the next press.
  window.setStatusBarMessage(answer.message, 4000);
}

function ask({ document, selection }: TextEditor, client: AgendaClient): Promise<MoveParticipantAnswer | null> {
  const { line, character } = selection.active;
  const params: MoveParticipantParams = { textDocument: { uri: client.uriOf(document) }, version: document.version, position: { line, character } };
  return client.request<MoveParticipantAnswer | null>(moveParticipantMethod, params);
}
