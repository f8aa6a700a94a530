import type { ContentsLine, DateInline, Inline, Line, NumberedLine } from "../syntax/nodes.js";
import { parseInlines } from "../syntax/parse.js";
import { shifted, type Span } from "../text/span.js";
import { keptWithHeadings, keptWithNumbering, onceAtAgenda, type Agenda, type PlacedUnit } from "./agenda.js";
import { elsewhereOf, type Elsewhere } from "./elsewhere.js";
import { foldTitle, withoutPage } from "./evidence.js";
import { mapOverall } from "./overall.js";
import { onceAtUnit, type PlacedBlock, type Unit } from "./unit.js";

/** A place that names a section or item by its number. Spans count from the document's start. */
export interface Reference {
  /** `prose`: `jf. pkt. 2.1`; `note`: the same in a note; `contents`: a line of the table of contents or of an overview at the front. */
  readonly kind: "prose" | "note" | "contents";
  /** `"2.1"`, without a last dot. */
  readonly number: string;
  /** The last number of `pkt. 2.1-2.3`, which is a reference of its own too; else null. */
  readonly until: string | null;
  /** The number alone. */
  readonly span: Span;
  /** Where a reader would point: in prose the number with the word before it (`pkt. 2.1`), a range up to its end; in the contents number and title. */
  readonly wholeSpan: Span;
  /** It speaks of another meeting's agenda, another document or a law: it says nothing of this document. */
  readonly elsewhere: boolean;
  /** `pkt. 2.1 [findes ikke]`: the item it named is gone, so it names none, whichever has the number now. */
  readonly missing: boolean;
  /** The unit it stands in. */
  readonly unit: PlacedUnit;
}

/** A reference as its unit knows it; spans count from the unit's start. */
interface UnitReference {
  readonly kind: Reference["kind"];
  readonly number: string;
  readonly until: string | null;
  readonly span: Span;
  readonly wholeSpan: Span;
  readonly elsewhere: Elsewhere;
  readonly missing: boolean;
  /** Of an entry that counts only if a heading has one of these titles, folded, and where `number` is not empty this number; else null. */
  readonly titles: readonly string[] | null;
}

/** Where in `agenda.units` the first unit with each number is. */
const keptTargets = keptWithNumbering.place<ReadonlyMap<string, number>>();

/** Every reference of the document, in order. After an edit only the unit it touched is read again. */
export const referencesOf = onceAtAgenda((agenda): readonly Reference[] => agenda.units.flatMap((unit) => referencesIn(agenda, unit)));

/** Those of one unit. Beside it they depend on the kinds and numbers of all units the day of the meeting, and `numbersOfTitled`. */
export function referencesIn(agenda: Agenda, unit: PlacedUnit): readonly Reference[] {
  return ofUnit(unit.unit).flatMap((reference) => {
    const number = numberNamed(agenda, reference);
    return number === null ? [] : [placed(reference, number, unit, agenda)];
  });
}

/** The places in a unit that name a number, for colouring; spans count from the unit's start. */
export function referenceSpansOf(unit: Unit): readonly Span[] {
  return ofUnit(unit).filter(({ kind, titles }) => kind !== "note" && titles === null).map(({ kind, span, wholeSpan }) => (kind === "prose" ? wholeSpan : span));
}

/** Where references by title lead; one that has changed is no longer in the same map. */
const keptTitled = keptWithHeadings.place<{ readonly of: ReadonlyMap<string, UnitReference>; readonly numbers: string }>();

/** What the document's references by title say and which numbers they lead to, as text to compare. */
export function numbersOfTitled(agenda: Agenda): string {
  const references = titledReferences(agenda);
  if (references.size === 0) return "";
  let known = keptTitled.get(agenda.headings);
  if (known?.of !== references) {
    let numbers = "";
    for (const [written, reference] of references) numbers += `${written}\n${numberNamed(agenda, reference) ?? ""}\n`;
    known = { of: references, numbers };
    keptTitled.set(agenda.headings, known);
  }
  return known.numbers;
}

const titledReferences = mapOverall(
  (unit) => new Map(ofUnit(unit).flatMap((reference) => (reference.titles === null ? [] : [[[reference.number, ...reference.titles].join("\n"), reference]]))),
  (earlier) => earlier,
);

/** The section or item with a number (`"2.1"`, with or without a last dot), the first where several have it, or null. */
export function targetOf(agenda: Agenda, number: string): PlacedUnit | null {
  let targets = keptTargets.get(agenda.numbering);
  if (targets === undefined) {
    const found = new Map<string, number>();
    for (const [index, { unit }] of agenda.units.entries()) {
      const own = numberOf(unit);
      if (own !== null && !found.has(own)) found.set(own, index);
    }
    targets = found;
    keptTargets.set(agenda.numbering, targets);
  }
  const index = targets.get(normal(number));
  return index === undefined ? null : (agenda.units[index] ?? null);
}

