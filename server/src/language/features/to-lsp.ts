import type { Position as LspPosition, Range } from "vscode-languageserver-types";
import type { StoredPlace } from "../memory/summary.js";
import type { Agenda } from "../model/agenda.js";
import type { Span } from "../text/span.js";

/**
 * The one place where offsets become lines and characters, and back. Inside the core everything is an
 * offset in UTF-16 code units; a feature converts when it answers.
 *
 * Every feature is a pure function of this shape, with `texts` only where it says something to the user:
 *
 *     export function hover(agenda: Agenda, position: Position, encoding: PositionEncoding, texts: Texts): Hover | null
 */

/** What the client counts characters of a line in. */
export type PositionEncoding = "utf-16" | "utf-8";

/** A text with lines: an agenda, or what it is read from. */
export type LinedText = Pick<Agenda, "offsetAt" | "slice">;

/** The place of an offset. */
export function toPosition(agenda: Agenda, offset: number, encoding: PositionEncoding = "utf-16"): LspPosition {
  const position = agenda.positionAt(offset);
  if (encoding === "utf-16" || position.character === 0) return position;
  const at = Math.min(Math.max(0, offset), agenda.length);
  return { line: position.line, character: utf8Length(agenda.slice({ start: at - position.character, end: at })) };
}

/** The range of a span. */
export function toRange(agenda: Agenda, span: Span, encoding: PositionEncoding = "utf-16"): Range {
  return { start: toPosition(agenda, span.start, encoding), end: toPosition(agenda, span.end, encoding) };
}

/** The range of a place in a document that is not open. */
export function storedRange({ line, start, end, more: [before, within] }: StoredPlace, encoding: PositionEncoding): Range {
  const [from, to] = encoding === "utf-16" ? [start, end] : [start + before, end + before + within];
  return { start: { line, character: from }, end: { line, character: to } };
}

/** The ranges of many spans. In order they cost no more than the lines they stand on, however many stand on one line. */
export function toRanges(agenda: Agenda, spans: readonly Span[], encoding: PositionEncoding): readonly Range[] {
  if (encoding === "utf-16") return spans.map((span) => toRange(agenda, span, encoding));
  let known = { offset: 0, line: 0, character: 0 };
  const place = (offset: number): LspPosition => {
    const { line, character } = agenda.positionAt(offset);
    const at = Math.min(Math.max(0, offset), agenda.length);
    // Counts on from the last place where that is on the same line and before this one.
    const [from, bytes] = line === known.line && known.offset <= at ? [known.offset, known.character] : [at - character, 0];
    known = { offset: at, line, character: bytes + utf8Length(agenda.slice({ start: from, end: at })) };
    return { line, character: known.character };
  };
  return spans.map(({ start, end }) => ({ start: place(start), end: place(end) }));
}

/**
 * The offset of a place. A place outside the text gives the nearest one in it, a place inside a
 * character (the second byte of `å`) the start of that character.
 */
export function toOffset(text: LinedText, position: LspPosition, encoding: PositionEncoding = "utf-16"): number {
  if (encoding === "utf-16" || position.character <= 0) return text.offsetAt(position);
  const start = text.offsetAt({ line: position.line, character: 0 });
  const end = text.offsetAt({ line: position.line, character: Number.MAX_SAFE_INTEGER });
  // A code unit has at least one byte: no more of a long line than this can lie before the place.
  return start + utf16Length(text.slice({ start, end: Math.min(end, start + position.character) }), position.character);
}

/** The span of a range; a range given backwards is turned round. */
export function toSpan(text: LinedText, range: Range, encoding: PositionEncoding = "utf-16"): Span {
  const start = toOffset(text, range.start, encoding);
  const end = toOffset(text, range.end, encoding);
  return start <= end ? { start, end } : { start: end, end: start };
}

/** How many bytes `text` has in UTF-8. A lone surrogate counts as the replacement character. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character);
  return bytes;
}

/** How many UTF-16 code units of `text` its first `bytes` UTF-8 bytes hold, whole characters only. */
function utf16Length(text: string, bytes: number): number {
  let units = 0;
  let left = bytes;
  for (const character of text) {
    left -= bytesOf(character);
    if (left < 0) break;
    units += character.length;
  }
  return units;
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
