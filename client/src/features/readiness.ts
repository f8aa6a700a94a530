import { commands, type ExtensionContext, type QuickPickItem, QuickPickItemKind, Range, TextEditorRevealType, type TextDocument, ThemeIcon, window } from "vscode";
import { type ReadinessAnswer, readinessMethod, type ReadinessParams } from "../../../server/src/protocol/readiness.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda } from "../agendas.js";
import { readinessEntries, type ReadinessEntry } from "./readinessEntries.js";
import { saveReport } from "./readinessReport.js";

type Entry = QuickPickItem & { readonly entry: ReadinessEntry };

/** "Dagsorden: Klar til udsendelse?": the checklist for the agenda in the active editor, as a list to go through with the keys. */
export function activateReadiness(context: ExtensionContext, client: AgendaClient): void {
  context.subscriptions.push(
    commands.registerCommand("dagsorden.checkReadiness", async () => {
      const document = window.activeTextEditor?.document;
      if (document === undefined || !isAgenda(document)) {
        void window.showInformationMessage(client.texts().openAgendaFirst);
        return;
      }
      try {
        const params: ReadinessParams = { textDocument: { uri: client.uriOf(document) } };
        const answer = await client.request<ReadinessAnswer | null>(readinessMethod, params);
        if (answer === null) void window.showInformationMessage(client.texts().notChecked);
        else showChecklist(answer, document, client);
      } catch (error) {
        client.reportFailure(error);
      }
    }),
  );
}

function showChecklist(answer: ReadinessAnswer, document: TextDocument, client: AgendaClient): void {
  const list = window.createQuickPick<Entry>();
  list.title = answer.title;
  list.placeholder = answer.verdict;
  list.matchOnDescription = true;
  list.items = readinessEntries(answer, client.texts()).map(itemOf);
  list.onDidAccept(() => {
    const chosen = list.selectedItems[0]?.entry;
    // What a person must look at, and what is in order, lead nowhere: the list stays.
    if (chosen === undefined || (chosen.kind !== "save" && chosen.line === null)) return;
    list.hide();
    if (chosen.kind === "save") void saveReport(document, client);
    else if (chosen.line !== null) void goTo(document, chosen.line);
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

function itemOf(entry: ReadinessEntry): Entry {
  const { kind, label, description, icon } = entry;
  if (kind === "heading") return { entry, label, kind: QuickPickItemKind.Separator };
  return { entry, label, description, ...(icon === null ? {} : { iconPath: new ThemeIcon(icon) }) };
}

async function goTo(document: TextDocument, line: number): Promise<void> {
  // The text may have become shorter while the list was open.
  const { range, firstNonWhitespaceCharacterIndex } = document.lineAt(Math.min(line, document.lineCount - 1));
  const start = range.start.translate(0, firstNonWhitespaceCharacterIndex);
  const editor = await window.showTextDocument(document, { selection: new Range(start, start) });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
