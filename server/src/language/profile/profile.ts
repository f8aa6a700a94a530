/**
 * What differs from house to house: which words are part names, what a case number looks like, how
 * items are numbered. The grammar knows the forms of lines, the profile says which of them mean what.
 */
export interface Profile {
  /** Shown to the user, `"KKR"`. */
  readonly name: string;
  /** The bodies that hold meetings, in the spelling used in running text. */
  readonly bodies: readonly string[];
  readonly numbering: Numbering;
  readonly caseNumber: CaseNumberStyle;
  /** In the order they should stand in an item. */
  readonly parts: readonly PartStyle[];
  /** Unnumbered headings that gather items: `Åbne dagsordenspunkter`. */
  readonly groups: readonly string[];
  readonly participants: { readonly present: readonly string[]; readonly absent: readonly string[] };
  /** Who is expected at every meeting, as lines of the list of participants: `Bo Lund (A), Viborg Kommune`. */
  readonly members: readonly string[];
  /** What decisions usually say; `{organ}` is the body. */
  readonly decisions: readonly string[];
  /** What a new agenda begins with. */
  readonly template: readonly TemplateSection[];
  /** The parts an item must have, where its type does not say otherwise. */
  readonly required: readonly RequiredPart[];
  readonly itemTypes: readonly ItemTypeStyle[];
  /** Titles that sections usually have; evidence that a `N. text` line is a heading. */
  readonly sectionTitles: readonly string[];
  /** Titles that items usually have, likewise. */
  readonly itemTitles: readonly string[];
  /** Regular expressions for addresses that only work inside the house, without regard to case. */
  readonly internalAddresses: readonly string[];
  readonly closedItems: ClosedItemStyle;
  /** What the house's abbreviations stand for: `KKR` -> `Kommunekontaktråd`. As they are written, large letters and small. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Regular expressions for text that the house's templates leave behind, besides what is left behind everywhere. */
  readonly placeholders: readonly string[];
  /** How what goes out looks, and what it says beside the document. */
  readonly publication: PublicationStyle;
  /** Rule id -> the titles of sections or items it leaves alone, without regard to case. */
  readonly exemptions: Readonly<Record<string, readonly string[]>>;
  /** Rule id -> the severity it has here. A rule not named keeps its own. */
  readonly severities: Readonly<Record<string, RuleSeverity>>;
}

/** Paths count from the profile's folder; `""` where there is none. */
export interface PublicationStyle {
  /** `"#1d3c6e"`: the colour of headings and lines. */
  readonly accent: string;
  /** A picture, PNG or JPEG. */
  readonly logo: string;
  /** What the picture shows, for those who do not see it. */
  readonly logoText: string;
  /** Names of fonts, the first one wanted most. */
  readonly fonts: readonly string[];
  /** Fonts for PDFs, TTF or OTF, besides the one that comes along. */
  readonly fontFiles: readonly string[];
  /** Paragraphs below the title block. */
  readonly opening: readonly string[];
  /** Paragraphs at the end. */
  readonly closing: readonly string[];
  /** A Word document whose styles are used. */
  readonly wordTemplate: string;
}

export type RuleSeverity = "error" | "warning" | "information" | "hint" | "off";

export interface Numbering {
  /** 2: sections `1.` with items `1.1.`; 1: items `1.` only. */
  readonly levels: 1 | 2;
  /** The first number of a document, or null where numbering runs on through the year. */
  readonly first: number | null;
  /** What stands before the number, `"Pkt."`; `""` for nothing. */
  readonly prefix: string;
}

/** What the public is told of a closed item beside its number. */
export interface ClosedItemStyle {
  /** Whether its own title may be published. */
  readonly title: "hidden" | "shown";
  /** What stands in its place otherwise. */
  readonly headline: string;
}

export interface CaseNumberStyle {
  /** Regular expressions, each for a whole case number. */
  readonly patterns: readonly string[];
  /** A whole case line, for messages and completion. */
  readonly example: string;
  /** A regular expression for what follows the number on its line; `""` where nothing has to. */
  readonly initials: string;
  /** Where the case line stands to the title of its item. */
  readonly position: "before" | "after" | "none";
}

/** A section of a new agenda. Where items alone are numbered its title is left out, or is that of an item where it has none. */
export interface TemplateSection {
  readonly title: string;
  readonly items: readonly TemplateItem[];
  /** Whether the items come here that the last meeting put off to the next. */
  readonly carried: boolean;
}

export interface TemplateItem {
  readonly title: string;
  /** How long it takes, or null. */
  readonly minutes: number | null;
  /** What is recommended; `{organ}` is the body, `{sidste møde}` the date of its last meeting. `""` where it is still to be written. */
  readonly recommendation: string;
}

/** A part that can be asked for: of every item, and of every item in minutes. */
export type RequiredPart = "recommendation" | "decision";

export interface ItemTypeStyle {
  /** The words before the colon in `Beslutningssag: …`. */
  readonly name: string;
  /** Beginnings of the verbs that go with it; none where any verb does. */
  readonly verbs: readonly string[];
  /** The parts an item of this type must have; null for those of every item. */
  readonly required: readonly RequiredPart[] | null;
}

/** What a part is for, so that rules need no names. */
export type PartRole = "background" | "recommendation" | "presentation" | "attachments" | "decision" | "other";

export interface PartStyle {
  /** The canonical name. */
  readonly name: string;
  readonly role: PartRole;
  /** Other spellings that mean this part, without regard to case. */
  readonly aliases: readonly string[];
  /** Beginnings of a line that mean this part, with whatever follows: `Beslutning i`. */
  readonly openings: readonly string[];
}
