import { placeFields, timeFields, type Header } from "../model/header.js";
import type { Agenda } from "../model/agenda.js";
import type { Line } from "../syntax/nodes.js";
import { parseLines } from "../syntax/parse.js";
import type { FieldEnds } from "./pieces.js";
import type { RemovedLine } from "./source.js";

/** The lines of a title block that the source lacks and its page tops tell: kind, body, date. Empty where nothing is missing or told. */
export function recoveredHeader({ header, kind }: Agenda, removed: readonly RemovedLine[]): readonly string[] {
  const tops = removed.flatMap(({ kind: what, text }) => (what === "furniture" ? parseLines(text) : [])).filter((line) => line.kind === "furniture");
  const top = tops.find(({ body, date }) => body !== "" && date !== "");
  const [, day, month, year] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/u.exec(top?.date ?? "") ?? [];
  if (top === undefined || day === undefined || month === undefined || year === undefined) return [];
  const lines: string[] = [];
  if (header.kind === null) lines.push(`${kind.toUpperCase()} ${year}`);
  if (header.body === null) lines.push(top.body.toUpperCase());
  if (header.date === null) lines.push(`Dato: ${day.padStart(2, "0")}-${month.padStart(2, "0")}-${year}`);
  return lines;
}

function isField(line: Line | undefined, fields: ReadonlySet<string>): boolean {
  return line?.kind === "field" && fields.has(line.field);
}

/** The lines over which the fields of the title block go, by the line they begin on; both from 0. */
export function fieldEnds(agenda: Agenda): FieldEnds {
  const ends = new Map<number, number>();
  const { placeSpan, dateSpan }: Header = agenda.header;
  const front = agenda.units[0]?.unit;
  if (front === undefined) return ends;
  for (const [line, { kind }] of front.lines.entries()) if (kind === "field") ends.set(line, line);
  for (const [span, fields] of [[placeSpan, placeFields], [dateSpan, timeFields]] as const) {
    if (span === null) continue;
    const end = agenda.positionAt(span.end).line;
    const start = [...ends.keys()].filter((at) => at <= agenda.positionAt(span.start).line && isField(front.lines[at], fields)).at(-1);
    if (start !== undefined) ends.set(start, Math.max(end, ends.get(start) ?? start));
  }
  return ends;
}
