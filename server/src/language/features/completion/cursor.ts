import type { CompletionItem, Position, Range } from "vscode-languageserver-types";
import type { Agenda, PlacedUnit } from "../../model/agenda.js";
import type { Part } from "../../model/unit.js";
import { toOffset, toRange, type PositionEncoding } from "../to-lsp.js";

/** Where completion was asked for. */
export interface Cursor {
  readonly agenda: Agenda;
  readonly placed: PlacedUnit;
  /** Counted from the unit's first line. */
  readonly line: number;
  /** The line up to the cursor, and behind it. */
  readonly before: string;
  readonly behind: string;
  /** Whether the user asked; else a character opened the list. */
  readonly asked: boolean;
  /** Where nothing is ever proposed: in notes, the contents, page furniture, and empty places nobody asked about. */
  readonly isQuiet: boolean;
  /** The range from a column of the line to the cursor. */
  readonly rangeFrom: (column: number) => Range;
}

/** Something to write; it takes the place of what stands from column `from` to the cursor. */
export interface Proposal {
  readonly item: CompletionItem & { readonly insertText: string };
  readonly from: number;
}

export function cursorAt(agenda: Agenda, position: Position, encoding: PositionEncoding, asked: boolean): Cursor | null {
  const offset = toOffset(agenda, position, encoding);
  const placed = agenda.unitAt(offset);
  if (placed === null) return null;
  const { unit, start } = placed;
  const { line, character } = unit.positionAt(offset - start);
  const node = unit.lines[line];
  const text = node?.text ?? "";
  const column = Math.min(character, text.length);
  const before = text.slice(0, column);
  return {
    agenda,
    placed,
    line,
    before,
    behind: text.slice(column),
    asked,
    isQuiet: node?.kind === "note" || node?.kind === "contents" || node?.kind === "furniture" || (!asked && before.trim() === ""),
    rangeFrom: (from) => toRange(agenda, { start: offset - column + from, end: offset }, encoding),
  };
}

/** The part that the line stands in, below its name; null where it stands in none. */
export function partAt({ placed: { unit }, line }: Cursor): Part | null {
  const part = unit.partAt(unit.lineStarts[line] ?? 0);
  return part === null || part.line === line ? null : part;
}

/** Whether nothing but what was begun stands on the line. */
export function isAlone({ behind }: Cursor): boolean {
  return behind.trim() === "";
}

/**
 * Whether the line can begin something new: a heading, a part. It cannot where the line above is text
 * that goes on: then it is the middle of prose, broken by hand.
 */
export function beginsBlock({ placed: { unit }, line }: Cursor): boolean {
  const above = unit.lines[line - 1];
  if (above === undefined) return true;
  if (above.kind !== "text" && above.kind !== "marked" && above.kind !== "bullet") return true;
  if (unit.parts.some((part) => part.line === line - 1)) return true;
  return /[.!?:;]["”»)]*\s*$/u.test(above.text);
}

/** One past the last line of the title, counted as `Cursor.line` is; 0 where the unit has no heading. */
export function titleEnd({ placed: { unit } }: Cursor): number {
  const segment = unit.segments[unit.headIndex];
  return segment === undefined ? 0 : unit.segmentLine(unit.headIndex) + segment.extent.titleEnd;
}
