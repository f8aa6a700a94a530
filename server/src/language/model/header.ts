import type { DocumentKind, Inline, Line } from "../syntax/nodes.js";
import { parseInlines } from "../syntax/parse.js";
import { isCapital, isLetter } from "../text/letters.js";
import type { Span } from "../text/span.js";
import { isoDay } from "./calendar.js";
import { joinLines } from "./join.js";
import type { Unit } from "./unit.js";

/** The title block of a document. Spans count from the document's start, lines from 0. */
export interface Header {
  /** As the title block says, or null where it does not say. */
  readonly kind: DocumentKind | null;
  readonly kindSpan: Span | null;
  /** The body as written, letter-spacing undone: `"KKR SJÆLLAND"`. */
  readonly body: string | null;
  readonly bodySpan: Span | null;
  /** ISO, `"2023-02-08"`. */
  readonly date: string | null;
  readonly dateSpan: Span | null;
  /** `"10:00"` */
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly placeSpan: Span | null;
}

const none: Header = {
  kind: null, kindSpan: null, body: null, bodySpan: null, date: null, dateSpan: null, start: null, end: null, place: null, placeSpan: null,
};

/** Lines of a title block that a document has at the most above its first heading. */
const mostLines = 400;

/** The header that stands in the unit before the first heading. */
export function headerOf(front: Unit): Header {
  if (front.kind !== "front") return none;
  const lines = front.lines.slice(0, mostLines);
  const header = { ...none };
  const at = (line: number, column: number): number => (front.lineStarts[line] ?? 0) + column;
  for (const [index, line] of lines.entries()) {
    if (line.kind === "kind" && header.kind === null) {
      Object.assign(header, { kind: line.documentKind, kindSpan: { start: at(index, line.indent), end: at(index, line.text.trimEnd().length) } });
      readBody(bodyIn(line.rest, front), line, at(index, 0), header);
      readTime(line.text, at(index, 0), header);
    } else if (line.kind === "field") {
      readField(front, lines, index, line.field, header, at);
    } else if (line.kind === "text" && header.date === null && readDateLine(line.text, at(index, 0), header)) {
      continue;
    } else if (line.kind === "text" && isBelowDate(front, index, header)) {
      readPlace(placeFrom(line.text, line.indent), at(index, 0), header);
    } else if (line.kind === "text" && header.body === null && goesOnWithKind(lines, index)) {
      readBody(bodyIn(`til ${line.text.trim().replace(/^til /u, "")}`, front), line, at(index, 0), header);
    } else if (line.kind === "text" && header.body === null) {
      const body = bodyOf(lines, index, header.kind !== null, front);
      if (body !== null) Object.assign(header, { body, bodySpan: { start: at(index, line.indent), end: at(index, line.text.trimEnd().length) } });
    }
  }
  return header;
}

/** @param start where the line begins */
function readBody(named: string | null, line: Line, start: number, header: MutableHeader): void {
  if (named === null) return;
  const column = line.text.indexOf(named);
  header.body = named;
  header.bodySpan = { start: start + column, end: start + column + named.length };
}

/** `mødet i Teknikudvalget` right below `Dagsorden`, or below `til`: the title goes on. */
function goesOnWithKind(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text.trim() ?? "";
  if (text.length > 80 || !/^(?:til )?(?:\p{Ll}+ )?mødet? (?:i|for) /u.test(text) || /[.:;]$/u.test(text)) return false;
  const above = lines[index - 1];
  return (above?.text.trim().toLowerCase() === "til" ? lines[index - 2] : above)?.kind === "kind";
}

/** A body of the profile that the rest of the title line names, or whatever follows `til møde i`. */
function bodyIn(text: string, front: Unit): string | null {
  const lower = text.toLowerCase();
  const body = front.names.profile.bodies.find((name) => lower.includes(name.toLowerCase()));
  if (body === undefined) return bodyOfMeeting(text);
  const from = lower.indexOf(body.toLowerCase());
  return text.slice(from, from + body.length);
}

