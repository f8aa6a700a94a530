import type { PlaceParams } from "./places.js";

/**
 * Client to server, request: the edits that move, copy, make or delete a section or item, or give all of them the
 * numbers they should have. Null where the document is not open or too large to be read. Nothing is changed until the
 * client makes the edit, as one step to undo.
 */
export const restructureMethod = "dagsorden/restructure";

export type RestructureActionName = "moveUp" | "moveDown" | "moveTo" | "delete" | "duplicate" | "promote" | "demote" | "insertItem" | "insertSection" | "renumberAll";

export interface RestructureParams {
  readonly textDocument: { readonly uri: string };
  /** The version that the user sees; refused where the server knows another one. */
  readonly version: number;
  readonly action: RestructureActionName;
  /** Anywhere in the section or item; not looked at by `renumberAll`. */
  readonly position: PlaceParams;
  /**
   * Of `moveTo`: what it is put right before or behind, or the section it becomes the last item of; any place in
   * it. A section goes before or behind the whole section of the place.
   */
  readonly target?: { readonly position: PlaceParams; readonly side: "before" | "after" | "inside" };
  /** Only where `position` stands on the first line of a heading, else `notOnHeading` is the answer. */
  readonly onHeading?: boolean;
}

export type RestructureAnswer =
  | {
      readonly kind: "edit";
      readonly version: number;
      /** A `WorkspaceEdit` of the Language Server Protocol for this one document. */
      readonly edit: object;
      /** Where the heading begins afterwards; null where the cursor may stay. */
      readonly cursor: PlaceParams | null;
      /**
       * Of a new item: a snippet that may take the place of the line `heading`, which one of the edits inserts. It has the
       * case number and the parts as well. Null otherwise.
       */
      readonly snippet: { readonly heading: string; readonly snippet: string } | null;
    }
  /** Nothing to do, or not possible: `message` says so to the user. */
  | { readonly kind: "nothing" | "refused"; readonly message: string }
  | { readonly kind: "notOnHeading" };

/** Client to server, request: the sections that the item at a place can be moved into. Null as for `dagsorden/restructure`. */
export const moveTargetsMethod = "dagsorden/moveTargets";

export interface MoveTargetsParams {
  readonly textDocument: { readonly uri: string };
  readonly position: PlaceParams;
}

export type MoveTargetsAnswer =
  | {
      /** Number and title of the item. */
      readonly title: string;
      readonly targets: readonly { readonly label: string; readonly description: string; readonly position: PlaceParams }[];
    }
  | { readonly refused: string };
