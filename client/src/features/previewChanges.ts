import { commands, type ExtensionContext, Uri, window } from "vscode";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import type { Previews } from "../preview/previews.js";
import { chosenFile } from "./compareVersions.js";

/**
 * "Dagsorden: Vis ændringer i forhåndsvisningen …" and "Skjul ændringer …": the preview marks what changed since an earlier file,
 * also while one types. The argument, for keyboard shortcuts, is that file.
 */
export function activatePreviewChanges(context: ExtensionContext, client: AgendaClient, previews: Previews, openBeside: () => void): void {
  const current = () => {
    const document = window.activeTextEditor?.document;
    return document !== undefined && isAgenda(document) ? document : null;
  };
  context.subscriptions.push(
    commands.registerCommand("dagsorden.showPreviewChanges", async (earlier: unknown) => {
      const document = current();
      const shown = previews.of(document);
      const uri = shown?.uri ?? document?.uri;
      if (uri === undefined) {
        void window.showInformationMessage(client.texts().preview.openAgendaFirst);
        return;
      }
      const file = earlier instanceof Uri && earlier.toString() !== uri.toString() ? earlier : await chosenFile({ uri, isUntitled: uri.scheme === "untitled" }, client);
      if (file === undefined) return;
      if (shown === null) openBeside();
      // While the user chose, the preview may have been closed, or may show something else.
      const preview = previews.showing(uri);
      if (preview === null) void window.showInformationMessage(client.texts().preview.openAgendaFirst);
      else preview.markChanges(file);
    }),
    commands.registerCommand("dagsorden.hidePreviewChanges", () => previews.of(current())?.markChanges(null)),
  );
}
