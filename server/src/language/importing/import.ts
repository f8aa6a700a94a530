import { Agenda, type AgendaOptions } from "../model/agenda.js";
import { columnsOf } from "./column.js";
import { fieldEnds, recoveredHeader } from "./header.js";
import { withoutLeftovers } from "./leftovers.js";
import type { HyphenJudge } from "./line-ends.js";
import { piecesOf, type Piece } from "./pieces.js";
import { printedLines } from "./printed-lines.js";
import { reportOf, type ImportReport } from "./report.js";
import { resultOf } from "./result.js";
import type { ImportSource } from "./source.js";
import { withSubheadings } from "./subheadings.js";

export interface ImportOptions extends AgendaOptions {
  /** Asked about hyphens at line ends before the rules are; see `HyphenJudge`. */
  readonly judge?: HyphenJudge;
  /** Whether the source is a piece of a document, which needs no title block. */
  readonly isFragment?: boolean;
}

export interface Imported {
  /** In canonical form: formatting it changes nothing. */
  readonly text: string;
  readonly report: ImportReport;
}

/**
 * An agenda or minutes out of the text of a PDF, a Word file or a plain file. Every word of the source is
 * in the result or in the report's list of what was taken out, none is changed, and the outline is that
 * of the source.
 */
export function importAgenda(source: ImportSource, options: ImportOptions = {}): Imported {
  const agenda = Agenda.of(source.text, options);
  const { lines, removed } = withoutLeftovers(printedLines(agenda, source));
  const taken = [...source.removed, ...removed];
  const pieces = withSubheadings(piecesOf(lines, columnsOf(lines), fieldEnds(agenda)));
  const header = options.isFragment === true ? [] : recoveredHeader(agenda, taken);
  const judge = options.judge ?? null;
  const whole = resultOf(agenda, source, pieces, header, judge);
  // A sub-heading `# 1. Temadrøftelser` must not become a section.
  const safe = sameOutline(agenda, whole.agenda) ? whole : resultOf(agenda, source, pieces.map(withoutNumberedHeading), header, judge);
  return { text: safe.agenda.text, report: reportOf(safe, lines.length + removed.length, taken, header, source.links) };
}

function withoutNumberedHeading(piece: Piece): Piece {
  return piece.kind === "subheading" && piece.lines[0]?.row.kind === "entry" ? { ...piece, kind: "entry" } : piece;
}

function sameOutline(a: Agenda, b: Agenda): boolean {
  const outline = ({ units }: Agenda): string =>
    JSON.stringify(
      units.filter(({ unit }) => unit.kind !== "front").map(({ unit }) => [unit.kind, unit.heading?.number, unit.heading?.title, unit.heading?.minutes, unit.caseReference?.number, unit.parts.map(({ name }) => name)]),
    );
  return outline(a) === outline(b);
}
