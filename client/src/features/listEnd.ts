import { commands, type ExtensionContext, type TextEditor, window } from "vscode";
import { isAgenda } from "../agendas.js";
import { endedListEntry } from "./listEntry.js";

/** Set while the cursor stands at the end of an empty list entry; the key binding of Enter in package.json asks for it. */
const contextKey = "dagsorden.onEmptyListEntry";

/**
 * Enter on an empty list entry ends the list. language-configuration.json continues lists, but cannot take a mark away
 * again. The key is bound only while the cursor stands on an empty entry, so ordinary typing never passes through here.
 */
export function activateListEnd(context: ExtensionContext): void {
  let known = false;
  const update = (editor: TextEditor | undefined): void => {
    const now = editor !== undefined && endedEntryAt(editor) !== undefined;
    if (now === known) return;
    known = now;
    void commands.executeCommand("setContext", contextKey, now);
  };
  context.subscriptions.push(
    window.onDidChangeTextEditorSelection(({ textEditor }) => update(textEditor)),
    window.onDidChangeActiveTextEditor(update),
    commands.registerCommand("dagsorden.endList", () => {
      const editor = window.activeTextEditor;
      const ended = editor && endedEntryAt(editor);
      // The cursor may have moved on since the key was pressed; then Enter is an ordinary Enter.
      if (ended === undefined) return commands.executeCommand("type", { text: "\n" });
      return editor?.edit((edit) => edit.replace(editor.document.lineAt(editor.selection.active.line).range, ended));
    }),
  );
}

/** The line as it becomes when Enter is pressed here, or undefined. */
function endedEntryAt(editor: TextEditor): string | undefined {
  if (!isAgenda(editor.document) || editor.selections.length !== 1 || !editor.selection.isEmpty) return undefined;
  const { line, character } = editor.selection.active;
  const { text } = editor.document.lineAt(line);
  return character === text.length ? endedListEntry(text) : undefined;
}
