import { type ExtensionContext, Uri } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from "vscode-languageclient/browser";
import type { AgendaClient } from "../agendaClient.js";
import { startClient } from "../client.js";

let client: AgendaClient | undefined;

/** VS Code in a browser: the server is a worker. */
export function activate(context: ExtensionContext): void {
  const server = workerOf(Uri.joinPath(context.extensionUri, "dist/browser/server.js"));
  client = startClient(context, (options) => new LanguageClient("dagsorden", "Dagsorden", server, options));
}

/** VS Code waits for this, and not for the disposables. */
export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}

/**
 * Starts a new worker each time it is called and ends the one before. (The library could be given the worker itself, but
 * does not recognise it: VS Code's extension host has a `Worker` of its own making.)
 */
function workerOf(script: Uri): () => Promise<MessageTransports> {
  let worker: Worker | undefined;
  return () => {
    worker?.terminate();
    worker = new Worker(script.toString(true), { name: "Dagsorden" });
    return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
  };
}
