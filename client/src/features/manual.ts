import { commands, type ExtensionContext, Uri, window } from "vscode";
import type { AgendaClient } from "../agendaClient.js";

/** "Dagsorden: Åbn brugervejledningen": the packaged manual in the Markdown preview, or as text where there is none. */
export function activateManual(context: ExtensionContext, client: AgendaClient): void {
  const manual = Uri.joinPath(context.extensionUri, "docs", "brugervejledning.md");
  context.subscriptions.push(
    commands.registerCommand("dagsorden.openManual", async () => {
      try {
        await commands.executeCommand("markdown.showPreview", manual);
      } catch {
        // The Markdown preview is an extension too, and can be switched off.
        try {
          await window.showTextDocument(manual, { preview: true });
        } catch (error) {
          client.log.error(String(error));
          void window.showErrorMessage(client.texts().manualMissing);
        }
      }
    }),
  );
}
