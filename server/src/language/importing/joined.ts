import type { LineJoint } from "../model/hyphens.js";
import type { PrintedText } from "./tables.js";
import type { SourceLink } from "./source.js";

/** A hyphen at the end of a line and what became of it. */
export interface JoinedHyphen {
  /** The upper line, from 0 in the source. */
  readonly line: number;
  readonly page: number | null;
  /** The words at the break, `"Sjæl-"` and `"lands"`. */
  readonly left: string;
  readonly right: string;
  readonly isRemoved: boolean;
}

export interface JoinedText {
  readonly text: string;
  readonly hyphens: readonly JoinedHyphen[];
  /** The links that found their words. */
  readonly links: readonly SourceLink[];
}

interface Placed {
  readonly start: number;
  readonly end: number;
  readonly target: string;
}

/** How much of what is joined so far can matter for how the next line is joined to it. */
const longestWord = 200;

/** Lines as one, words at their ends whole, links on their words. */
export function joined(pieces: readonly PrintedText[], jointOf: (above: string, below: string) => LineJoint, linksOn: (line: number) => readonly SourceLink[]): JoinedText {
  const parts: string[] = [];
  const hyphens: JoinedHyphen[] = [];
  const placed: Placed[] = [];
  const links: SourceLink[] = [];
  let length = 0;
  let tail = "";
  for (const [index, { line, text: written }] of pieces.entries()) {
    const piece = written.trim();
    const { dropped, glue } = index === 0 ? first : jointOf(tail, piece);
    const above = pieces[index - 1]?.line;
    if (above !== undefined && tail.endsWith("-")) hyphens.push({ line: above.number, page: above.page, left: lastWord(tail), right: /^\S{1,80}/u.exec(piece)?.[0] ?? "", isRemoved: dropped > 0 });
    if (dropped > 0) parts.push((parts.pop() ?? "").slice(0, -dropped));
    length += glue.length - dropped;
    // Where the piece's first character stands in its line.
    const from = line.row.line.text.indexOf(piece);
    for (const link of linksOn(line.number)) {
      const start = Math.max(link.start - from, 0);
      const end = Math.min(link.end - from, piece.length);
      if (from < 0 || start >= end || /[[\]]/u.test(piece.slice(start, end))) continue;
      placed.push({ start: length + start, end: length + end, target: link.target });
      links.push(link);
    }
    parts.push(glue + piece);
    length += piece.length;
    tail = (tail.slice(0, tail.length - dropped) + glue + piece).slice(-longestWord);
  }
  return { text: withLinks(parts.join(""), placed), hyphens, links };
}

const first: LineJoint = { dropped: 0, glue: "" };

function lastWord(text: string): string {
  return /(?<!\S)\S{0,80}(?: -)?$/u.exec(text)?.[0] ?? "";
}

/** A link over the end of a line comes as two; put together they are one. */
function withLinks(text: string, placed: readonly Placed[]): string {
  const merged: Placed[] = [];
  for (const link of [...placed].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && last.target === link.target && link.start - last.end <= 1) merged[merged.length - 1] = { ...last, end: link.end };
    else if (last === undefined || link.start >= last.end) merged.push(link);
  }
  return merged.reduceRight((result, { start, end, target }) => {
    const label = text.slice(start, end);
    // The full stop behind a link is the sentence's.
    const words = label.trim().replace(/[.,;:]$/u, "");
    // An address is a link as it stands.
    if (words === "" || words === target || /^(?:https?:\/\/|www\.)/iu.test(words)) return result;
    const from = start + label.indexOf(words);
    return `${result.slice(0, from)}[${words}](${addressIn(target)})${result.slice(from + words.length)}`;
  }, text);
}

/** The address without what would end it early. */
function addressIn(target: string): string {
  return target.replace(/[\s()<>]/gu, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
}
