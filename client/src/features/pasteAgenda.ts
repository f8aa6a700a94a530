import { commands, type CancellationToken, DocumentDropOrPasteEditKind, DocumentPasteEdit, env, type ExtensionContext, languages, type TextDocument, window } from "vscode";
import { type ImportAnswer, importMethod, type ImportParams } from "../../../server/src/protocol/import.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda, languageId } from "../agendas.js";

/**
 * Text out of a PDF that is pasted into an agenda can be put in with its lines, words and lists whole: VS Code offers it
 * beside the plain text, which stays what it does by itself. The command does the same for those who paste by the keys.
 */
export function activatePaste(context: ExtensionContext, client: AgendaClient): void {
  const kind = DocumentDropOrPasteEditKind.Text.append("dagsorden");
  context.subscriptions.push(
    languages.registerDocumentPasteEditProvider(
      { language: languageId },
      {
        async provideDocumentPasteEdits(document, _ranges, transfer, pasteContext, token) {
          // The server need not run for plain text to be pasted.
          if (pasteContext.only !== undefined && !kind.contains(pasteContext.only) && !pasteContext.only.contains(kind)) return undefined;
          const text = (await transfer.get("text/plain")?.asString()) ?? "";
          const imported = await importedText(document, text, client, token).catch(() => null);
          if (imported === null) return undefined;
          const edit = new DocumentPasteEdit(imported, client.texts().import.pasteTitle, kind);
          edit.yieldTo = [DocumentDropOrPasteEditKind.Text, DocumentDropOrPasteEditKind.Empty];
          return [edit];
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: ["text/plain"] },
    ),
    commands.registerCommand("dagsorden.pasteAsAgenda", () => pasteAsAgenda(client)),
  );
}

async function pasteAsAgenda(client: AgendaClient): Promise<void> {
  const editor = window.activeTextEditor;
  const { openAgendaToPaste, nothingToPaste } = client.texts().import;
  if (editor === undefined || !isAgenda(editor.document)) {
    void window.showInformationMessage(openAgendaToPaste);
    return;
  }
  try {
    const text = await importedText(editor.document, await env.clipboard.readText(), client);
    if (text === null) void window.showInformationMessage(nothingToPaste);
    else await editor.edit((edit) => editor.selections.forEach((selection) => edit.replace(selection, text)));
  } catch (error) {
    client.reportFailure(error);
  }
}

/** The text as part of an agenda; null where it is not PDF text. */
async function importedText(document: TextDocument, text: string, client: AgendaClient, token?: CancellationToken): Promise<string | null> {
  if (!text.includes("\n")) return null;
  const params: ImportParams = { uri: client.uriOf(document), name: document.fileName, text, pasted: true };
  const answer = await client.request<ImportAnswer | null>(importMethod, params, token);
  return answer?.kind === "imported" ? answer.text : null;
}
