import { fold } from "../profile/names.js";
import type { Line } from "../syntax/nodes.js";
import { caseLineOf } from "./heading-extent.js";
import { isNoContent, type Segment } from "./segment.js";

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

/**
 * The candidates among `segments`. Evidence is read off the candidate's own segment and its two
 * neighbours; weights were set on real agendas and minutes and checked on misnumbered samples.
 */
export function candidatesOf(segments: readonly Segment[], doubleSpaced: boolean, contents: ContentsTable): readonly Candidate[] {
  const later = new Map<string, number>();
  const candidates: Candidate[] = [];
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index];
    if (segment?.head?.kind !== "numbered") continue;
    const numbers = segment.head.line.numbers;
    const key = `${numbers.join(".")} ${foldedTitle(segment)}`;
    const isOverview = segment.isEmpty && later.has(key) && isOverviewLine(segments, index);
    const evidence = ownEvidence(segment) + neighbourEvidence(segments, index, doubleSpaced) + contentsEvidence(segment, contents);
    candidates.push({ segment: index, numbers, evidence: isOverview ? evidence - weight.overview : evidence });
    if (!later.has(key)) later.set(key, index);
  }
  return candidates.reverse();
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
  inContents: 6,
  capital: 1,
  apart: 1,
  sentence: 3,
  lowerCase: 3,
  emptyTitle: 2,
  noDot: 1,
  proseBelow: 4,
  proseBelowItem: 2,
  insideText: 3,
  overview: 20,
} as const;

const ownCache = new WeakMap<Segment, number>();

/** What the segment says of itself. */
function ownEvidence(segment: Segment): number {
  const known = ownCache.get(segment);
  if (known !== undefined) return known;
  const evidence = computeOwnEvidence(segment);
  ownCache.set(segment, evidence);
  return evidence;
}

function computeOwnEvidence(segment: Segment): number {
  const { head, names } = segment;
  if (head?.kind !== "numbered") return 0;
  const title = titleText(segment);
  let sum = 0;
  if (caseLineOf(segment.lines, segment.extent) !== null) sum += weight.caseLine;
  if (/\(\s*\d+\s*\.?\s*min/iu.test(title)) sum += weight.minutes;
  if (/\((?:lukket|åben|[A-ZÆØÅ]{1,2})[^)]*\)|LUKKET/iu.test(title) || segment.extent.closedLine !== null) sum += weight.mark;
  if (names.itemType(title) !== null) sum += weight.itemType;
  if (names.isSectionTitle(title)) sum += weight.sectionTitle;
  else if (names.isItemTitle(title)) sum += weight.itemTitle;
  if (title === "") sum -= weight.emptyTitle;
  else if (/^[a-zæøå]/u.test(title)) sum -= weight.lowerCase;
  else sum += weight.capital;
  if (/[.;,]$/u.test(title) && !/\bmin\.$|\b(?:mv|m\.v|m\.m|mm|nr|jf)\.$/iu.test(title)) sum -= weight.sentence;
  if (!head.line.number.endsWith(".") && head.line.prefix === "" && !/^\(/u.test(title)) sum -= weight.noDot;
  const below = segment.lines.slice(segment.extent.contentFrom).find((line) => !isNoContent(line));
  if (below !== undefined && isProse(below)) sum -= head.depth === 1 && names.profile.numbering.levels === 2 ? weight.proseBelow : weight.proseBelowItem;
  return sum;
}

/** What stands before and behind says. */
function neighbourEvidence(segments: readonly Segment[], index: number, doubleSpaced: boolean): number {
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
  if (previous.head?.kind === "numbered" && previous.isEmpty && previous.head.depth < head.depth) return sum;
  return sum + (isApart(previous, segment, doubleSpaced) ? weight.apart : -weight.insideText);
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
  const titles = contents.get(segment.head.line.numbers.join(".")) ?? [];
  const own = foldedTitle(segment);
  return titles.some((title) => own === title || (title.length > 8 && own.startsWith(title)) || (own.length > 8 && title.startsWith(own)))
    ? weight.inContents
    : 0;
}

/** An overview at the front lists the headings once more: the lines stand close together and say nothing else. */
function isOverviewLine(segments: readonly Segment[], index: number): boolean {
  const follows = (at: number): boolean => {
    const head = segments[at]?.head;
    return head?.kind === "numbered" && (segments[at]?.isEmpty ?? false);
  };
  return follows(index + 1) || follows(index - 1);
}

function isProse(line: Line): boolean {
  return line.kind === "text" || line.kind === "bullet" || line.kind === "marked" || line.kind === "tableRow" || line.kind === "numbered";
}

/** The title's lines as one, as written. */
export function titleText(segment: Segment): string {
  const first = segment.lines[0];
  if (first === undefined) return "";
  return segment.text.slice(first.content, segment.startOf(segment.extent.titleEnd)).trim();
}

function foldedTitle(segment: Segment): string {
  return foldTitle(titleText(segment));
}

/** For comparing a heading with its entry in the contents: no marks, no page. */
export function foldTitle(title: string): string {
  return fold(title.replace(/\([^()]*\)\s*$/u, "").replace(/[-\u00ad]\s*\n\s*/gu, "").replace(/[\s.…]*\d*$/u, ""));
}
