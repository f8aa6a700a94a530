import type { DocumentSymbol, Position, Range, SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Agenda, OutlineSection, PlacedUnit } from "../model/agenda.js";
import { keptWithUnit, type Part, type Unit } from "../model/unit.js";
import { KeptAtEnds } from "../model/units.js";
import { shifted, type Span } from "../text/span.js";
import { toRange, type PositionEncoding } from "./to-lsp.js";

/** As numbers: importing the enumeration would add its whole package to every bundle. */
const kinds = { section: 3 /* Namespace */, item: 5 /* Class */, part: 15 /* String */ } as const satisfies Record<string, SymbolKind>;

/** The outline: sections > items > parts. An item that stands under no section, and every item of a one-level document, is at the top. */
export function documentSymbols(agenda: Agenda, encoding: PositionEncoding, texts: Texts): DocumentSymbol[] {
  const { sections, units } = agenda;
  const before = versions.before(units, (version) => version.encoding === encoding && version.texts === texts);
  const shown = sections.map((section, index): ShownSection => {
    // As many sections from the front as before, or from the end.
    const known = before && (shownAgain(section, before.shown[index]) ?? shownAgain(section, before.shown[index - sections.length + before.shown.length]));
    return known ?? { section, symbols: symbolsOf(agenda, section, encoding, texts) };
  });
  versions.set(units, { encoding, texts, shown });
  const symbols: DocumentSymbol[] = [];
  for (const section of shown) for (const symbol of section.symbols) symbols.push(symbol);
  return symbols;
}

/** A section and its symbols: one, or those of its items where it has no heading. */
interface ShownSection {
  readonly section: OutlineSection;
  readonly symbols: readonly DocumentSymbol[];
}

/** What was shown of the last version of a document. */
interface Version {
  readonly encoding: PositionEncoding;
  readonly texts: Texts;
  readonly shown: readonly ShownSection[];
}

const versions = new KeptAtEnds<Version>();

/** The section as it was shown before, where all of it is the same, or has only moved. */
function shownAgain(section: OutlineSection, before: ShownSection | undefined): ShownSection | null {
  if (before === undefined || section.items.length !== before.section.items.length) return null;
  const first = section.heading ?? section.items[0];
  const old = before.section.heading ?? before.section.items[0];
  if (first === undefined || old === undefined) return null;
  const lines = first.line - old.line;
  if ((section.heading === null) !== (before.section.heading === null) || !hasMoved(first, old, lines)) return null;
  for (let index = 0; index < section.items.length; index++) if (!hasMoved(section.items[index], before.section.items[index], lines)) return null;
  return { section, symbols: lines === 0 ? before.symbols : before.symbols.map((symbol) => moved(symbol, lines)) };
}

/** Whether it is the same one so many lines further down. */
function hasMoved(placed: PlacedUnit | undefined, old: PlacedUnit | undefined, lines: number): boolean {
  if (placed === old) return lines === 0;
  return placed?.unit === old?.unit && placed?.closed === old?.closed && placed?.line === (old?.line ?? 0) + lines;
}

function symbolsOf(agenda: Agenda, { heading, items }: OutlineSection, encoding: PositionEncoding, texts: Texts): readonly DocumentSymbol[] {
  const own = items.map((item) => symbolOf(agenda, item, encoding, texts));
  if (heading === null) return own;
  const symbol = symbolOf(agenda, heading, encoding, texts);
  const last = own.at(-1);
  return [last === undefined ? symbol : { ...symbol, range: { start: symbol.range.start, end: last.range.end }, children: [...(symbol.children ?? []), ...own] }];
}

/** The same in one list, for clients that cannot show a tree. */
export function flatSymbols(agenda: Agenda, uri: string, encoding: PositionEncoding, texts: Texts): SymbolInformation[] {
  const flat = (symbols: readonly DocumentSymbol[], containerName: string | null): SymbolInformation[] =>
    symbols.flatMap(({ name, kind, range, children }) => [
      { name, kind, location: { uri, range }, ...(containerName === null ? {} : { containerName }) },
      ...flat(children ?? [], name),
    ]);
  return flat(documentSymbols(agenda, encoding, texts), null);
}

interface Kept {
  line: number;
  readonly closed: boolean;
  readonly encoding: PositionEncoding;
  readonly texts: Texts;
  symbol: DocumentSymbol;
}

/** By unit: after an edit only the units it changed are looked at again, and those below it are moved. */
const kept = keptWithUnit.place<Kept>();

function symbolOf(agenda: Agenda, placed: PlacedUnit, encoding: PositionEncoding, texts: Texts): DocumentSymbol {
  const known = kept.get(placed.unit);
  const { line, closed } = placed;
  if (known?.closed !== closed || known.encoding !== encoding || known.texts !== texts) {
    const symbol = build(agenda, placed, encoding, texts);
    kept.set(placed.unit, { line, closed, encoding, texts, symbol });
    return symbol;
  }
  if (known.line !== line) {
    known.symbol = moved(known.symbol, line - known.line);
    known.line = line;
  }
  return known.symbol;
}

/** The symbol so many lines further down; units are whole lines, so the characters stay. */
function moved(symbol: DocumentSymbol, lines: number): DocumentSymbol {
  const { name, detail, kind, children } = symbol;
  const range: Range = { start: movedPosition(symbol.range.start, lines), end: movedPosition(symbol.range.end, lines) };
  const { start, end } = symbol.selectionRange;
  // A heading and a part begin with their name.
  const isAtStart = start.line === symbol.range.start.line && start.character === symbol.range.start.character;
  const selectionRange: Range = { start: isAtStart ? range.start : movedPosition(start, lines), end: movedPosition(end, lines) };
  const own: DocumentSymbol = detail === undefined ? { name, kind, range, selectionRange } : { name, detail, kind, range, selectionRange };
  if (children !== undefined) own.children = children.map((child) => moved(child, lines));
  return own;
}

function movedPosition({ line, character }: Position, lines: number): Position {
  return { line: line + lines, character };
}

function build(agenda: Agenda, placed: PlacedUnit, encoding: PositionEncoding, texts: Texts): DocumentSymbol {
  const { unit, start } = placed;
  const { heading } = unit;
  const place = (span: Span): Range => toRange(agenda, shifted(span, start), encoding);
  const name = [heading?.number, heading?.title].filter(Boolean).join(" ");
  return {
    name: name === "" ? texts.outlineUntitled() : name,
    ...detailOf(placed, texts),
    kind: unit.kind === "item" ? kinds.item : kinds.section,
    range: place({ start: 0, end: Math.max(unit.contentEnd, heading?.span.end ?? 0) }),
    selectionRange: place(heading?.span ?? { start: 0, end: 0 }),
    children: unit.parts.map((part) => ({
      name: part.name,
      kind: kinds.part,
      range: place({ start: part.span.start, end: endOf(unit, part) }),
      selectionRange: place(part.nameSpan),
    })),
  };
}

/** `15 min. · SAG-2022-05229 · lukket` */
function detailOf({ unit, closed }: PlacedUnit, texts: Texts): { detail?: string } {
  const { heading, caseReference } = unit;
  const details = [
    heading === null || heading.minutes === null ? null : texts.outlineMinutes(heading.minutes),
    caseReference?.number ?? null,
    closed ? texts.outlineClosed() : null,
  ].filter((detail) => detail !== null);
  return details.length === 0 ? {} : { detail: details.join(" · ") };
}

/** The end of the part's last line with text in it. */
function endOf(unit: Unit, { span, nameSpan }: Part): number {
  return Math.max(nameSpan.end, unit.contentEndBefore(span.end));
}
