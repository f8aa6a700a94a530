import { commands, type ExtensionContext, Uri, window, workspace } from "vscode";
import type { AgendaClient } from "../agendaClient.js";
import { openRulePage } from "../rulePages.js";

/**
 * "Dagsorden: Åbn brugervejledningen" and "Huskeseddel", and the page of a rule when its name is clicked beside a finding: packaged Markdown,
 * shown as the Markdown preview shows it.
 */
export function activateManual(context: ExtensionContext, client: AgendaClient): void {
  const docs = Uri.joinPath(context.extensionUri, "docs");
  context.subscriptions.push(
    commands.registerCommand("dagsorden.openManual", () => showPage(Uri.joinPath(docs, "brugervejledning.md"), client)),
    commands.registerCommand("dagsorden.openCheatSheet", () => showPage(Uri.joinPath(docs, "huskeseddel.md"), client)),
    commands.registerCommand(openRulePage, (rule: unknown) =>
      // Commands can be called by anybody: a name only, and no path.
      typeof rule === "string" && /^[a-zæøå0-9-]+$/u.test(rule) ? showPage(Uri.joinPath(docs, "regler", `${rule}.md`), client) : undefined,
    ),
  );
}

async function showPage(page: Uri, client: AgendaClient): Promise<void> {
  try {
    // The preview of a page that is not there would be an empty page in English.
    await workspace.fs.stat(page);
    await preview(page);
  } catch (error) {
    client.log.error(String(error));
    void window.showErrorMessage(client.texts().pageMissing);
  }
}

async function preview(page: Uri): Promise<void> {
  try {
    await commands.executeCommand("markdown.showPreview", page);
  } catch {
    // The Markdown preview is an extension too, and can be switched off.
    await window.showTextDocument(page, { preview: true });
  }
}
