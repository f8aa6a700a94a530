import { type ExtensionContext, type TextDocument, workspace } from "vscode";
import type { AgendaClient } from "../agendaClient.js";
import { isProfile } from "../profileFiles.js";

/**
 * Tells the server of profiles that are being edited, so that agendas are read by them while they are written. Sent by
 * hand: as documents of the client they would be offered everything that agendas are.
 */
export function activateProfileSync(context: ExtensionContext, client: AgendaClient): void {
  const textDocument = (document: TextDocument): { readonly uri: string; readonly version: number } => ({ uri: client.uriOf(document), version: document.version });
  const opened = (document: TextDocument): void => {
    if (isProfile(document)) client.notify("textDocument/didOpen", { textDocument: { ...textDocument(document), languageId: document.languageId, text: document.getText() } });
  };
  context.subscriptions.push(
    workspace.onDidOpenTextDocument(opened),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isProfile(document)) client.notify("textDocument/didChange", { textDocument: textDocument(document), contentChanges: [{ text: document.getText() }] });
    }),
    workspace.onDidCloseTextDocument((document) => {
      if (isProfile(document)) client.notify("textDocument/didClose", { textDocument: { uri: client.uriOf(document) } });
    }),
    // A new server knows of none.
    client.onDidChangeState((state) => {
      if (state === "running") workspace.textDocuments.forEach(opened);
    }),
  );
}
