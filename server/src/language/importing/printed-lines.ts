import type { Agenda } from "../model/agenda.js";
import { rowsOf, type Row } from "../formatting/rows.js";
import type { ImportSource } from "./source.js";

/**
 * How a line stands to the one above it: `line` where it may go on with it, `break` where the source says
 * that something new begins.
 */
export type LineGap = "line" | "break";

/** A printed line, or a wrapped title, of the source. */
export interface PrintedLine {
  readonly row: Row;
  /** Without the blanks around it. */
  readonly text: string;
  /** In the source, from 0. */
  readonly number: number;
  readonly page: number | null;
  readonly gap: LineGap;
  /** Whether it stands at the top of a page, as far as that shows. */
  readonly isPageTop: boolean;
  /** Whether the source says that it is a heading inside the item. */
  readonly isMarkedHeading: boolean;
  /** Where its unit begins in the source, for telling units apart. */
  readonly unitStart: number;
}

/** The lines with text in them, in order. */
export function printedLines(agenda: Agenda, { pages, headings }: ImportSource): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const placed of agenda.units) {
    for (const row of rowsOf([placed]).rows) {
      const number = placed.line + row.index;
      const above = lines.at(-1);
      const page = pages?.[number] ?? null;
      // Pages of PDF text are marked by one blank, which indents nothing.
      const isPageTop = above !== undefined && (page !== null ? page !== above.page : (row.unit.doubleSpaced && row.line.text.startsWith(" ")) || row.line.text.startsWith("\f"));
      lines.push({ row, text: row.line.text.trim(), number, page, gap: gapOf(row, row.unit.doubleSpaced), isPageTop, isMarkedHeading: headings.has(number), unitStart: placed.start });
    }
  }
  return lines;
}

function gapOf({ blanks }: Row, doubleSpaced: boolean): LineGap {
  if (blanks.length === 0) return "line";
  return doubleSpaced && blanks.length === 1 && blanks[0]?.text === "" ? "line" : "break";
}
