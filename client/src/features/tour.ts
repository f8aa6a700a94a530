import { commands, type ExtensionContext, TabInputText, type TextDocument, type Uri, window, workspace } from "vscode";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { openSample } from "./samples.js";

/** The steps of the walkthrough that need an agenda, and what each does with it. */
const stops: Readonly<Record<string, string>> = {
  findings: "dagsorden.showFindings",
  readiness: "dagsorden.checkReadiness",
  preview: "dagsorden.showPreviewToSide",
  export: "dagsorden.export",
};

/**
 * Does what a step of the walkthrough speaks of. Its page covers the agenda, and commands ask for the editor in front: so
 * the agenda is brought there first, or the sample where none is open. The step counts as done when that has worked.
 */
export function activateTour(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(
    commands.registerCommand("dagsorden.tour", async (stop: unknown) => {
      const command = typeof stop === "string" && Object.hasOwn(stops, stop) ? stops[stop] : undefined;
      if (command === undefined) return;
      try {
        await bringAgenda(context);
        await commands.executeCommand("setContext", `dagsorden.tried.${String(stop)}`, true);
        await commands.executeCommand(command);
      } catch (error) {
        client.log.error(String(error));
        void window.showErrorMessage(client.texts().firstSteps.notOpened);
      }
    }),
  );
}

async function bringAgenda(context: ExtensionContext): Promise<void> {
  const { activeTextEditor, visibleTextEditors } = window;
  const shown = [activeTextEditor, ...visibleTextEditors].find((editor) => editor !== undefined && isAgenda(editor.document));
  if (shown !== undefined) {
    await window.showTextDocument(shown.document, { ...(shown.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }), preview: false });
    return;
  }
  await window.showTextDocument(agendaInTab() ?? (await openSample(context)), { preview: false });
}

/** An agenda whose tab is behind another. */
function agendaInTab(): TextDocument | undefined {
  const open = window.tabGroups.all.flatMap(({ tabs }) => tabs).flatMap(({ input }): readonly Uri[] => (input instanceof TabInputText ? [input.uri] : []));
  return open.flatMap((uri) => workspace.textDocuments.find((document) => document.uri.toString() === uri.toString() && isAgenda(document)) ?? [])[0];
}
