import { proseOf, type Prose } from "../model/prose.js";
import type { PlacedBlock, Unit } from "../model/unit.js";
import type { Source } from "./nodes.js";

/** A block of the text with the prose that begins with it, or null where it is no running text. */
export interface ReadBlock {
  readonly placed: PlacedBlock;
  readonly prose: Prose | null;
}

/** The blocks of a unit in order, page furniture and notes left out, sentences that a page cuts in one piece. */
export function readBlocks(unit: Unit): readonly ReadBlock[] {
  const first = new Map<PlacedBlock, Prose>();
  const behind = new Set<PlacedBlock>();
  for (const prose of proseOf(unit)) {
    prose.blocks.forEach((block, index) => (index === 0 ? first.set(block, prose) : behind.add(block)));
  }
  return unit.blocks.flatMap((placed) => (isLeftOut(unit, placed) || behind.has(placed) ? [] : [{ placed, prose: first.get(placed) ?? null }]));
}

/** Notes are for the one who writes; what PDF text says of its pages is for nobody; contents are generated. */
function isLeftOut(unit: Unit, { block: { kind }, line }: PlacedBlock): boolean {
  if (kind === "note" || kind === "furniture" || kind === "contents" || kind === "title") return true;
  if (kind === "case") return unit.caseReference?.line === line;
  return kind === "address" && unit.doubleSpaced;
}

/** Where some blocks stand that follow each other, from the start of the first line. */
export function sourceOf(blocks: readonly ReadBlock[]): Source {
  const first = blocks[0]?.placed;
  const last = blocks.at(-1);
  const end = last?.prose?.blocks.at(-1) ?? last?.placed;
  if (first === undefined || end === undefined) return { start: 0, end: 0, line: 0, endLine: 0 };
  return { start: first.lineStart, end: end.span.end, line: first.line, endLine: end.endLine };
}
