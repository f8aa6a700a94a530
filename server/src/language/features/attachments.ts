import type { CodeAction, Position, WorkspaceEdit } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Agenda } from "../model/agenda.js";
import { attachmentsOf } from "../model/attachments.js";
import { linksOf } from "../model/links.js";
import { attachmentsEdit, mentionedTitle, titleOfFile, type NewAttachment } from "../model/new-attachments.js";
import { shifted, type Span, type TextEdit } from "../text/span.js";
import { fileBeside } from "../text/targets.js";
import { fileName, fileOf, writtenTarget } from "../text/written-target.js";
import { toOffset, toRange, type PositionEncoding } from "./to-lsp.js";

/** How the client takes an edit of one document. */
export interface AttachmentEditOptions {
  readonly uri: string;
  /** The version the edits are for, or null where the client takes edits without one only. */
  readonly version: number | null;
  readonly encoding: PositionEncoding;
}

/** "Tilføj … under Bilag" where the text at `span` speaks of an attachment that the item's list lacks. */
export function attachmentActions(agenda: Agenda, span: Span, only: readonly string[] | null, options: AttachmentEditOptions, texts: Texts): CodeAction[] {
  if (only !== null && !only.some((wanted) => wanted === "" || wanted === "quickfix")) return [];
  const placed = agenda.unitAt(span.start);
  const title = placed === null ? null : mentionedTitle(placed.unit, span.start - placed.start);
  if (placed === null || title === null || span.end > placed.start + placed.unit.length) return [];
  const edit = attachmentsEdit(placed.unit, [{ title: title === "" ? texts.attachmentStub : title, target: null }]);
  const part = agenda.names.profile.parts.find(({ role }) => role === "attachments")?.name ?? "";
  return edit === null ? [] : [{ title: texts.addUnderAttachmentsFix(title, part), kind: "quickfix", edit: placedEdit(agenda, edit, placed.start, options) }];
}

/** The edit that lists files as attachments of the item at a place, or a sentence that says why not. */
export function addAttachments(agenda: Agenda, position: Position, files: readonly string[], options: AttachmentEditOptions, texts: Texts): WorkspaceEdit | { readonly refused: string } {
  const placed = agenda.unitAt(toOffset(agenda, position, options.encoding));
  const entries = files.map((file): NewAttachment => ({ title: titleOfFile(fileName(file)), target: writtenTarget(options.uri, file) }));
  const edit = placed === null ? null : attachmentsEdit(placed.unit, entries);
  return placed === null || edit === null ? { refused: texts.attachmentsNowhere } : placedEdit(agenda, edit, placed.start, options);
}

/** The folders that the document's attachments lie in, the most used first, as URIs that end in `/`; `bilag/` beside it is always among them. */
export function attachmentFolders(agenda: Agenda, uri: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { unit } of agenda.units) {
    for (const { target } of attachmentsOf(unit)) {
      const file = target === null ? null : fileBeside(uri, target);
      const folder = file?.slice(0, file.lastIndexOf("/") + 1);
      if (folder !== undefined) counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
  }
  const usual = fileBeside(uri, "bilag/");
  if (usual !== null && !counts.has(`${usual}/`)) counts.set(`${usual}/`, 0);
  return [...counts].sort(([, a], [, b]) => b - a).map(([folder]) => folder);
}

/** The files that a document links to, as URIs. */
export function linkedFiles(agenda: Agenda, uri: string): readonly string[] {
  return agenda.units.flatMap(({ unit }) => linksOf(unit).flatMap(({ target }) => fileOf(uri, target)?.file ?? []));
}

function placedEdit(agenda: Agenda, { span, newText }: TextEdit, start: number, { uri, version, encoding }: AttachmentEditOptions): WorkspaceEdit {
  const edits = [{ range: toRange(agenda, shifted(span, start), encoding), newText }];
  return version === null ? { changes: { [uri]: edits } } : { documentChanges: [{ textDocument: { uri, version }, edits }] };
}
