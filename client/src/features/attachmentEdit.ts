import { type CancellationToken, type DataTransferFile, FileType, type Position, type TextDocument, Uri, workspace, WorkspaceEdit } from "vscode";
import { type AddAttachmentsAnswer, addAttachmentsMethod, type AddAttachmentsParams, type AttachmentFolderAnswer, attachmentFolderMethod, type AttachmentFolderParams } from "../../../server/src/protocol/attachments.js";
import type { AgendaClient } from "../agendaClient.js";
import { freeName, isBelow, sameName } from "./attachmentNames.js";

/** A file that shall be an attachment: one that lies somewhere, or one whose content alone is known. */
export type AttachmentSource = Uri | DataTransferFile;

/** Larger files are not copied: they pass through the memory. */
const mostBytes = 200 * 1024 * 1024;

/**
 * The edit that makes files attachments of the item at a place: those that do not lie beside the document are copied into the
 * folder of its attachments, never over another file, and each gets an entry under Bilag. Nothing happens before
 * the edit is made. A sentence says why there is none.
 */
export async function attachmentEdit(client: AgendaClient, document: TextDocument, position: Position, sources: readonly AttachmentSource[], token?: CancellationToken): Promise<WorkspaceEdit | { readonly refused: string }> {
  const texts = client.texts().attachments;
  if (document.isUntitled) return { refused: texts.saveFirst };
  if (workspace.fs.isWritableFileSystem(document.uri.scheme) === false) return { refused: texts.readOnly };
  const textDocument = { uri: client.uriOf(document) };
  const { version } = document;
  const place = await client.request<AttachmentFolderAnswer | null>(attachmentFolderMethod, { textDocument } satisfies AttachmentFolderParams, token);
  if (place === null) return { refused: texts.saveFirst };
  const edit = new WorkspaceEdit();
  const copies = new Copies(edit, Uri.parse(place.folder), Uri.joinPath(document.uri, ".."));
  const files: Uri[] = [];
  for (const source of sources) {
    const file = await copies.place(source, texts);
    if (!(file instanceof Uri)) return file;
    files.push(file);
  }
  const params: AddAttachmentsParams = { textDocument, version, position: { line: position.line, character: position.character }, files: files.map(String) };
  const answer = await client.request<AddAttachmentsAnswer | null>(addAttachmentsMethod, params, token);
  if (answer?.kind !== "edit") return { refused: answer?.message ?? client.texts().notChecked };
  const entries = await client.workspaceEdit(answer.edit);
  for (const [uri, edits] of entries.entries()) edit.set(uri, edits);
  return edit;
}

/** Files on their way into the folder of the attachments. */
class Copies {
  private taken: Set<string> | undefined;

  constructor(
    private readonly edit: WorkspaceEdit,
    private readonly folder: Uri,
    private readonly beside: Uri,
  ) {}

  /** Where the file will lie: where it is, if that is beside the document, else in the folder. */
  async place(source: AttachmentSource, texts: ReturnType<AgendaClient["texts"]>["attachments"]): Promise<Uri | { readonly refused: string }> {
    if (!(source instanceof Uri)) return this.copy(source.name, source);
    if (source.scheme === this.beside.scheme && source.authority === this.beside.authority && isBelow(source.path, this.beside.path)) return source;
    const name = source.path.split("/").at(-1) ?? "";
    try {
      const { type, size } = await workspace.fs.stat(source);
      if ((type & FileType.Directory) !== 0) return { refused: texts.noFolders };
      if (size > mostBytes) return { refused: texts.tooLarge(name) };
      return await this.copy(name, await workspace.fs.readFile(source));
    } catch {
      return { refused: texts.notRead(name) };
    }
  }

  private async copy(name: string, contents: Uint8Array | DataTransferFile): Promise<Uri> {
    this.taken ??= await namesIn(this.folder);
    const free = freeName(name, this.taken);
    this.taken.add(sameName(free));
    const file = Uri.joinPath(this.folder, free);
    this.edit.createFile(file, { contents, overwrite: false, ignoreIfExists: false });
    return file;
  }
}

async function namesIn(folder: Uri): Promise<Set<string>> {
  try {
    return new Set((await workspace.fs.readDirectory(folder)).map(([name]) => sameName(name)));
  } catch {
    // The folder is made with the first file.
    return new Set();
  }
}
