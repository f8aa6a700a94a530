import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import type { AgendaClient } from "../agendaClient.js";
import { startClient } from "../client.js";

let client: AgendaClient | undefined;

/** VS Code in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const server = Uri.joinPath(context.extensionUri, "dist/browser/server.js").toString(true);
  client = startClient(
    context,
    (options) => new LanguageClient("dagsorden", "Dagsorden", () => Promise.resolve(new Worker(server)), options),
  );
}

/** VS Code waits for this, and not for the disposables. */
export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