/** `Teknikudvalget` in `til ordinært møde i Teknikudvalget den 3. maj 2025`, or null. */
function bodyOfMeeting(text: string): string | null {
  const [, rest] = /^(?:til|fra|af|for)\s/iu.test(text) ? text.split(/(?<!\p{L})mødet? (?:i|for) /iu, 2) : [];
  const name = rest?.split(/ (?:den|d\.) /iu, 1)[0]?.trim() ?? "";
  return name === "" ? null : name;
}

/** A line of the profile's bodies alone; else the line right below the document's kind. */
function bodyOf(lines: readonly Line[], index: number, kindKnown: boolean, front: Unit): string | null {
  const text = unspaced(lines[index]?.text ?? "");
  if (front.names.profile.bodies.some((name) => name.toLowerCase() === text.toLowerCase())) return text;
  if (!kindKnown || text.length > 80 || /[.:;]$/u.test(text)) return null;
  let at = index - 1;
  while (lines[at]?.kind === "blank") at--;
  const above = lines[at];
  return above?.kind === "kind" && isMostlyCapitals(text) ? text : null;
}

function isMostlyCapitals(text: string): boolean {
  let capitals = 0;
  for (const character of text) {
    if (isCapital(character)) capitals++;
    else if (isLetter(character)) return false;
  }
  return capitals > 1;
}

/** `K K R  S J Æ L L A N D` -> `KKR SJÆLLAND`: single letters with one space between them; two spaces part words. */
function unspaced(text: string): string {
  const trimmed = text.trim();
  const pieces = trimmed.charAt(1) === " " ? trimmed.split(" ") : [];
  const isSpaced = pieces.length > 2 && pieces[1] !== "" && pieces.every((piece) => piece === "" || (piece.length === 1 && isLetter(piece)));
  if (!isSpaced) return trimmed.replace(/\s+/gu, " ");
  return trimmed.split(/ {2,}/u).map((word) => word.replaceAll(" ", "")).join(" ");
}

/** The fields of a title block that say when. */
export const timeFields: ReadonlySet<string> = new Set(["dato", "mødedato", "tidspunkt", "tid", "mødetidspunkt"]);
/** Those that say where. */
export const placeFields: ReadonlySet<string> = new Set(["sted", "mødested", "lokale"]);

type MutableHeader = { -readonly [Key in keyof Header]: Header[Key] };

function readField(front: Unit, lines: readonly Line[], index: number, field: string, header: MutableHeader, at: (line: number, column: number) => number): void {
  const line = lines[index];
  if (line === undefined) return;
  const value = valueOf(front, lines, index);
  const span = { start: at(value.line, value.column), end: at(value.endLine, lines[value.endLine]?.text.trimEnd().length ?? 0) };
  if (placeFields.has(field) && header.place === null && value.text !== "") {
    header.place = joinLines(value.text);
    header.placeSpan = span;
    if (header.end === null) header.end = endNamedIn(parseInlines(value.text), header.start);
  }
  if (timeFields.has(field)) readTime(value.text, span.start, header);
}

/** Where the meeting is held, as a line that names its time says it. */
interface NamedPlace {
  /** Where the day and the time before it end, in the line. */
  readonly from: number;
  readonly place: string;
  readonly column: number;
}

/** Reads `Den 27.10.2025 kl. 17.00`, with or without a place behind it; false where the line is anything else. */
function readDateLine(text: string, start: number, header: MutableHeader): boolean {
  const named = placeIn(text);
  if (!isDateLine(text.slice(0, named?.from))) return false;
  readTime(text, start, header);
  readPlace(named, start, header);
  return true;
}

/** The place in `Den 27.10.2025 kl. 17.00 i Byrådssalen`, or null. */
function placeIn(text: string): NamedPlace | null {
  if (!/ (?:i|på) /u.test(text) || !/\d/u.test(text)) return null;
  const times = parseInlines(text).filter(({ kind }) => kind === "date" || kind === "time");
  const from = times.at(-1)?.end ?? 0;
  return times.some(({ kind }) => kind === "date") && times.some(({ kind }) => kind === "time") ? placeFrom(text, from) : null;
}

