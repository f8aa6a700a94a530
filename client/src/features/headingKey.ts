import { commands, Disposable, type TextEditor, window, workspace } from "vscode";
import { isAgenda } from "../agendas.js";
import { isNumberedLine } from "./numberedLine.js";

/** True while the cursor stands on a line that may be a heading: only there Alt+Up and Alt+Down are ours (package.json). */
const contextKey = "dagsorden.onHeading";

/** Keeps the context key right. Everywhere else the keys go straight to VS Code. */
export function followHeading(): Disposable {
  let known = false;
  const update = (): void => {
    const editor = window.activeTextEditor;
    const isOnHeading = editor !== undefined && isAgenda(editor.document) && looksNumbered(editor);
    if (isOnHeading === known) return;
    known = isOnHeading;
    void commands.executeCommand("setContext", contextKey, isOnHeading);
  };
  update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) update();
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) update();
    }),
  );
}

/** Whether one cursor, or a selection within one line, stands on a line that begins with a number; whether it is a heading the server knows. */
export function looksNumbered({ document, selections: [selection, ...more] }: TextEditor): boolean {
  if (selection === undefined || more.length > 0 || !selection.isSingleLine || selection.active.line >= document.lineCount) return false;
  return isNumberedLine(document.lineAt(selection.active.line).text);
}
