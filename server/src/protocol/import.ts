/** Client to server, request: an agenda out of a PDF file, a Word document or a text. Null for pasted text that is to stay as it is. */
export const importMethod = "dagsorden/import";

export interface ImportParams {
  /** The file, which the server reads itself where `text` is null. */
  readonly uri: string;
  /** The file's name, for messages. */
  readonly name: string;
  readonly text: string | null;
  /** Whether the text was pasted: then it is a piece of a document, and only wanted where it looks like PDF text. */
  readonly pasted: boolean;
}

export type ImportAnswer =
  | {
      readonly kind: "imported";
      readonly text: string;
      readonly documentKind: "dagsorden" | "referat";
      /** What was done, and what somebody should look at, in the user's language. */
      readonly report: string;
      /** How many places somebody should look at. */
      readonly lookAt: number;
    }
  | { readonly kind: "failed"; readonly message: string };

/** Client to server, request: what there is to import in a folder, where it goes, and what was imported before. Null where that failed. */
export const importPlanMethod = "dagsorden/importPlan";

export interface ImportPlanParams {
  /** The files in the folder and the folders below. */
  readonly sources: readonly ListedFile[];
  /** Those in the folder that the results go to. */
  readonly targets: readonly ListedFile[];
}

export interface ListedFile {
  /** From the folder, its steps parted by `/`. */
  readonly path: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number;
}

export interface ImportPlanAnswer {
  /** In the order of the names; paths as in `ListedFile`. */
  readonly files: readonly {
    readonly source: string;
    /** Without ending, which the kind of the document gives. */
    readonly target: string;
    /** What it was imported to before, or null. */
    readonly existing: string | null;
    /** Whether the source has been changed after that. */
    readonly isChanged: boolean;
  }[];
}
