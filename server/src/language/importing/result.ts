import { formatted } from "../formatting/format.js";
import { Agenda } from "../model/agenda.js";
import { joinLines } from "../model/join.js";
import { joined, type JoinedHyphen } from "./joined.js";
import { jointFor, type HyphenJudge } from "./line-ends.js";
import { placesIn } from "./places.js";
import type { Piece } from "./pieces.js";
import type { PrintedLine } from "./printed-lines.js";
import type { ImportSource, SourceLink } from "./source.js";
import type { PrintedText } from "./tables.js";
import { written, type WrittenPiece } from "./written.js";

/** The pieces as an agenda in canonical form, and what the report needs to know of how it came about. */
export interface Result {
  readonly agenda: Agenda;
  readonly pieces: readonly WrittenPiece[];
  /** The line of the result each piece begins on, from 1. */
  readonly lineOf: ReadonlyMap<WrittenPiece, number>;
  readonly hyphens: readonly JoinedHyphen[];
  readonly links: readonly SourceLink[];
}

/** Joins the lines of every piece, writes the pieces and formats them. */
export function resultOf(source: Agenda, { links }: ImportSource, pieces: readonly Piece[], header: readonly string[], judge: HyphenJudge | null): Result {
  const byLine = grouped(links);
  const linksOn = (line: number): readonly SourceLink[] => byLine.get(line) ?? [];
  const jointOf = jointFor(judge);
  const hyphens: JoinedHyphen[] = [];
  const placed: SourceLink[] = [];
  const join = (texts: readonly PrintedText[]): string => {
    const result = joined(texts, jointOf, linksOn);
    for (const hyphen of result.hyphens) hyphens.push(hyphen);
    for (const link of result.links) placed.push(link);
    return result.text;
  };
  const writtenPieces = pieces.map((piece): WrittenPiece => ({ piece, texts: textsOf(piece, join) }));
  const { text, starts } = written(writtenPieces, header);
  const raw = Agenda.of(text, { names: source.names, defaultKind: source.defaultKind });
  const agenda = formatted(raw);
  return { agenda, pieces: writtenPieces, lineOf: placesIn(agenda.text, text, starts), hyphens, links: placed };
}

function grouped(links: readonly SourceLink[]): Map<number, readonly SourceLink[]> {
  const groups = new Map<number, readonly SourceLink[]>();
  for (const link of links) groups.set(link.line, [...(groups.get(link.line) ?? []), link]);
  return groups;
}

/** A table's rows; of all else the one text. */
function textsOf({ kind, table, lines }: Piece, join: (texts: readonly PrintedText[]) => string): readonly string[] {
  if (table !== null) {
    const columns = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const rows = table.rows.map((row) => `| ${Array.from({ length: columns }, (_, column) => join(row[column] ?? [])).join(" | ")} |`);
    return table.hasHead ? [rows[0] ?? "", `|${"---|".repeat(columns)}`, ...rows.slice(1)] : rows;
  }
  const [first] = lines;
  if (first === undefined) return [];
  if (kind === "title") return [titleOf(first)];
  const text = join(lines.map((line) => ({ line, text: line.text })));
  // In PDF text a blank in front marks the top of a page.
  if (kind === "entry" && !first.row.unit.doubleSpaced) return [" ".repeat(first.row.line.indent) + text];
  if (kind === "subheading") return [`# ${text}`];
  return [lines.length === 1 && first.row.unit.kind === "front" ? unspaced(text) : text];
}

function titleOf({ row: { unit, index, endIndex } }: PrintedLine): string {
  return joinLines(unit.lines.slice(index, endIndex).map(({ text }) => text).join("\n"));
}

/** `K K R  S J Æ L L A N D` on a title page is `KKR SJÆLLAND`. */
function unspaced(text: string): string {
  const isSpaced = /^\p{L}(?: {1,3}\p{L}){2,80}$/u.test(text);
  return isSpaced ? text.split("  ").map((word) => word.replaceAll(" ", "")).filter((word) => word !== "").join(" ") : text;
}
