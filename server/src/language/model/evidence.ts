import { fold } from "../profile/names.js";
import type { Line } from "../syntax/nodes.js";
import { caseLineOf } from "./heading-extent.js";
import { isNoContent, onceAtSegment, type Segment } from "./segment.js";

/** A numbered line that may be a heading, as the outline solver sees it. */
export interface Candidate {
  /** The segment it begins, an index into the document's segments. */
  readonly segment: number;
  readonly numbers: readonly number[];
  /** How much speaks for a heading, the numbering aside. */
  readonly evidence: number;
}

/** What the document's table of contents says: `"2.1"` -> folded titles. */
export type ContentsTable = ReadonlyMap<string, readonly string[]>;

/** What of a document goes into the evidence of its candidates. */
export interface Surroundings {
  readonly segments: readonly Segment[];
  readonly doubleSpaced: boolean;
  readonly contents: ContentsTable;
  /** The candidates that belong to an overview. */
  readonly overview: ReadonlySet<number>;
  /** Some candidate looks like an item whatever its number. */
  readonly isStructured: boolean;
}

/**
 * The numbered segment at `index` as a candidate. Evidence is read off the candidate's own segment and its two
 * neighbours; weights were set on real agendas and minutes and checked on misnumbered samples.
 */
export function candidateAt(index: number, { segments, doubleSpaced, contents, overview, isStructured }: Surroundings): Candidate {
  const segment = segments[index] as Segment;
  const evidence = ownEvidence(segment, isStructured) + neighbourEvidence(segments, index, doubleSpaced, isStructured) + contentsEvidence(segment, contents);
  return { segment: index, numbers: segment.head?.kind === "numbered" ? segment.head.line.numbers : [], evidence: overview.has(index) ? evidence - weight.overview : evidence };
}

const weight = {
  caseLine: 8,
  part: 5,
  misspeltPart: 3,
  minutes: 4,
  mark: 3,
  itemType: 3,
  sectionTitle: 4,
  itemTitle: 2,
  ownFirstItem: 6,
  anyFirstItem: 4,
  belowSection: 3,
  inContents: 6,
  capital: 1,
  apart: 1,
  sentence: 3,
  lowerCase: 3,
  emptyTitle: 2,
  noDot: 1,
  /** Text right below a section, in a document whose text stands below items. */
  proseBelow: 4.5,
  proseBelowPlain: 1.5,
  proseBelowItem: 2,
  /** No gap above, in a document with items: the entry of a list. */
  insideText: 6,
  itemInsideText: 3,
  insidePlainText: 2,
  overview: 20,
} as const;

/** What a segment says of itself, the same wherever it stands. */
class Facts {
  readonly evidence: number;
  /** Text stands right below the heading. */
  readonly prose: boolean;
  /** A title and nothing else. */
  readonly bare: boolean;
  /** `"2.1"` */
  readonly number: string;
  readonly #written: string;
  #title: string | null = null;

