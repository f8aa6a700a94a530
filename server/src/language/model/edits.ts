import type { Span, TextEdit } from "../text/span.js";
import type { Part, Unit } from "./unit.js";

/** The line end a unit is written with. */
export function eolOf(unit: Unit): string {
  const line = unit.lines.find((candidate) => candidate.eol !== "");
  return line === undefined ? "\n" : line.eol;
}

/**
 * The edit that puts a new part with `content` into a unit: before the first part that belongs after it,
 * else at the end. A blank line is kept on both sides.
 */
export function insertPart(unit: Unit, name: string, content: string): TextEdit {
  const order = unit.names.profile.parts.map((part) => part.name);
  const after = unit.parts.find((part) => order.indexOf(part.name) > order.indexOf(name) && part.role !== "other");
  const eol = eolOf(unit);
  const text = name + eol + content;
  if (after !== undefined) return { span: at(after.span.start), newText: text + eol + eol };
  return { span: at(unit.contentEnd), newText: eol + eol + text };
}

/**
 * The edits that move a part before another one of the same unit. A part without a line end (the last
 * of the document) gets one, so that the two never run together.
 */
export function movePart(unit: Unit, part: Part, before: Part): readonly TextEdit[] {
  const eol = eolOf(unit);
  const text = unit.slice(part.span).trimEnd() + eol + eol;
  return [
    { span: at(before.span.start), newText: text },
    { span: part.span, newText: "" },
  ];
}

function at(offset: number): Span {
  return { start: offset, end: offset };
}
