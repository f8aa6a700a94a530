import { type ExtensionContext, Range, type TextDocumentChangeEvent, type TextEditor, window, workspace } from "vscode";
import { isAgenda } from "../agendas.js";
import { endedListEntry } from "./listEntry.js";

/**
 * Enter on an empty list entry ends the list. language-configuration.json continues lists but cannot take a mark away
 * again, so the mark is taken away just after Enter has made its new line. (Binding the key Enter instead was tried: the
 * command reaches the extension after the keys that follow it, and what a quick writer typed got into the wrong place.)
 */
export function activateListEnd(context: ExtensionContext): void {
  context.subscriptions.push(
    workspace.onDidChangeTextDocument((event) => {
      const editor = window.activeTextEditor;
      if (editor?.document !== event.document || !isAgenda(event.document)) return;
      const line = lineEndedByEnter(event);
      if (line !== undefined) void endList(editor, line);
    }),
  );
}

/** The line whose end the user pressed Enter at, or undefined. */
function lineEndedByEnter({ document, contentChanges, reason }: TextDocumentChangeEvent): number | undefined {
  const [change] = contentChanges;
  // A reason means undo or redo: these give back what was there.
  if (change === undefined || contentChanges.length > 1 || reason !== undefined) return undefined;
  if (!change.range.isEmpty || !/^\r?\n[ \t]*$/.test(change.text)) return undefined;
  const { line, character } = change.range.start;
  return character === document.lineAt(line).text.length ? line : undefined;
}

/** Puts the ended entry in the place of the empty entry and its line break, together with Enter as one step to undo. */
async function endList(editor: TextEditor, line: number): Promise<void> {
  const { document } = editor;
  const entry = document.lineAt(line).text;
  const ended = endedListEntry(entry);
  if (ended === undefined) return;
  // An edit is refused when the user has typed on meanwhile; what was typed stays, so try again on the text as it is now.
  for (let attempt = 0; attempt < 5; attempt++) {
    if (line + 1 >= document.lineCount || document.lineAt(line).text !== entry) return;
    const next = document.lineAt(line + 1);
    const indentation = Math.min(next.firstNonWhitespaceCharacterIndex, entry.search(/\S/));
    const range = new Range(line, 0, line + 1, indentation);
    if (await editor.edit((edit) => edit.replace(range, ended), { undoStopBefore: false, undoStopAfter: true })) return;
  }
}
