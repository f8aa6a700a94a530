/**
 * What the grammar gives: the form of every line, and what stands inside joined text.
 *
 * Nothing here depends on where in a document it stands, so a node is shared by every version of the
 * document that still holds it. All positions are UTF-16 code units from the start of the line (line
 * forms) or of the parsed text (inlines).
 */

/** What every line has. */
interface LineBase {
  /** The line without its end. */
  readonly text: string;
  /** The line's end as written: `""` only for the last line of a text. */
  readonly eol: "" | "\n" | "\r\n" | "\r";
  /** How many blanks the line begins with. PDF text marks the top of a page by one. */
  readonly indent: number;
  /** Where the line's content begins, behind indentation and marker. */
  readonly content: number;
  /** What the model has found out about what begins with the line; see model/kept.ts. Null in a line that was just read. */
  kept: unknown[] | null;
}

/** A line of nothing but blanks. A PDF's paragraph break is such a line with one space in it. */
export interface BlankLine extends LineBase {
  readonly kind: "blank";
}

/** `// Husk at ringe`; with a directive: `// ignorer: tom-del – teksten kommer mandag`. */
export interface NoteLine extends LineBase {
  readonly kind: "note";
  readonly directive: { readonly rules: readonly string[]; readonly reason: string } | null;
}

/** `# Tidsplan` */
export interface SubheadingLine extends LineBase {
  readonly kind: "subheading";
  readonly level: number;
}

/** `| Dato | Aktivitet |`; the cells' texts stand between the bars, the first one at `content`. */
export interface TableRowLine extends LineBase {
  readonly kind: "tableRow";
  readonly cells: readonly string[];
}

/** `./. Projektbeskrivelsen er vedlagt.`; `mark` as written. */
export interface MarkedLine extends LineBase {
  readonly kind: "marked";
  readonly mark: string;
}

/** `– godkender tidsplanen`, `1) dels`, `a) dels` */
export interface BulletLine extends LineBase {
  readonly kind: "bullet";
  readonly marker: string;
}

/** `1. Siden sidst`, `1.1. Godkendelse`, `Pkt. 4. Budget`, `1 (Åben) Ny skole`: a heading only if the outline says so. */
export interface NumberedLine extends LineBase {
  readonly kind: "numbered";
  /** As written, `"1.1."`. */
  readonly number: string;
  readonly numbers: readonly number[];
  /** `"Pkt."` or `""`. */
  readonly prefix: string;
  /** `"**"` or `"# "` where another program marked the heading so; else `""`. */
  readonly opening: string;
}

/** `Godkendelse af referat.....<tab>5`; `number` without its last dot, or `""`. */
export interface ContentsLine extends LineBase {
  readonly kind: "contents";
  readonly number: string;
  readonly title: string;
  readonly page: number;
}

/** `SAG-2022-05229 gitb`, well formed or not; `Sagsnr.: 330-2020-164   Dok.nr.: 330-2020-488200   Åbent`. */
export interface CaseLine extends LineBase {
  readonly kind: "case";
  readonly label: string;
  /** As written; it stands at `content`. */
  readonly number: string;
  readonly initials: string;
  /** Where `initials` begins, counted from the end of the indentation. */
  readonly initialsStart: number;
  /** What else stands on a labelled line. */
  readonly rest: string;
}

/** `DAGSORDEN 2023`, `Dagsorden til møde i KKR Hovedstaden` */
export interface KindLine extends LineBase {
  readonly kind: "kind";
  readonly documentKind: DocumentKind;
  readonly rest: string;
}

/** `Dato: 08-02-2023 10:00-12:00`; `field` is the label in lower case. */
export interface FieldLine extends LineBase {
  readonly kind: "field";
  readonly field: string;
}

/** A leaked page header or page number: `KKR Sjælland | 14-06-2022`, `SIDE | 6`. */
export interface FurnitureLine extends LineBase {
  readonly kind: "furniture";
  readonly body: string;
  readonly date: string;
}

