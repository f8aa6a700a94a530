import { Disposable, type TextDocument, workspace } from "vscode";

/** The language id of agendas and minutes, on every kind of file system and also before they are saved. */
export const languageId = "dagsorden";

export function isAgenda(document: TextDocument): boolean {
  return document.languageId === languageId;
}

/** Calls back once, as soon as an agenda is open; at once if one is already. */
export function whenFirstAgendaOpens(callback: () => void): Disposable {
  if (workspace.textDocuments.some(isAgenda)) {
    callback();
    return new Disposable(() => undefined);
  }
  const listener = workspace.onDidOpenTextDocument((document) => {
    if (!isAgenda(document)) return;
    listener.dispose();
    callback();
  });
  return listener;
}
