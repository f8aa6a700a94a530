import type { PlaceParams } from "./places.js";

/** Client to server, request: lists files as attachments of the item at a place. Null where the document is not open or too large. */
export const addAttachmentsMethod = "dagsorden/addAttachments";

export interface AddAttachmentsParams {
  readonly textDocument: { readonly uri: string };
  /** The version the user sees. */
  readonly version: number;
  readonly position: PlaceParams;
  /** As URIs, in order; they need not be there yet. */
  readonly files: readonly string[];
}

export type AddAttachmentsAnswer =
  | { readonly kind: "edit"; readonly version: number; /** A `WorkspaceEdit` for this one document. */ readonly edit: object }
  | { readonly kind: "refused"; readonly message: string };

/** Client to server, request: where new attachments of a document belong. Null for one that is not saved yet. */
export const attachmentFolderMethod = "dagsorden/attachmentFolder";

export interface AttachmentFolderParams {
  readonly textDocument: { readonly uri: string };
}

export interface AttachmentFolderAnswer {
  /** The folder that its attachments lie in, else `bilag/` beside it; a URI that ends in `/`. It need not be there. */
  readonly folder: string;
}

/** Client to server, request: the files in those folders that no document names. Null where there is no disk; takes `AttachmentFolderParams`. */
export const unmentionedFilesMethod = "dagsorden/unmentionedFiles";

export interface UnmentionedFilesAnswer {
  /** `path` is for the user, seen from the document's folder. */
  readonly files: readonly { readonly uri: string; readonly path: string }[];
}
