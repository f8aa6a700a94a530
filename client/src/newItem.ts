import { SnippetString, SnippetTextEdit, type Uri, WorkspaceEdit } from "vscode";
import type { RestructureAnswer } from "../../server/src/protocol/restructure.js";

type ItemSnippet = NonNullable<Extract<RestructureAnswer, { kind: "edit" }>["snippet"]>;

/**
 * The same edit with the new heading as a snippet: title, case number and parts to fill in with the Tab key. It stays one
 * step to undo.
 */
export function withSnippet(edit: WorkspaceEdit, uri: Uri, { heading, snippet }: ItemSnippet): WorkspaceEdit {
  const edits = edit.get(uri);
  const made = edits.findIndex(({ newText }) => newText.split(/\r?\n/u).includes(heading));
  const result = new WorkspaceEdit();
  result.set(uri, edits.map((one, index) => (index === made ? new SnippetTextEdit(one.range, inPlace(one.newText, heading, snippet)) : one)));
  return result;
}

function inPlace(text: string, heading: string, snippet: string): SnippetString {
  const at = text.indexOf(heading);
  const written = new SnippetString();
  written.appendText(text.slice(0, at));
  written.value += snippet;
  written.appendText(text.slice(at + heading.length));
  return written;
}