/** Every section or item with a number, in the document's order: more than one where the numbering is wrong. */
export function targetsWith(agenda: Agenda, number: string): readonly PlacedUnit[] {
  const wanted = normal(number);
  return inRange(agenda, depthOf(wanted), valueOf(wanted), valueOf(wanted));
}

/** Everything a reference names: one section or item, or all of a range (`pkt. 2.1-2.3`) in the document's order. */
export function targetsOf(agenda: Agenda, reference: Reference): readonly PlacedUnit[] {
  if (reference.missing) return [];
  if (reference.until === null) {
    const target = targetOf(agenda, reference.number);
    return target === null ? [] : [target];
  }
  return inRange(agenda, depthOf(reference.number), valueOf(reference.number), valueOf(reference.until));
}

function inRange(agenda: Agenda, depth: number, from: number, until: number): readonly PlacedUnit[] {
  const units = numbered(agenda).get(depth) ?? [];
  const found: PlacedUnit[] = [];
  for (let at = firstFrom(units, from); (units[at]?.value ?? Infinity) <= until; at++) found.push((units[at] as Numbered).placed);
  return found.sort((a, b) => a.start - b.start);
}

/** A section or item with its number as one value to compare with others of its depth. */
interface Numbered {
  readonly placed: PlacedUnit;
  readonly value: number;
}

/** The sections and items by the depth of their numbers, each in the order of the numbers. */
const numbered = onceAtAgenda((agenda): ReadonlyMap<number, readonly Numbered[]> => {
  const found = new Map<number, Numbered[]>();
  for (const placed of agenda.units) {
    const number = numberOf(placed.unit);
    if (number === null) continue;
    const same = found.get(depthOf(number));
    const one = { placed, value: valueOf(number) };
    if (same === undefined) found.set(depthOf(number), [one]);
    else same.push(one);
  }
  for (const same of found.values()) same.sort((a, b) => a.value - b.value);
  return found;
});

function firstFrom(units: readonly Numbered[], value: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle]?.value ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether `reference` names the section or item with `number`, as its range may do too. */
export function names(reference: Reference, number: string): boolean {
  const wanted = normal(number);
  if (reference.missing) return false;
  if (reference.number === wanted) return true;
  if (reference.until === null) return false;
  const value = valueOf(wanted);
  return depthOf(wanted) === depthOf(reference.number) && valueOf(reference.number) <= value && value <= valueOf(reference.until);
}

function depthOf(number: string): number {
  return number.split(".").length;
}

/** `"2.11"` lies behind `"2.9"`. */
function valueOf(number: string): number {
  return number.split(".").reduce((value, part) => value * 1_000_000 + Number(part), 0);
}

/** The number of a section or item, zeros and dots as a reference would write them; null where there is none. */
export function numberOf(unit: Unit): string | null {
  const heading = unit.heading;
  return heading?.number === null || heading === null || heading.numbers.length === 0 ? null : heading.numbers.join(".");
}

function normal(number: string): string {
  return number.trim().replace(/\.$/u, "");
}

function placed(reference: UnitReference, number: string, unit: PlacedUnit, agenda: Agenda): Reference {
  return {
    kind: reference.kind,
    number,
    until: reference.until,
    span: shifted(reference.span, unit.start),
    wholeSpan: shifted(reference.wholeSpan, unit.start),
    elsewhere: isElsewhere(reference.elsewhere, agenda.header.date),
    missing: reference.missing,
    unit,
  };
}

function isElsewhere(where: Elsewhere, ownDate: string | null): boolean {
  if (where.kind === "meeting") return !isSameDay(where.date, ownDate);
  return where.kind === "elsewhere";
}

function isSameDay(date: DateInline, iso: string | null): boolean {
  const [year, month, day] = (iso ?? "").split("-").map(Number);
  return date.day === day && date.month === month && (date.year === null || date.year === year);
}

/** The number that a reference gives; of one that names a title, that of the heading with this title, which has to be the one that is written, if any. */
function numberNamed(agenda: Agenda, { number, titles }: UnitReference): string | null {
  if (titles === null) return number;
  const found = number === "" ? titles.map((title) => titled(agenda, title)).find((unit) => unit !== undefined) : targetOf(agenda, number)?.unit;
  return found !== undefined && titles.includes(foldedTitle(found)) ? numberOf(found) : null;
}

/** A title and the same without the page at its end, folded. */
function foldedTitles(title: string): readonly string[] {
  return [foldTitle(title), foldTitle(withoutPage(title))].filter((one) => one !== "");
}

/** The sections and items by title, as indices into `agenda.units`, the first where several have it. */
const keptTitles = keptWithHeadings.place<ReadonlyMap<string, number>>();

function titled(agenda: Agenda, title: string): Unit | undefined {
  let titles = keptTitles.get(agenda.headings);
  if (titles === undefined) {
    const found = new Map<string, number>();
    for (const [index, { unit }] of agenda.units.entries()) if (!found.has(foldedTitle(unit))) found.set(foldedTitle(unit), index);
    titles = found;
    keptTitles.set(agenda.headings, titles);
  }
  return agenda.units[titles.get(title) ?? -1]?.unit;
}

