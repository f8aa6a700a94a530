import type { PartRole } from "../profile/profile.js";
import type { DocumentKind } from "../syntax/nodes.js";

/** Who reads it: everybody in the house, or everybody. */
export type Audience = "internal" | "public";

/**
 * What goes out, of one version of a document, for one audience: the tree every output is made from.
 * Plain data, so `JSON.stringify` gives all of it. What the audience must not see is not in it.
 */
export interface Publication {
  readonly audience: Audience;
  /** The language of the document, for readers' programs; what it is about is always Danish. */
  readonly language: "da";
  readonly kind: DocumentKind;
  /** The title block's first line as written, `"DAGSORDEN 2023"`; else `"Dagsorden"`. */
  readonly heading: string;
  /** `"Dagsorden for møde i KKR Hovedstaden den 8. februar 2023"`, as far as the title block says it. */
  readonly title: string;
  /** In the profile's spelling where it knows the body. */
  readonly body: string | null;
  /** ISO, `"2023-02-08"`. */
  readonly date: string | null;
  /** `"10:00"` */
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  /** What stands above the first heading beside the title block: participants, free paragraphs. Without the written table of contents. */
  readonly front: PublishedContent | null;
  /** In order; generated from the headings, whatever the document's own table of contents says. */
  readonly contents: readonly ContentsEntry[];
  readonly sections: readonly PublishedSection[];
  /** Every attachment listed in an item that the audience may see, in order. */
  readonly attachments: readonly PublishedAttachment[];
}

export interface ContentsEntry {
  readonly targetId: string;
  readonly level: 1 | 2;
  readonly number: string | null;
  readonly title: string;
  readonly withheld: boolean;
}

/** Where something stands in the text. Offsets are UTF-16 code units, lines count from 0, `end` and `endLine` are not included. */
export interface Source {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
}

/** A section or group with its items; one without heading where items stand before any. */
export interface PublishedSection {
  /** `"afsnit-2"`: stable as long as the number is. */
  readonly id: string;
  /** `none`: items before any section, or a document of one level. */
  readonly kind: "section" | "group" | "none";
  readonly number: string | null;
  readonly title: string;
  readonly withheld: boolean;
  /** From the document's start; null without a heading. */
  readonly source: Source | null;
  /** What stands between the heading and the first item; null where the audience may not see it. */
  readonly content: PublishedContent | null;
  readonly items: readonly PublishedItem[];
}

/** `2.1. Beslutningssag: Fælles mobilitetsanalyse (15 min.)` and all below it. */
export interface PublishedItem {
  /** `"punkt-2-1"`: stable as long as the number is. */
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly minutes: number | null;
  /** Closed to the public. */
  readonly closed: boolean;
  /** Closed, and this is the public's output: number and headline are all there is. */
  readonly withheld: boolean;
  readonly case: { readonly number: string; readonly initials: string | null } | null;
  /** From the document's start. */
  readonly source: Source;
  /** Null where `withheld`. */
  readonly content: PublishedContent | null;
}

/**
 * What stands below a heading. Position-free: the same object as in the version before, as long as
 * nobody edits the section or item. Every `source` in it counts from the start and first line of the
 * unit, that is from `source` of the section or item; in the front from the document's start.
 */
export interface PublishedContent {
  /** Above the first part. */
  readonly blocks: readonly PublishedBlock[];
  readonly parts: readonly PublishedPart[];
}

/** `Indstilling` and what stands below it. */
export interface PublishedPart {
  /** `"punkt-2-1-indstilling"` */
  readonly id: string;
  readonly role: PartRole;
  readonly name: string;
  /** Of the name's line. */
  readonly source: Source;
  readonly blocks: readonly PublishedBlock[];
}

export type PublishedBlock = ParagraphBlock | SubheadingBlock | ListBlock | TableBlock | AttachmentsBlock | ParticipantsBlock;

interface BlockBase {
  readonly source: Source;
}

/** `marked`: it begins with `./.`, which stands in the margin. */
export interface ParagraphBlock extends BlockBase {
  readonly kind: "paragraph";
  readonly marked: boolean;
  readonly inlines: readonly PublishedInline[];
}

/** `# Tidsplan`; level 1 is the highest inside a part. */
export interface SubheadingBlock extends BlockBase {
  readonly kind: "subheading";
  readonly level: number;
  readonly inlines: readonly PublishedInline[];
}

/** Entries of one depth and one kind of marker that follow each other. */
export interface ListBlock extends BlockBase {
  readonly kind: "list";
  readonly style: "bullet" | "number" | "letter";
  /** The number of the first entry: `3` for `3)` and for `c)`; 1 for bullets. */
  readonly first: number;
  readonly entries: readonly ListEntryBlock[];
}

export interface ListEntryBlock extends BlockBase {
  readonly inlines: readonly PublishedInline[];
  /** The lists below it. */
  readonly children: readonly ListBlock[];
}

export interface TableBlock extends BlockBase {
  readonly kind: "table";
  /** Null where no row of dashes follows the first one. */
  readonly header: TableRow | null;
  readonly rows: readonly TableRow[];
  /** Cells of the longest row. */
  readonly columns: number;
}

export interface TableRow {
  readonly source: Source;
  readonly cells: readonly (readonly PublishedInline[])[];
}

/** The entries of a part Bilag. */
export interface AttachmentsBlock extends BlockBase {
  readonly kind: "attachments";
  readonly entries: readonly AttachmentEntry[];
}

export interface AttachmentEntry {
  /** `"punkt-2-1-bilag-1"` */
  readonly id: string;
  /** In its item, from 1. */
  readonly number: number;
  readonly title: string;
  readonly target: LinkTarget | null;
  /** What stands on the entry's line beside the link; for an entry without a link all of it. */
  readonly inlines: readonly PublishedInline[];
  readonly source: Source;
}

/** A list of participants under its name: `Deltagere`, `Afbud`. */
export interface ParticipantsBlock extends BlockBase {
  readonly kind: "participants";
  readonly name: string;
  readonly absent: boolean;
  readonly people: readonly PublishedPerson[];
}

export interface PublishedPerson {
  readonly name: string;
  readonly party: string | null;
  /** Municipality and notes. */
  readonly place: string;
  readonly source: Source;
}

/** An attachment with the item that lists it. */
export interface PublishedAttachment {
  readonly id: string;
  readonly itemId: string;
  readonly number: number;
  readonly title: string;
  readonly target: LinkTarget | null;
}

/** Where a link leads. Schemes that are not for readers (`javascript:`, `data:`, `command:`) give no link. */
export type LinkTarget =
  /** `http:`, `https:`, `mailto:` or `tel:` */
  | { readonly kind: "web"; readonly address: string }
  /** A file beside the document, as written: `"bilag/notat om budget.pdf"`. */
  | { readonly kind: "file"; readonly path: string }
  /** A place inside the house: a drive, a server, a case system. Never in the public's output. */
  | { readonly kind: "house"; readonly address: string };

export type PublishedInline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly inlines: readonly PublishedInline[] }
  | { readonly kind: "link"; readonly text: string; readonly target: LinkTarget }
  /** `pkt. 2.1`, where there is one; `targetId` is that of a section or item. */
  | { readonly kind: "reference"; readonly text: string; readonly targetId: string }
  /** `bilag 2`, where the item lists that many. */
  | { readonly kind: "attachmentReference"; readonly text: string; readonly targetId: string }
  | { readonly kind: "caseNumber"; readonly text: string };
