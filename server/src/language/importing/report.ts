import type { Result } from "./result.js";
import type { RemovedLine, SourceLink } from "./source.js";
import type { WrittenPiece } from "./written.js";

/** What the import did or what somebody should look at, with its place in the result and in the source. */
export interface ImportNote {
  readonly kind: ImportNoteKind;
  /** In the result, from 1; null for what is not in it. */
  readonly line: number | null;
  /** In the source's text, from 1; null where it has none. */
  readonly sourceLine: number | null;
  readonly page: number | null;
  /** The words it is about. */
  readonly text: string;
}

export type ImportNoteKind =
  /** Taken out: running headers and page numbers, addresses below a page's text. */
  | "furniture"
  | "address"
  /** Added: a line of the title block that the page tops tell. */
  | "header"
  /** Guesses that somebody should look at. */
  | "subheading"
  | "table"
  | "moved"
  | "hyphen"
  | "picture"
  | "lostLink";

/** What was done, counted. */
export interface ImportCounts {
  readonly lines: number;
  readonly paragraphs: number;
  readonly entries: number;
  readonly hyphensRemoved: number;
  readonly hyphensKept: number;
  readonly links: number;
}

export interface ImportReport {
  readonly counts: ImportCounts;
  readonly notes: readonly ImportNote[];
}

/** What there is to say about an import. `lines`: of the source, with text in them. */
export function reportOf({ pieces, lineOf, hyphens, links }: Result, lines: number, removed: readonly RemovedLine[], header: readonly string[], all: readonly SourceLink[]): ImportReport {
  const notes: ImportNote[] = removed.map(({ kind, text, line, page }) => ({ kind, line: null, sourceLine: line === null ? null : line + 1, page, text }));
  for (const [index, text] of header.entries()) notes.push({ kind: "header", line: index + 1, sourceLine: null, page: null, text });
  for (const [index, written] of pieces.entries()) {
    const { kind, lines: own } = written.piece;
    const first = own[0];
    if (first === undefined) continue;
    const place = { line: lineOf.get(written) ?? null, sourceLine: first.number + 1, page: first.page };
    if (kind === "subheading" && !first.isMarkedHeading) notes.push({ kind, ...place, text: written.texts[0]?.slice(2) ?? "" });
    if (kind === "table") notes.push({ kind, ...place, text: first.text });
    // A piece that a page's end cut stands behind what stood in the middle of it.
    if ((pieces[index - 1]?.piece.lines[0]?.number ?? 0) > first.number) notes.push({ kind: "moved", ...place, text: first.text });
  }
  const holder = new Map(pieces.flatMap((written) => written.piece.lines.map(({ number }) => [number, written] as const)));
  for (const { line, page, left, right, isRemoved } of hyphens) {
    if (isDoubtful(left, right, isRemoved)) notes.push({ kind: "hyphen", line: placeOf(holder.get(line), lineOf), sourceLine: line + 1, page, text: `${left} ${right}` });
  }
  const found = new Set(links);
  for (const link of all) if (!found.has(link)) notes.push({ kind: "lostLink", line: null, sourceLine: link.line + 1, page: null, text: link.target });
  const removedHyphens = hyphens.filter(({ isRemoved }) => isRemoved).length;
  return {
    counts: {
      lines,
      paragraphs: pieces.filter(({ piece }) => piece.kind === "paragraph").length,
      entries: pieces.filter(({ piece }) => piece.kind === "entry").length,
      hyphensRemoved: removedHyphens,
      hyphensKept: hyphens.length - removedHyphens,
      links: new Set(links.map(({ target, line }) => `${line} ${target}`)).size,
    },
    notes,
  };
}

/** A hyphen that was kept between two small-letter words may only have divided one. */
function isDoubtful(left: string, right: string, isRemoved: boolean): boolean {
  return !isRemoved && /^\p{Ll}{2,}-$/u.test(left) && /^\p{Ll}/u.test(right) && !/^(?:og|eller|samt)\b/u.test(right);
}

function placeOf(written: WrittenPiece | undefined, lineOf: Result["lineOf"]): number | null {
  return written === undefined ? null : (lineOf.get(written) ?? null);
}
