import {
  type CancellationToken, commands, type DataTransfer, type DataTransferFile, DocumentDropEdit, DocumentDropOrPasteEditKind, DocumentPasteEdit, type ExtensionContext, languages, type Position, type QuickPickItem, type TextDocument, type TextEditor, Uri, window, workspace, type WorkspaceEdit,
} from "vscode";
import { type AttachmentFolderParams, type UnmentionedFilesAnswer, unmentionedFilesMethod } from "../../../server/src/protocol/attachments.js";
import type { AgendaClient } from "../agendaClient.js";
import { isAgenda, languageId } from "../agendas.js";
import { attachmentEdit, type AttachmentSource } from "./attachmentEdit.js";
import { addressesIn } from "./attachmentNames.js";

const kind = DocumentDropOrPasteEditKind.Empty.append("dagsorden", "attachment");

/** What a file is when it is dragged or copied: from the explorer or another program, or its content alone. */
const fileTypes = ["text/uri-list", "files"];

/** Files become attachments of the item they are dropped on or pasted into, or that the cursor is in. */
export function activateAttachments(context: ExtensionContext, client: AgendaClient): void {
  const edits = new DroppedFiles(client);
  context.subscriptions.push(
    languages.registerDocumentDropEditProvider({ language: languageId }, edits, { providedDropEditKinds: [kind], dropMimeTypes: fileTypes }),
    languages.registerDocumentPasteEditProvider(
      { language: languageId },
      {
        async provideDocumentPasteEdits(document, [range], transfer, _context, token) {
          const additionalEdit = range === undefined ? undefined : await edits.of(document, range.start, transfer, token);
          if (additionalEdit === undefined) return undefined;
          const edit = new DocumentPasteEdit("", client.texts().attachments.dropTitle, kind);
          edit.additionalEdit = additionalEdit;
          return [edit];
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: fileTypes },
    ),
    commands.registerCommand("dagsorden.addAttachment", (files?: unknown) => addChosen(client, urisIn(files))),
    commands.registerCommand("dagsorden.showUnmentionedFiles", () => showUnmentioned(client)),
  );
}

class DroppedFiles {
  constructor(private readonly client: AgendaClient) {}

  async provideDocumentDropEdits(document: TextDocument, position: Position, transfer: DataTransfer, token: CancellationToken): Promise<DocumentDropEdit | undefined> {
    const additionalEdit = await this.of(document, position, transfer, token);
    if (additionalEdit === undefined) return undefined;
    const edit = new DocumentDropEdit("", this.client.texts().attachments.dropTitle, kind);
    edit.additionalEdit = additionalEdit;
    return edit;
  }

  /** Undefined where it is nothing of ours, or cannot be done, which the user is told: then VS Code writes the path, as it does anywhere. */
  async of(document: TextDocument, position: Position, transfer: DataTransfer, token: CancellationToken): Promise<WorkspaceEdit | undefined> {
    const sources = await sourcesIn(document, transfer);
    if (sources.length === 0 || token.isCancellationRequested) return undefined;
    try {
      const edit = await attachmentEdit(this.client, document, position, sources, token);
      if (!("refused" in edit)) return edit;
      void window.showInformationMessage(edit.refused);
    } catch (error) {
      this.client.log.error(String(error));
    }
    return undefined;
  }
}

/** Addresses of the web are none: they are written as text. */
async function sourcesIn(document: TextDocument, transfer: DataTransfer): Promise<readonly AttachmentSource[]> {
  const list = (await transfer.get("text/uri-list")?.asString()) ?? "";
  const uris = addressesIn(list).map((address) => Uri.parse(address)).filter(({ scheme }) => scheme === "file" || scheme === document.uri.scheme);
  if (uris.length > 0) return uris.filter((uri) => uri.toString() !== document.uri.toString());
  const files: DataTransferFile[] = [];
  for (const [, item] of transfer) files.push(...[item.asFile()].filter((file) => file !== undefined));
  return files;
}

/** "Tilføj fil som bilag": the files of the call, else those the user chooses. */
async function addChosen(client: AgendaClient, files: readonly Uri[]): Promise<void> {
  const texts = client.texts().attachments;
  const editor = agendaEditor(texts.openAgenda);
  if (editor === undefined) return;
  if (editor.document.isUntitled) {
    void window.showInformationMessage(texts.saveFirst);
    return;
  }
  const chosen = files.length > 0 ? files : await window.showOpenDialog({ canSelectMany: true, title: texts.choose, openLabel: texts.add, defaultUri: Uri.joinPath(editor.document.uri, "..") });
  if (chosen !== undefined && chosen.length > 0) await add(client, editor, chosen);
}

/** "Vis filer, der ikke er nævnt": those the user chooses become attachments of the item the cursor is in. */
async function showUnmentioned(client: AgendaClient): Promise<void> {
  const texts = client.texts().attachments;
  const editor = agendaEditor(texts.openAgenda);
  if (editor === undefined) return;
  try {
    const params: AttachmentFolderParams = { textDocument: { uri: client.uriOf(editor.document) } };
    const answer = await client.request<UnmentionedFilesAnswer | null>(unmentionedFilesMethod, params);
    if (answer === null || answer.files.length === 0) {
      void window.showInformationMessage(answer === null ? texts.noDisk : texts.allMentioned);
      return;
    }
    const picks = answer.files.map(({ uri, path }): QuickPickItem & { readonly uri: string } => ({ label: path, uri }));
    const chosen = await window.showQuickPick(picks, { canPickMany: true, title: texts.unmentionedTitle, placeHolder: texts.chooseUnmentioned });
    if (chosen !== undefined && chosen.length > 0) await add(client, editor, chosen.map(({ uri }) => Uri.parse(uri)));
  } catch (error) {
    client.reportFailure(error);
  }
}

async function add(client: AgendaClient, { document, selection }: TextEditor, files: readonly Uri[]): Promise<void> {
  try {
    const edit = await attachmentEdit(client, document, selection.active, files);
    if ("refused" in edit) void window.showInformationMessage(edit.refused);
    else if (!(await workspace.applyEdit(edit))) void window.showWarningMessage(client.texts().attachments.notAdded);
  } catch (error) {
    client.reportFailure(error);
  }
}

function agendaEditor(message: string): TextEditor | undefined {
  const editor = window.activeTextEditor;
  if (editor !== undefined && isAgenda(editor.document)) return editor;
  void window.showInformationMessage(message);
  return undefined;
}

function urisIn(files: unknown): readonly Uri[] {
  return (Array.isArray(files) ? files : [files]).filter((file): file is Uri => file instanceof Uri);
}
