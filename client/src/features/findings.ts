import { commands, type ExtensionContext } from "vscode";

/** "Dagsorden: Vis fund i dokumentet": opens the Problems panel. */
export function activateFindings(context: ExtensionContext): void {
  context.subscriptions.push(
    commands.registerCommand("dagsorden.showFindings", () => commands.executeCommand("workbench.actions.view.problems")),
  );
}
