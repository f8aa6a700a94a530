import { type CancellationToken, commands, type ExtensionContext, type Progress, ProgressLocation, Range, TextEdit, type Uri, window, workspace, WorkspaceEdit } from "vscode";
import { type CheckTextParams, type FixTextAnswer, fixTextMethod } from "../../../server/src/protocol/unopened.js";
import type { AgendaClient } from "../agendaClient.js";
import { findAgendaFiles } from "../agendaFiles.js";

/**
 * "Dagsorden: Foretag sikre rettelser i mappen …": every safe fix in every agenda of the workspace, shown in VS Code's
 * preview of changes before anything is changed; what is chosen there is one step to undo.
 */
export function activateFolderFix(context: ExtensionContext, client: AgendaClient): void {
  let running: Promise<void> | undefined;
  context.subscriptions.push(commands.registerCommand("dagsorden.fixFolder", () => (running ??= run(client).finally(() => (running = undefined)))));
}

async function run(client: AgendaClient): Promise<void> {
  const texts = client.texts();
  const options = { location: ProgressLocation.Notification, title: texts.fixingFolder, cancellable: true };
  try {
    const found = await window.withProgress(options, (progress, token) => fixesOfAll(client, progress, token));
    if (found === undefined) return;
    if (found.fixes === 0) {
      void window.showInformationMessage(texts.noSafeFixes);
      return;
    }
    void window.showInformationMessage(texts.fixedFolder(found.fixes, found.files));
    await workspace.applyEdit(found.edit);
  } catch (error) {
    client.reportFailure(error);
  }
}

interface FolderFixes {
  readonly edit: WorkspaceEdit;
  readonly fixes: number;
  readonly files: number;
}

/** Undefined where the user stopped it: half of a folder is nothing that anybody asked for. */
async function fixesOfAll(client: AgendaClient, progress: Progress<{ message: string; increment: number }>, token: CancellationToken): Promise<FolderFixes | undefined> {
  const uris = await findAgendaFiles(token, (folder, error) => client.log.warn(`${folder.path}: ${String(error)}`));
  const edit = new WorkspaceEdit();
  let fixes = 0;
  let files = 0;
  for (const [index, uri] of uris.entries()) {
    if (token.isCancellationRequested) return undefined;
    const edits = await fixesOf(client, uri, token);
    if (edits.length > 0) {
      files++;
      fixes += edits.length;
      edit.set(uri, edits);
    }
    progress.report({ message: client.texts().checkedOf(index + 1, uris.length), increment: 100 / uris.length });
  }
  return token.isCancellationRequested ? undefined : { edit, fixes, files };
}

type ExplainedEdit = [TextEdit, { readonly needsConfirmation: true; readonly label: string }];

/** None where the file cannot be read or checked; the log says why. */
async function fixesOf(client: AgendaClient, uri: Uri, token: CancellationToken): Promise<ExplainedEdit[]> {
  let text: string;
  try {
    // A document that is open may have changes that are not saved; others are read as VS Code would read them into an editor.
    text = openText(uri) ?? (await workspace.decode(await workspace.fs.readFile(uri), { uri }));
  } catch (error) {
    client.log.warn(`${uri.path}: ${String(error)}`);
    return [];
  }
  const params: CheckTextParams = { uri: uri.toString(), text };
  const answer = await client.request<FixTextAnswer | null>(fixTextMethod, params, token);
  return (answer?.groups ?? []).flatMap(({ rule, title, edits }) => {
    const metadata = { needsConfirmation: true, label: client.texts().fixOfRule(rule, title) } as const;
    return edits.map(({ range: { start, end }, newText }): ExplainedEdit => [TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText), metadata]);
  });
}

function openText(uri: Uri): string | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.getText();
}
