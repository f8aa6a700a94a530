import type { CaseLine, Line } from "../syntax/nodes.js";
import type { ProfileNames } from "../profile/names.js";
import { isLetter } from "../text/letters.js";
import { headOf, longestTitle } from "./heads.js";

/** How far the heading of a segment reaches. All numbers are line indices in the segment. */
export interface HeadingExtent {
  /** One past the last line of the title; titles wrap over contiguous lines. */
  readonly titleEnd: number;
  /** The case line that follows the title, or null. */
  readonly caseLine: number | null;
  /** A line of its own that closes the item (`LUKKET`), or null. */
  readonly closedLine: number | null;
  /** The first line behind all that. */
  readonly contentFrom: number;
}

/** A title does not wrap over more lines than this. The longest of the corpus has three. */
const mostTitleLines = 6;

/** A title that wraps filled its line; PDF titles break at 50 to 62 characters, narrow tables earlier. */
const wrapsFrom = 38;

/** What belongs to the heading that begins with the first of `lines`. */
export function headingExtent(lines: readonly Line[], names: ProfileNames): HeadingExtent {
  const titleEnd = titleEndOf(lines, names);
  let caseLine: number | null = null;
  let closedLine: number | null = null;
  let contentFrom = titleEnd;
  for (let index = titleEnd; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    if (line.kind === "blank" || line.kind === "furniture" || line.kind === "note") continue;
    if (line.kind === "case" && caseLine === null) caseLine = index;
    else if (isClosedLine(line) && closedLine === null) closedLine = index;
    else break;
    contentFrom = index + 1;
  }
  return { titleEnd, caseLine, closedLine, contentFrom };
}

function titleEndOf(lines: readonly Line[], names: ProfileNames): number {
  let end = 1;
  while (end < Math.min(lines.length, mostTitleLines) && continuesTitle(lines, end, names)) end++;
  return end;
}

/**
 * Whether line `at`, which follows the title without a blank line, is more of it. Evidence is needed,
 * since people also type the text right below a heading: the line above was full or hyphenated, or a
 * case line follows, or the time does. A sentence is no title.
 */
function continuesTitle(lines: readonly Line[], at: number, names: ProfileNames): boolean {
  const line = lines[at];
  const above = lines[at - 1];
  if (line === undefined || above === undefined || line.kind !== "text" || line.text.length > longestTitle || headOf(line, names) !== null || isClosedLine(line)) return false;
  const text = line.text.trim();
  // `[indsæt sagsnummer]` holds the place of a case line.
  if (text.startsWith("[")) return false;
  if (minutesAlone.test(text)) return true;
  const aboveText = above.text.trim();
  if (minutesAtEnd.test(aboveText)) return false;
  if (minutesAtEnd.test(text)) return true;
  if (/[.!:;]$/u.test(text) || text.length > 90) return false;
  if (aboveText.endsWith("-") && isLetter(aboveText.charAt(aboveText.length - 2))) return true;
  return aboveText.length >= wrapsFrom || followedByCase(lines, at + 1);
}

function followedByCase(lines: readonly Line[], from: number): boolean {
  let index = from;
  while (lines[index]?.kind === "text" && index < mostTitleLines) index++;
  return lines[index]?.kind === "case";
}

const minutesAtEnd = /\(\s{0,3}\d{1,4}\s{0,3}\.?\s{0,3}min[a-z]{0,6}\.?\s{0,3}\)$/iu;
const minutesAlone = /^\(\s{0,3}\d{1,4}\s{0,3}\.?\s{0,3}min[a-z]{0,6}\.?\s{0,3}\)$/iu;

function isClosedLine(line: Line): boolean {
  return line.kind === "text" && /^\(?\s{0,3}(?:lukket punkt|lukket sag|LUKKET|Lukket|lukket)\s{0,3}\)?\s{0,3}:?$/u.test(line.text.trim());
}

/** The case line node of an extent, or null. */
export function caseLineOf(lines: readonly Line[], extent: HeadingExtent): CaseLine | null {
  const line = extent.caseLine === null ? undefined : lines[extent.caseLine];
  return line?.kind === "case" ? line : null;
}
