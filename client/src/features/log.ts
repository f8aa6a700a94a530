import { commands, type ExtensionContext } from "vscode";
import type { AgendaClient } from "../agendaClient.js";

/** "Dagsorden: Vis log": opens the output channel. */
export function activateLog(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(commands.registerCommand("dagsorden.showLog", () => client.log.show()));
}
