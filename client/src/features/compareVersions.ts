import { commands, env, type ExtensionContext, type TextDocument, Uri, ViewColumn, window, workspace } from "vscode";
import { type CompareAnswer, compareMethod, type CompareParams } from "../../../server/src/protocol/export.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { nameOf } from "./reportFiles.js";

/**
 * "Dagsorden: Vis ændringer fra en tidligere udgave …": what changed as a reader sees it, in a page beside the text, and as
 * a list to send. The argument, for keyboard shortcuts, is the earlier file.
 */
export function activateCompare(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(
    commands.registerCommand("dagsorden.compareVersions", async (earlier: unknown) => {
      const document = window.activeTextEditor?.document;
      if (document === undefined || !isAgenda(document)) {
        void window.showInformationMessage(client.texts().export.openAgendaFirst);
        return;
      }
      const file = earlier instanceof Uri && earlier.toString() !== document.uri.toString() ? earlier : await chosenFile(document, client);
      if (file !== undefined) await showChanges(document, file, client).catch((error: unknown) => client.reportFailure(error));
    }),
  );
}

/** Asks for the file of an earlier version. */
export async function chosenFile(document: Pick<TextDocument, "uri" | "isUntitled">, client: AgendaClient): Promise<Uri | undefined> {
  const { chooseEarlier, compare } = client.texts().export;
  const [file] = (await window.showOpenDialog({ title: chooseEarlier, openLabel: compare, ...(document.isUntitled ? {} : { defaultUri: Uri.joinPath(document.uri, "..") }), filters: { Dagsorden: ["dagsorden", "referat"] } })) ?? [];
  return file;
}

async function showChanges(document: TextDocument, file: Uri, client: AgendaClient): Promise<void> {
  const texts = client.texts().export;
  const before = await workspace.openTextDocument(file).then((earlier) => earlier.getText(), () => undefined);
  if (before === undefined) {
    void window.showErrorMessage(texts.notRead);
    return;
  }
  const params: CompareParams = { textDocument: { uri: client.uriOf(document) }, before };
  const answer = await client.request<CompareAnswer | null>(compareMethod, params);
  if (answer === null) {
    void window.showErrorMessage(texts.tooLarge);
    return;
  }
  // The page is finished and runs nothing.
  const panel = window.createWebviewPanel("dagsorden.changes", texts.changes(nameOf(document.uri.path)), ViewColumn.Beside, { enableScripts: false, enableFindWidget: true, localResourceRoots: [] });
  panel.webview.html = answer.html;
  if ((await window.showInformationMessage(texts.listReady, texts.copyList)) !== texts.copyList) return;
  await env.clipboard.writeText(answer.list);
  void window.showInformationMessage(texts.listCopied);
}
