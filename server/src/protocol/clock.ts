/** Client to server, request: when each item of an open document is treated. Null where the document does not say. */
export const clockMethod = "dagsorden/clock";

export interface ClockParams {
  readonly textDocument: { readonly uri: string };
}

/** Times are minutes after midnight of the meeting's day. */
export interface ClockAnswer {
  /** The meeting's day as `ÅÅÅÅ-MM-DD`, or null. */
  readonly date: string | null;
  readonly entries: readonly {
    /** Where the item's heading ends, from 0. */
    readonly line: number;
    readonly from: number;
    /** Null where nobody says how long it takes. */
    readonly to: number | null;
  }[];
}
