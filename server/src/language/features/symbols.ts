import type { DocumentSymbol, Position, Range, SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import type { Texts } from "../messages/texts.js";
import type { Agenda, PlacedUnit } from "../model/agenda.js";
import type { Part, Unit } from "../model/unit.js";
import { shifted, type Span } from "../text/span.js";
import { toRange, type PositionEncoding } from "./to-lsp.js";

/** As numbers: importing the enumeration would add its whole package to every bundle. */
const kinds = { section: 3 /* Namespace */, item: 5 /* Class */, part: 15 /* String */ } as const satisfies Record<string, SymbolKind>;

/** The outline: sections > items > parts. An item that stands under no section, and every item of a one-level document, is at the top. */
export function documentSymbols(agenda: Agenda, encoding: PositionEncoding, texts: Texts): DocumentSymbol[] {
  const symbols: DocumentSymbol[] = [];
  for (const { heading, items } of agenda.sections) {
    const own = heading === null ? null : symbolOf(agenda, heading, encoding, texts);
    const children = own === null ? symbols : [...(own.children ?? [])];
    let last: DocumentSymbol | null = null;
    for (const item of items) children.push((last = symbolOf(agenda, item, encoding, texts)));
    if (own !== null) symbols.push(last === null ? own : { ...own, range: { start: own.range.start, end: last.range.end }, children });
  }
  return symbols;
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
const cache = new WeakMap<Unit, Kept>();

function symbolOf(agenda: Agenda, placed: PlacedUnit, encoding: PositionEncoding, texts: Texts): DocumentSymbol {
  const kept = cache.get(placed.unit);
  const { line, closed } = placed;
  if (kept?.closed !== closed || kept.encoding !== encoding || kept.texts !== texts) {
    const symbol = build(agenda, placed, encoding, texts);
    cache.set(placed.unit, { line, closed, encoding, texts, symbol });
    return symbol;
  }
  if (kept.line !== line) {
    kept.symbol = moved(kept.symbol, line - kept.line);
    kept.line = line;
  }
  return kept.symbol;
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
