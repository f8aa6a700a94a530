import type { PartRole } from "../profile/profile.js";
import type { DocumentKind } from "../syntax/nodes.js";

/** What a reader of the new version would want to know who has read the old one. Plain data. */
export interface Comparison {
  readonly kind: DocumentKind;
  /** The new version's title. */
  readonly title: string;
  /** Of the title block. */
  readonly facts: readonly FactChange[];
  /** In the order of the new version; what is gone stands where it stood. Entries without changes are left out. */
  readonly entries: readonly EntryChange[];
  /** Entries whose number alone is another, because others came or went. */
  readonly renumbered: readonly { readonly before: string; readonly after: string }[];
}

export interface FactChange {
  readonly fact: "body" | "date" | "time" | "place";
  readonly before: string | null;
  readonly after: string | null;
}

/** A section or an item, or what stands above the first one. */
export interface EntryChange {
  readonly what: "front" | "section" | "item";
  readonly state: "added" | "removed" | "moved" | "changed";
  /** As it is now, or was where it is gone. */
  readonly number: string | null;
  readonly title: string;
  /** The number it had, where that is another one. */
  readonly numberBefore: string | null;
  readonly changes: readonly Change[];
}

export type Change =
  | { readonly kind: "title"; readonly words: readonly WordChange[] }
  | { readonly kind: "case" | "minutes"; readonly before: string | null; readonly after: string | null }
  /** `after` tells whether the item is closed now. */
  | { readonly kind: "closed"; readonly after: boolean }
  /** `name` is that of the part, or null for what stands above the first one. */
  | { readonly kind: "part"; readonly role: PartRole; readonly name: string | null; readonly state: "added" | "removed" | "changed"; readonly paragraphs: readonly (readonly WordChange[])[] }
  | { readonly kind: "attachment"; readonly state: "added" | "removed"; readonly title: string };

/** A run of words, with the blanks around them. */
export interface WordChange {
  readonly state: "same" | "added" | "removed";
  readonly text: string;
}
