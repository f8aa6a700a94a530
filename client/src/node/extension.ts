import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import type { AgendaClient } from "../agendaClient.js";
import { startClient } from "../client.js";

let client: AgendaClient | undefined;

/** The desktop and remote extension host: the server is a process of its own, reached over IPC. */
export function activate(context: ExtensionContext): void {
  const run = { module: context.asAbsolutePath("dist/server.js"), transport: TransportKind.ipc };
  // Used when the extension itself is being debugged.
  const debug = { ...run, options: { execArgv: ["--nolazy", "--enable-source-maps", "--inspect=6009"] } };
  client = startClient(context, (options) => new LanguageClient("dagsorden", "Dagsorden", { run, debug }, options));
}

/** VS Code waits for this, and not for the disposables. */
export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}
