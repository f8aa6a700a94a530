import { commands, type ExtensionContext } from "vscode";
import type { AgendaClient } from "../agendaClient.js";

/** "Dagsorden: Genstart sprogserveren": also after it has failed. */
export function activateRestart(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(commands.registerCommand("dagsorden.restartServer", () => client.restart()));
}
