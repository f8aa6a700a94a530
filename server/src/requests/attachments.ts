import type { CancellationToken } from "vscode-languageserver";
import type { OpenDocument } from "../documents.js";
import { addAttachments, attachmentFolders, linkedFiles, type PositionEncoding, type Texts } from "../language/index.js";
import type { AddAttachmentsAnswer, AddAttachmentsParams, AttachmentFolderAnswer, UnmentionedFilesAnswer } from "../protocol/attachments.js";
import { isAgendaFile } from "../case-index.js";
import { uriKey } from "../workspace/uri-key.js";
import { isHidden } from "./path-completion.js";
import { documentsOf, folderOf, mayName, nameOf, type WorkspaceTexts } from "./workspace-texts.js";

export function addAttachmentsAnswer({ agenda, uri, version }: OpenDocument, params: AddAttachmentsParams, versioned: boolean, encoding: PositionEncoding, texts: Texts): AddAttachmentsAnswer {
  if (params.version !== version) return { kind: "refused", message: texts.restructureChanged };
  const edit = addAttachments(agenda, params.position, params.files, { uri, version: versioned ? version : null, encoding }, texts);
  return "refused" in edit ? { kind: "refused", message: edit.refused } : { kind: "edit", version, edit };
}

/** Null for a document that is not saved yet: it has no folder. */
export function attachmentFolderAnswer({ agenda, uri }: OpenDocument): AttachmentFolderAnswer | null {
  const [folder] = attachmentFolders(agenda, uri);
  return folder === undefined ? null : { folder };
}

/** The files in the folders of a document's attachments that no document of the workspace links to or names. Null where there is no disk. */
export async function unmentionedFilesAnswer(document: OpenDocument, texts: WorkspaceTexts, token: CancellationToken): Promise<UnmentionedFilesAnswer | null> {
  const { files } = texts;
  if (files === null || !/^file:/iu.test(document.uri)) return null;
  const folders = attachmentFolders(document.agenda, document.uri);
  const own = folderOf(document.uri);
  const found = (await Promise.all(folders.map((folder) => filesIn(folder, files)))).flat();
  if (found.length === 0) return { files: [] };
  // Documents beside the folder, and others that name it.
  const parents = folders.map((folder) => uriKey(folderOf(folder)));
  const namesFolder = mayName(folders.map(nameOf));
  const all = await documentsOf(texts, (uri, text) => parents.some((parent) => uriKey(uri).startsWith(parent)) || namesFolder(text), token);
  const linked = new Set(all.flatMap(({ agenda, uri }) => linkedFiles(agenda, uri).map(alike)));
  const written = all.map(({ text }) => text.normalize("NFC").toLowerCase()).join("\n");
  const unmentioned = found.filter((file) => !linked.has(alike(file)) && !written.includes(nameOf(file).normalize("NFC").toLowerCase()));
  const labels = unmentioned.map((uri) => ({ uri, path: uri.startsWith(own) ? decodeURIComponent(uri.slice(own.length)) : nameOf(uri) }));
  return { files: labels.sort((a, b) => a.path.localeCompare(b.path, "da")) };
}

async function filesIn(folder: string, files: NonNullable<WorkspaceTexts["files"]>): Promise<readonly string[]> {
  const entries = (await files.list(folder)) ?? [];
  return entries.filter(({ name, isFolder }) => !isFolder && !isHidden(name) && !isAgendaFile(name)).map(({ name }) => folder + encodeURIComponent(name));
}

/** On Windows names differ in more than large and small letters. */
function alike(uri: string): string {
  return uriKey(uri).toLowerCase();
}
