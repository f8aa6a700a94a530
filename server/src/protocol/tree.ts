import type { FindingCounts } from "./session.js";

/** Client to server, request: an open document's sections and items as rows of a tree. Null where it is not open or too large. */
export const treeMethod = "dagsorden/tree";

export interface TreeParams {
  readonly textDocument: { readonly uri: string };
  /** Words that must stand in number, title or case number, `""` for all; and whether only what has findings is wanted. */
  readonly filter: { readonly text: string; readonly onlyFindings: boolean };
}

export interface TreeAnswer {
  /** The document version that the lines belong to. */
  readonly version: number;
  /** All items of the document, and those that the filter lets through. */
  readonly items: number;
  readonly shown: number;
  readonly nodes: readonly TreeAnswerNode[];
}

/** A section or item. Lines count from 0. */
export interface TreeAnswerNode {
  readonly kind: "section" | "group" | "item";
  readonly number: string | null;
  readonly title: string;
  /** The heading's line. */
  readonly line: number;
  /** The first line of its text; the lines up to the next node's are its own. */
  readonly from: number;
  /** The item's minutes; of a section all of them together. */
  readonly minutes: number | null;
  /** When it is treated, as `10.15`; `to` is null where nobody says how long it takes. */
  readonly clock: { readonly from: string; readonly to: string | null } | null;
  readonly caseNumber: string | null;
  readonly closed: boolean;
  /** How many are listed. */
  readonly attachments: number;
  /** The names of the parts that it should have and has not, or has without text. */
  readonly missing: readonly string[];
  /** Its own, those of its items left out. */
  readonly findings: FindingCounts;
  /** Words and readability in the user's language; null where there is nothing to read. */
  readonly reading: string | null;
  /** What is recommended, in minutes what was decided. */
  readonly excerpt: { readonly part: string; readonly lines: readonly string[] } | null;
  readonly children: readonly TreeAnswerNode[];
}
