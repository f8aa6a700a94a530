import type { FoldingRange } from "vscode-languageserver-types";
import type { Agenda } from "../model/agenda.js";
import type { PlacedBlock, Unit } from "../model/unit.js";

// Registered as: foldingRanges(agenda)

/**
 * What can be folded: sections, items, parts, sub-headings, the front of the document with contents and
 * participants, tables, lists of three or more, notes, and stretches between `// #region` and `// #slut`.
 * Blank lines at the end stay outside. No two ranges begin on the same line or overlap by half.
 */
export function foldingRanges(agenda: Agenda): FoldingRange[] {
  const folds: Fold[] = [];
  const open: number[] = [];
  for (const { unit, line } of agenda.units) {
    const own = ofUnit(unit);
    for (const fold of own.folds) folds.push({ ...fold, start: fold.start + line, end: fold.end + line });
    for (const mark of own.marks) {
      if (mark.opens) open.push(mark.line + line);
      else if (open.length > 0) folds.push({ start: open.pop() ?? 0, end: mark.line + line, kind: "region" });
    }
  }
  for (const { heading, items } of agenda.sections) {
    const last = items.at(-1);
    if (heading === null || last === undefined) continue;
    folds.push({ start: heading.line + (heading.unit.heading?.line ?? 0), end: last.line + ofUnit(last.unit).lastLine, kind: null });
  }
  return nested(folds).map(({ start, end, kind }) => ({ startLine: start, endLine: end, ...(kind === null ? {} : { kind }) }));
}

interface Fold {
  readonly start: number;
  /** The last line, included. */
  readonly end: number;
  readonly kind: "comment" | "region" | null;
}

/** A note that opens or closes a stretch to be folded. */
interface Mark {
  readonly line: number;
  readonly opens: boolean;
}

interface UnitFolds {
  readonly folds: readonly Fold[];
  readonly marks: readonly Mark[];
  /** The last line with text in it. */
  readonly lastLine: number;
}

/** Lines count from the unit's first. */
const cache = new WeakMap<Unit, UnitFolds>();

function ofUnit(unit: Unit): UnitFolds {
  let folds = cache.get(unit);
  if (folds === undefined) {
    const { blocks } = unit;
    const lastLine = (blocks.at(-1)?.endLine ?? 1) - 1;
    const found = [...wholeOf(unit, lastLine), ...namedOf(unit), ...subheadingsOf(blocks), ...runsOf(blocks)];
    folds = { folds: found.filter(({ start, end }) => end > start), marks: marksOf(unit), lastLine };
    cache.set(unit, folds);
  }
  return folds;
}

function wholeOf(unit: Unit, lastLine: number): readonly Fold[] {
  const first = unit.heading?.line ?? unit.blocks[0]?.line;
  return first === undefined ? [] : [{ start: first, end: lastLine, kind: null }];
}

/** Parts and lists of participants: from their name to what follows them. */
function namedOf(unit: Unit): readonly Fold[] {
  const { blocks } = unit;
  const names = blocks.flatMap(({ block }, index) => (block.kind === "partName" || block.kind === "listName" ? [index] : []));
  return names.map((index, at) => {
    const last = blocks[(names[at + 1] ?? blocks.length) - 1];
    return { start: blocks[index]?.line ?? 0, end: (last?.endLine ?? 1) - 1, kind: null };
  });
}

/** Each reaches up to the next one of its level or above it, or to the next part. */
function subheadingsOf(blocks: readonly PlacedBlock[]): readonly Fold[] {
  const folds: Fold[] = [];
  let open: { readonly line: number; readonly level: number }[] = [];
  let lastLine = 0;
  const closeFrom = (level: number): void => {
    for (const { line } of open.filter((one) => one.level >= level)) folds.push({ start: line, end: lastLine, kind: null });
    open = open.filter((one) => one.level < level);
  };
  for (const placed of blocks) {
    const { kind } = placed.block;
    if (kind === "partName" || kind === "listName") closeFrom(0);
    if (kind === "subheading") {
      const level = placed.span.start - placed.lineStart;
      closeFrom(level);
      open.push({ line: placed.line, level });
    }
    lastLine = placed.endLine - 1;
  }
  closeFrom(0);
  return folds;
}

/** How many blocks of a kind in a row are worth folding. */
const runs = { tableRow: 2, entry: 3, attachment: 3, contents: 2, note: 2 } as const;

type Run = keyof typeof runs;

function runKind({ block }: PlacedBlock): Run | null {
  if (block.kind === "tableRow" || block.kind === "entry" || block.kind === "contents" || block.kind === "note") return block.kind;
  return block.mark === null ? null : "attachment";
}

function runsOf(blocks: readonly PlacedBlock[]): readonly Fold[] {
  const folds: Fold[] = [];
  let from = 0;
  for (let index = 1; index <= blocks.length; index++) {
    const first = blocks[from];
    const last = blocks[index - 1];
    const next = blocks[index];
    if (first === undefined || last === undefined) break;
    const kind = runKind(first);
    if (next !== undefined && runKind(next) === kind) continue;
    if (kind !== null && index - from >= runs[kind]) folds.push({ start: first.line, end: last.endLine - 1, kind: kind === "note" ? "comment" : null });
    from = index;
  }
  return folds;
}

function marksOf(unit: Unit): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { block, span, line } of unit.blocks) {
    if (block.kind !== "note") continue;
    const word = /^#(region|fold|endregion|slut)\b/u.exec(unit.slice({ start: span.start, end: Math.min(span.end, span.start + 12) }))?.[1];
    if (word !== undefined) marks.push({ line, opens: word === "region" || word === "fold" });
  }
  return marks;
}

/** In order, without those that begin where a longer one does, or begin inside another and end behind it. */
function nested(folds: readonly Fold[]): readonly Fold[] {
  const sorted = [...folds].sort((a, b) => a.start - b.start || b.end - a.end);
  const around: Fold[] = [];
  return sorted.filter((fold) => {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) < fold.start) around.pop();
    const outer = around.at(-1);
    if (outer !== undefined && (outer.start === fold.start || fold.end > outer.end)) return false;
    around.push(fold);
    return true;
  });
}