const foldedTitle = onceAtUnit((unit): string => foldTitle(unit.heading?.title ?? ""));

const ofUnit = onceAtUnit((unit): readonly UnitReference[] => {
  const { blocks, lines } = unit;
  const found: UnitReference[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as PlacedBlock;
    const line = lines[block.line];
    // Most blocks can be seen to have none.
    const mayHave = line?.kind === "contents" || line?.kind === "numbered" || block.block.kind === "note" || block.inlines.some(isItemReference);
    // A line of megabytes has more of them than a call takes arguments.
    if (mayHave) for (const reference of ofBlock(unit, block, line, blocks[index - 1])) found.push(reference);
  }
  return found;
});

function isItemReference({ kind }: Inline): boolean {
  return kind === "itemReference";
}

function ofBlock(unit: Unit, block: PlacedBlock, line: Line | undefined, above: PlacedBlock | undefined): readonly UnitReference[] {
  const found: UnitReference[] = [];
  if (line?.kind === "contents") {
    found.push(ofContentsLine(block, line));
  } else if (line?.kind === "numbered" && block.block.kind !== "title") {
    found.push(...ofNumberedLine(unit, block, line, above));
  }
  if (block.block.kind === "note") return ofNote(unit, block);
  return [...found, ...inlineReferences("prose", unit.slice(block.span), block.inlines, block.span.start)];
}

/** The references among the inlines of `text`; `base` is where it stands in the unit. */
function inlineReferences(kind: Reference["kind"], text: string, inlines: readonly Inline[], base: number): readonly UnitReference[] {
  return inlines.flatMap((_, index) => ofInline(kind, text, inlines, index, base));
}

function ofInline(kind: Reference["kind"], text: string, inlines: readonly Inline[], index: number, base: number): readonly UnitReference[] {
  const inline = inlines[index];
  if (inline?.kind !== "itemReference") return [];
  const where = elsewhereOf(text, inlines, index);
  return inline.targets.map((target, at) => {
    const last = target.until === null ? target : (inline.targets[at + 1] ?? target);
    const whole = { start: at === 0 ? inline.start : target.start, end: last.end };
    return { ...entry(kind, target.number, spanAt(target, base), spanAt(whole, base)), until: target.until, elsewhere: where, missing: target.missing };
  });
}

/** Notes are no running text, but `// ignorer: tom-del – kommer under pkt. 2.1` names an item all the same. */
function ofNote(unit: Unit, { span }: PlacedBlock): readonly UnitReference[] {
  const text = unit.slice(span);
  if (!/pkt|punkt/iu.test(text)) return [];
  return inlineReferences("note", text, parseInlines(text), span.start);
}

function ofContentsLine(block: PlacedBlock, line: ContentsLine): UnitReference {
  const start = block.lineStart + line.indent;
  const whole = { start, end: block.lineStart + line.content + line.title.length };
  if (line.number === "") return { ...entry("contents", "", whole, whole), titles: foldedTitles(line.title) };
  return entry("contents", line.number, { start, end: start + line.number.length }, whole);
}

/**
 * A line that begins with a number and is no heading is a reference in two cases: a number parted from
 * its `jf. pkt.` by a line's end, and an overview at the front.
 */
function ofNumberedLine(unit: Unit, block: PlacedBlock, line: NumberedLine, above: PlacedBlock | undefined): readonly UnitReference[] {
  if (line.prefix !== "") return [];
  const start = block.lineStart + line.text.indexOf(line.number, line.indent);
  const tail = above === undefined ? "" : unit.slice({ start: Math.max(above.span.start, above.span.end - 20), end: above.span.end });
  if (/(?:^|[^a-zæøå])(?:pkt\.?|punkt)\s*$/iu.test(tail)) return ofPartedLine(unit.slice({ start, end: block.span.end }), start);
  if (unit.kind !== "front") return [];
  const span = { start, end: start + normal(line.number).length };
  const title = unit.slice({ start: block.lineStart + line.content, end: block.span.end });
  return [{ ...entry("contents", line.numbers.join("."), span, { start, end: block.span.end }), titles: foldedTitles(title) }];
}

/** The references that `text` begins with, read with the word that the line's end parted from it. */
function ofPartedLine(text: string, start: number): readonly UnitReference[] {
  const word = "pkt. ";
  const joined = word + text;
  const inlines = parseInlines(joined);
  const found = inlines[0]?.start === 0 ? ofInline("prose", joined, inlines, 0, start - word.length) : [];
  return found.map((reference) => ({ ...reference, wholeSpan: { start: Math.max(start, reference.wholeSpan.start), end: reference.wholeSpan.end } }));
}

/** Only start and end: what is kept for each reference of a document should be small. */
function spanAt({ start, end }: Span, base: number): Span {
  return { start: start + base, end: end + base };
}

function entry(kind: Reference["kind"], number: string, span: Span, wholeSpan: Span): UnitReference {
  return { kind, number, until: null, span, wholeSpan, elsewhere: { kind: "here" }, missing: false, titles: null };
}