/** `i Byrådssalen` from `from` to the line's end; a sentence is no place. */
function placeFrom(text: string, from: number): NamedPlace | null {
  const [lead, place = ""] = /^,? ?(?:i|på) ([\p{Lu}\d].{0,99})$/u.exec(text.slice(from).trimEnd()) ?? [];
  return lead === undefined || /[.!?:;]$/u.test(place) ? null : { from, place, column: from + lead.length - place.length };
}

/** Right below the day and time of the meeting. */
function isBelowDate(front: Unit, index: number, { dateSpan, start, place }: Header): boolean {
  return place === null && start !== null && dateSpan !== null && front.positionAt(dateSpan.start).line === index - 1 && front.lines[index - 1]?.kind === "text";
}

/** @param start where the line begins */
function readPlace(named: NamedPlace | null, start: number, header: MutableHeader): void {
  if (named === null || header.place !== null) return;
  header.place = named.place;
  header.placeSpan = { start: start + named.column, end: start + named.column + named.place.length };
}

/** Date and time out of a text that begins at offset `start`. */
function readTime(text: string, start: number, header: MutableHeader): void {
  const inlines = parseInlines(text);
  const date = inlines.find((inline) => inline.kind === "date");
  if (date?.year && header.date === null) {
    header.date = isoDay(date.year, date.month, date.day);
    header.dateSpan = { start: start + date.start, end: start + date.end };
  }
  const time = inlines.find((inline) => inline.kind === "time");
  if (time && header.start === null) {
    header.start = clock(time.from);
    header.end = time.until === null ? header.end : clock(time.until);
  }
}

interface FieldValue {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** The field's value: the rest of its line and what wraps below; or the next line where nothing follows the colon. */
function valueOf(front: Unit, lines: readonly Line[], index: number): FieldValue {
  const line = lines[index];
  let first = index;
  let column = line?.content ?? 0;
  if (line?.text.slice(column).trim() === "") {
    const below = lines.findIndex((other, at) => at > index && other.kind !== "blank");
    if (below < 0 || !isValueLine(lines[below], front)) return { text: "", line: index, column, endLine: index };
    first = below;
    column = lines[below]?.indent ?? 0;
  }
  let end = first;
  while (end + 1 < lines.length) {
    const gap = front.doubleSpaced && lines[end + 1]?.kind === "blank" && lines[end + 1]?.text === "" && wraps(lines[end]) ? 1 : 0;
    if (!isValueLine(lines[end + 1 + gap], front)) break;
    end += 1 + gap;
  }
  const text = lines.slice(first, end + 1).map((other, at) => (at === 0 ? other.text.slice(column) : other.text)).join("\n");
  return { text: text.trimEnd(), line: first, column, endLine: end };
}

/** `Deltagere` right below the place is a heading, no more of the place. */
function isValueLine(line: Line | undefined, front: Unit): boolean {
  if (line?.kind === "text") return line.person === null && front.names.lookUp(line.text.trim()) === null;
  return line?.kind === "numbered";
}

/** In double-spaced text: the value's line goes on below the empty line, since it fills the column or breaks a word. */
function wraps(line: Line | undefined): boolean {
  const text = line?.text.trimEnd() ?? "";
  return text.length > 40 && !/[.!?]$/u.test(text);
}

/** `Mødet er fra 9.30-11.00` in the place: the end, when it begins as the meeting does. */
function endNamedIn(inlines: readonly Inline[], start: string | null): string | null {
  const time = inlines.find((inline) => inline.kind === "time");
  return time?.until && clock(time.from) === start ? clock(time.until) : null;
}

/** `fredag den 7. marts 2025 kl. 9.00-12.00` and nothing else. */
function isDateLine(text: string): boolean {
  if (text.length > 80 || !/\d/u.test(text)) return false;
  const inlines = parseInlines(text);
  if (!inlines.some((inline) => inline.kind === "date" && inline.year !== null)) return false;
  const rest = inlines.reduceRight((left, inline) => left.slice(0, inline.start) + left.slice(inline.end), text);
  return rest.split(/[\s,.–-]/u).every((word) => word === "" || /^(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|den|d|kl)$/iu.test(word));
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
