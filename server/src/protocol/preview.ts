/**
 * Client to server, request: what has changed on a page of the preview since the answer before. Null where the document is
 * not open, or too large to be read.
 */
export const previewMethod = "dagsorden/preview";

export interface PreviewParams {
  readonly textDocument: { readonly uri: string };
  /** The page's name, chosen by the client; the server remembers what each page shows. */
  readonly view: string;
  /** For the house, or as the public would see it. */
  readonly audience: "internal" | "public";
  /** What the page shows, or null where it is empty. */
  readonly revision: number | null;
}

export interface PreviewAnswer {
  /** The document version that the page shows now. */
  readonly version: number;
  /** What the page has to show for the patch to fit; null: nothing. */
  readonly base: number | null;
  readonly revision: number;
  /** The document's title in words. */
  readonly title: string;
  readonly patch: PreviewPatch;
}

/** What to do with a page, in this order. All HTML is made by the server; nothing of the document stands in it unescaped. */
export interface PreviewPatch {
  /** Regions (sections, items …) to take away and put in, or null where they are the same as before. */
  readonly regions: { readonly at: number; readonly removed: number; readonly inserted: readonly PreviewRegion[] } | null;
  readonly rows: readonly PreviewRowsPatch[];
  /** The first line of each region, null in it for one that comes from no line; null where they are as before. */
  readonly lines: readonly (number | null)[] | null;
}

export interface PreviewRegion {
  /** The id of its element. */
  readonly key: string;
  readonly kind: "title" | "front" | "contents" | "section" | "group" | "item";
  readonly rows: readonly PreviewRow[];
}

/** One element, and the lines it comes from, counted from the region's; `end` is not included. */
export interface PreviewRow {
  readonly html: string;
  readonly line: number;
  readonly end: number;
}

/** Rows of one region, which is counted among the new regions, to take away and put in. */
export interface PreviewRowsPatch {
  readonly region: number;
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly PreviewRow[];
  /** First and end line of every row, one after the other, or null where those that stay are as before. */
  readonly lines: readonly number[] | null;
}

/**
 * Client to server, request: a page of the preview marks from now on what changed since an earlier version, or no longer. False
 * where that version is too large. The page has to be asked for anew afterwards.
 */
export const previewBeforeMethod = "dagsorden/previewBefore";

export interface PreviewBeforeParams {
  readonly view: string;
  /** The earlier version's text, or null for no marks. */
  readonly before: string | null;
}

/** Client to server, notification: a page is gone. */
export const previewClosedMethod = "dagsorden/previewClosed";

export interface PreviewClosedParams {
  readonly view: string;
}
