import type { CancellationToken, FileRename, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import type { ClientTraits } from "../client-traits.js";
import { fileRenameEdits } from "../language/index.js";
import { uriKey } from "../workspace/uri-key.js";
import { documentsOf, mayName, nameOf, type WorkspaceTexts } from "./workspace-texts.js";

/**
 * What files and folders that are about to get another name or place change in the documents of the workspace: links that lead
 * to them, and the links of documents that are moved themselves. Null where nothing has to follow.
 */
export async function renameFilesAnswer(renames: readonly FileRename[], texts: WorkspaceTexts, { encoding, versionedEdits }: ClientTraits, token: CancellationToken): Promise<WorkspaceEdit | null> {
  const moved = renames.map(({ oldUri }) => uriKey(oldUri).replace(/\/$/u, ""));
  const isMoved = (uri: string): boolean => {
    const key = uriKey(uri);
    return moved.some((old) => key === old || key.startsWith(`${old}/`));
  };
  const names = mayName(renames.map(({ oldUri }) => nameOf(oldUri)));
  const open = new Set(texts.documents.all());
  const found = await documentsOf(texts, (uri, text) => isMoved(uri) || names(text), token);
  const changes = found.flatMap((document): readonly TextDocumentEdit[] => {
    const edits = fileRenameEdits(document.agenda, document.uri, renames, encoding);
    return edits.length === 0 ? [] : [{ textDocument: { uri: document.uri, version: open.has(document) ? document.version : null }, edits }];
  });
  if (changes.length === 0) return null;
  return versionedEdits ? { documentChanges: changes } : { changes: Object.fromEntries(changes.map(({ textDocument, edits }) => [textDocument.uri, edits.filter((edit) => "newText" in edit)])) };
}
