import { type ExtensionContext, StatusBarAlignment, type StatusBarItem, type TextEditor, Uri, window, workspace } from "vscode";
import type { StatusParams } from "../../../server/src/protocol/session.js";
import type { AgendaClient, ServerState } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { statusText } from "./statusText.js";

/** Shows what the agenda in the active editor is and how many findings it has. Other editors see nothing of it. */
export function activateStatusBar(context: ExtensionContext, client: AgendaClient): void {
  const item = window.createStatusBarItem("status", StatusBarAlignment.Left, 10);
  item.name = "Dagsorden";
  const statuses = new Map<string, StatusParams>();
  let state: ServerState = "not started";
  let shown = window.activeTextEditor;

  const update = (): void => {
    const document = shown?.document;
    const status = document !== undefined && isAgenda(document) ? statuses.get(document.uri.toString()) : undefined;
    if (document !== undefined && isAgenda(document) && state === "failed") showStopped(item, client);
    else if (status !== undefined) showStatus(item, client, status);
    else item.hide();
  };

  context.subscriptions.push(
    item,
    client.onStatus((status) => {
      statuses.set(Uri.parse(status.uri).toString(), status);
      update();
    }),
    client.onDidChangeState((newState) => {
      state = newState;
      update();
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      // A log in the panel also counts as an editor; the agenda above it is still the one in view.
      if (isPanel(editor)) return;
      shown = editor;
      update();
    }),
    workspace.onDidOpenTextDocument(update),
    workspace.onDidCloseTextDocument((document) => {
      statuses.delete(document.uri.toString());
      update();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("dagsorden.language")) update();
    }),
  );
}

function showStatus(item: StatusBarItem, client: AgendaClient, status: StatusParams): void {
  const { text, label, tooltip } = statusText(status, client.texts());
  item.text = text;
  item.tooltip = tooltip.join("\n");
  item.accessibilityInformation = { label, role: "button" };
  item.command = "dagsorden.showFindings";
  item.show();
}

function showStopped(item: StatusBarItem, client: AgendaClient): void {
  const { checkingStopped, clickRestarts } = client.texts();
  item.text = `$(debug-disconnect) ${checkingStopped}`;
  item.tooltip = clickRestarts;
  item.accessibilityInformation = { label: `${checkingStopped}. ${clickRestarts}`, role: "button" };
  item.command = "dagsorden.restartServer";
  item.show();
}

function isPanel(editor: TextEditor | undefined): boolean {
  return editor?.document.uri.scheme === "output";
}
