import { commands, type ExtensionContext, ViewColumn, window } from "vscode";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { Previews } from "../preview/previews.js";
import { activatePreviewChanges } from "./previewChanges.js";

/** The commands of the preview: open it here, beside, or locked; and what one does in it. */
export function activatePreview(context: ExtensionContext, client: AgendaClient): void {
  const previews = new Previews(context, client);
  const open = (column: ViewColumn, locked: boolean) => (): void => {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isAgenda(document)) void window.showInformationMessage(client.texts().preview.openAgendaFirst);
    else previews.open(document, column, locked);
  };
  activatePreviewChanges(context, client, previews, open(ViewColumn.Beside, false));
  context.subscriptions.push(
    previews,
    commands.registerCommand("dagsorden.showPreview", open(ViewColumn.Active, false)),
    commands.registerCommand("dagsorden.showPreviewToSide", open(ViewColumn.Beside, false)),
    commands.registerCommand("dagsorden.showLockedPreviewToSide", open(ViewColumn.Beside, true)),
    commands.registerCommand("dagsorden.togglePreviewLock", () => previews.active?.setLocked(!previews.active.isLocked)),
    commands.registerCommand("dagsorden.togglePreviewAudience", () => previews.active?.setAudience(previews.active.audience === "public" ? "internal" : "public")),
    commands.registerCommand("dagsorden.printPreview", () => previews.active?.print()),
    commands.registerCommand("dagsorden.showPreviewSource", () => previews.active?.showSource()),
  );
}