  constructor(segment: Segment) {
    const below = segment.lines.slice(segment.extent.contentFrom).find((line) => !isNoContent(line));
    this.#written = titleText(segment);
    this.evidence = computeOwnEvidence(segment, this.#written);
    this.prose = below !== undefined && isProse(below);
    this.bare = segment.isEmpty && segment.extent.caseLine === null;
    this.number = segment.head?.kind === "numbered" ? segment.head.line.numbers.join(".") : "";
  }

  /** Folded. Asked for only where a document has a table of contents or an overview. */
  get title(): string {
    return (this.#title ??= foldTitle(this.#written));
  }

  /** Number and title as they stand. */
  get key(): string {
    return `${this.number} ${this.title}`;
  }

  /** The same without a page number at the end. */
  get keyWithoutPage(): string {
    const short = withoutPage(this.#written);
    return short === this.#written ? this.key : `${this.number} ${foldTitle(short)}`;
  }
}

export const factsOf = onceAtSegment((segment) => new Facts(segment));

function ownEvidence(segment: Segment, isStructured: boolean): number {
  const { evidence, prose } = factsOf(segment);
  if (!prose) return evidence;
  const isSection = segment.head?.kind === "numbered" && segment.head.depth === 1 && segment.names.profile.numbering.levels === 2;
  return evidence - (isSection ? (isStructured ? weight.proseBelow : weight.proseBelowPlain) : weight.proseBelowItem);
}

/** A candidate that looks like an item whatever its number: with a case line, or with a part below it. */
export function hasItemForm(segments: readonly Segment[], index: number): boolean {
  const segment = segments[index];
  if (segment === undefined) return false;
  return segment.extent.caseLine !== null || (segment.isEmpty && segments[index + 1]?.head?.kind === "part");
}

function computeOwnEvidence(segment: Segment, title: string): number {
  const { head, names } = segment;
  if (head?.kind !== "numbered") return 0;
  let sum = 0;
  if (caseLineOf(segment.lines, segment.extent) !== null) sum += weight.caseLine;
  if (/\(\s{0,3}\d{1,4}\s{0,3}\.?\s{0,3}min/iu.test(title)) sum += weight.minutes;
  if (/\((?:lukket|åben|[A-ZÆØÅ]{1,2})[^)]{0,40}\)|LUKKET/iu.test(title) || segment.extent.closedLine !== null) sum += weight.mark;
  if (names.itemType(title) !== null) sum += weight.itemType;
  if (names.isSectionTitle(title)) sum += weight.sectionTitle;
  else if (names.isItemTitle(title)) sum += weight.itemTitle;
  if (title === "") sum -= weight.emptyTitle;
  else if (/^[a-zæøå]/u.test(title)) sum -= weight.lowerCase;
  else sum += weight.capital;
  if (/[.;,]$/u.test(title) && !/\bmin\.$|\b(?:mv|m\.v|m\.m|mm|nr|jf)\.$/iu.test(title)) sum -= weight.sentence;
  if (!head.line.number.endsWith(".") && head.line.prefix === "" && !/^\(/u.test(title)) sum -= weight.noDot;
  return sum;
}

/** What stands before and behind says. */
function neighbourEvidence(segments: readonly Segment[], index: number, doubleSpaced: boolean, isStructured: boolean): number {
  const segment = segments[index];
  const head = segment?.head;
  if (segment === undefined || head?.kind !== "numbered") return 0;
  const next = segments[index + 1]?.head ?? null;
  const previous = segments[index - 1];
  let sum = 0;
  if (segment.isEmpty && next?.kind === "part") sum += next.named.misspelt ? weight.misspeltPart : weight.part;
  if (segment.isEmpty && next?.kind === "numbered" && next.depth === 2 && head.depth === 1) {
    sum += next.line.numbers[0] === head.line.numbers[0] ? weight.ownFirstItem : next.line.numbers[1] === 1 ? weight.anyFirstItem : 0;
  }
  if (previous === undefined) return sum + weight.apart;
  if (previous.head?.kind === "case" && previous.isEmpty) sum += weight.caseLine;
  if (previous.head?.kind === "numbered" && previous.isEmpty && previous.head.depth < head.depth) {
    return head.line.numbers[1] === 1 ? sum + weight.belowSection : sum;
  }
  return sum + (isApart(previous, segment, doubleSpaced) ? weight.apart : -(!isStructured ? weight.insidePlainText : head.depth === 2 ? weight.itemInsideText : weight.insideText));
}

/** Whether more than a line's end parts the segment from what stands before it. */
function isApart(previous: Segment, segment: Segment, doubleSpaced: boolean): boolean {
  let blanks = 0;
  for (let index = previous.lines.length - 1; index >= 0; index--) {
    const line = previous.lines[index];
    if (line?.kind !== "blank") return doubleSpaced ? blanks > 1 || (segment.lines[0]?.indent ?? 0) > 0 || line?.kind === "furniture" : blanks > 0;
    // A PDF's paragraph break: a line holding a space.
    if (line.text !== "") return true;
    blanks++;
  }
  return true;
}

function contentsEvidence(segment: Segment, contents: ContentsTable): number {
  if (contents.size === 0 || segment.head?.kind !== "numbered") return 0;
  const { number, title: own } = factsOf(segment);
  const titles = contents.get(number) ?? [];
  return titles.some((title) => own === title || (title.length > 8 && own.startsWith(title)) || (own.length > 8 && title.startsWith(own)))
    ? weight.inContents
    : 0;
}

function isProse(line: Line): boolean {
  return line.kind === "text" || line.kind === "bullet" || line.kind === "marked" || line.kind === "tableRow" || line.kind === "numbered";
}

/** A heading's text without the mark that closes `**1. Siden sidst**`, and without blanks at its end. */
export function undressed(text: string, line: Line): string {
  const trimmed = text.trimEnd();
  return line.kind === "numbered" && line.opening === "**" && trimmed.endsWith("**") ? trimmed.slice(0, -2).trimEnd() : trimmed;
}

/** The title's lines as one, as written. */
export function titleText(segment: Segment): string {
  const first = segment.lines[0];
  if (first === undefined) return "";
  return undressed(segment.text.slice(first.content, segment.startOf(segment.extent.titleEnd)), first).trim();
}

/** For comparing a heading with its entry in the contents: no marks, wrapped words whole. */
export function foldTitle(title: string): string {
  return fold(title.replace(/\([^()]*\)\s*$/u, "").replace(/[-\u00ad]\s*\n\s*/gu, ""));
}

/** The entry of an overview without the page it names. */
export function withoutPage(title: string): string {
  return title.replace(/(?<![\s.…])[\s.…]+\d{1,3}$/u, "");
}
