import type { Position as LspPosition, Range, TextEdit as LspTextEdit } from "vscode-languageserver-types";
import { formatEdits } from "../formatting/format.js";
import { formatLineEdits } from "../formatting/format-line.js";
import type { Agenda } from "../model/agenda.js";
import type { TextEdit } from "../text/span.js";
import { toRanges, toSpan, type PositionEncoding } from "./to-lsp.js";

/** What is formatted while someone types: the line that was left by its end. */
export const formattingTrigger = "\n";

/** The whole document in canonical form. */
export function formatDocument(agenda: Agenda, encoding: PositionEncoding): LspTextEdit[] {
  return toLsp(agenda, formatEdits(agenda), encoding);
}

/** The lines of `range` in canonical form: of the edits of the whole document those that lie on them. */
export function formatRange(agenda: Agenda, range: Range, encoding: PositionEncoding): LspTextEdit[] {
  const span = toSpan(agenda, range, encoding);
  const from = agenda.offsetAt({ line: agenda.positionAt(span.start).line, character: 0 });
  const to = agenda.offsetAt({ line: agenda.positionAt(span.end).line, character: Number.MAX_SAFE_INTEGER });
  const edits = formatEdits(agenda).filter((edit) => from <= edit.span.start && edit.span.end <= to);
  return toLsp(agenda, edits, encoding);
}

/** The line above `position`, where its writer has gone on to the next. */
export function formatOnType(agenda: Agenda, position: LspPosition, character: string, encoding: PositionEncoding): LspTextEdit[] {
  if (character !== formattingTrigger || position.line === 0) return [];
  return toLsp(agenda, formatLineEdits(agenda, position.line - 1), encoding);
}

function toLsp(agenda: Agenda, edits: readonly TextEdit[], encoding: PositionEncoding): LspTextEdit[] {
  const ranges = toRanges(agenda, edits.map(({ span }) => span), encoding);
  return edits.map(({ newText }, index) => ({ range: ranges[index] ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText }));
}