/** A line with an address and nothing else: PDF text dumps the targets of links at page ends. */
export interface AddressLine extends LineBase {
  readonly kind: "address";
}

/** Any other line. `person` is set for `Anne Berg (A), Albertslund Kommune`; only the list it stands in makes it a participant. */
export interface TextLine extends LineBase {
  readonly kind: "text";
  readonly person: PersonParts | null;
}

/** The pieces of a participant's line. */
export interface PersonParts {
  readonly name: string;
  readonly party: string;
  /** Whether a comma stands between party and place. */
  readonly comma: boolean;
  readonly place: string;
}

export type Line =
  | BlankLine
  | NoteLine
  | SubheadingLine
  | TableRowLine
  | MarkedLine
  | BulletLine
  | NumberedLine
  | ContentsLine
  | CaseLine
  | KindLine
  | FieldLine
  | FurnitureLine
  | AddressLine
  | TextLine;

/** Agenda or minutes. */
export type DocumentKind = "dagsorden" | "referat";

interface InlineBase {
  readonly start: number;
  readonly end: number;
}

/** `**fed**`, marks included. What is found between the marks follows as inlines of its own. */
export interface Strong extends InlineBase {
  readonly kind: "strong";
}

/** `*kursiv*`, marks included; likewise. */
export interface Emphasis extends InlineBase {
  readonly kind: "emphasis";
}

/** `[tekst](adresse)`; `target` may be empty. */
export interface Link extends InlineBase {
  readonly kind: "link";
  readonly label: string;
  readonly target: string;
}

/** `https://www.example.dk/referat.pdf` */
export interface BareAddress extends InlineBase {
  readonly kind: "address";
  readonly address: string;
}

/** A well-formed case number in running text. */
export interface CaseNumber extends InlineBase {
  readonly kind: "caseNumber";
  readonly number: string;
}

/** `§ 3, stk. 2, pkt. 4`: a point of a law, kept apart so that it is never taken for an item. */
export interface LawPoint extends InlineBase {
  readonly kind: "law";
}

/** `pkt. 2.1 og 2.3-2.5`; the range covers the word too. */
export interface ItemReference extends InlineBase {
  readonly kind: "itemReference";
  readonly targets: readonly ReferenceTarget[];
}

/** One number of a reference. `until` is the end of a range `2.1-2.3` on its first number. */
export interface ReferenceTarget extends InlineBase {
  readonly number: string;
  readonly until: string | null;
  /** `[findes ikke]` stands behind it: it names no item, whichever has the number. */
  readonly missing: boolean;
}

/** `bilag 2`, `vedlagt` */
export interface AttachmentMention extends InlineBase {
  readonly kind: "attachmentMention";
  readonly number: number | null;
}

/** `den 8. februar 2023` from the day on; `year` is null where it is not written. */
export interface DateInline extends InlineBase {
  readonly kind: "date";
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly form: "words" | "digits" | "slash";
}

/** `10:00-12:00`, `kl. 10`; minutes after midnight. */
export interface TimeInline extends InlineBase {
  readonly kind: "time";
  readonly from: number;
  readonly until: number | null;
}

export type Inline =
  | Strong
  | Emphasis
  | Link
  | BareAddress
  | CaseNumber
  | LawPoint
  | ItemReference
  | AttachmentMention
  | DateInline
  | TimeInline;

/** A heading's text taken apart. `name` is the title as written, line breaks included; `start` is where it begins. */
export interface Title {
  readonly start: number;
  readonly name: string;
  readonly marks: readonly TitleMark[];
}

/** What a heading says beside its title: `(15 min.)`, `(lukket)`, `(Åben)`. A letter as in `(B)` stays in the title: it may as well be a party. */
export type TitleMark =
  | (InlineBase & { readonly kind: "minutes"; readonly minutes: number; readonly text: string })
  | (InlineBase & { readonly kind: "closed" })
  | (InlineBase & { readonly kind: "open" });
