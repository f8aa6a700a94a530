import type { Unit } from "../model/unit.js";
import { inlinesOfProse } from "./inlines.js";
import type { ListBlock, ListEntryBlock, Source } from "./nodes.js";
import { sourceOf, type ReadBlock } from "./read.js";
import type { Scope } from "./scope.js";

interface OpenList {
  readonly style: ListBlock["style"];
  readonly first: number;
  /** What the marker of one more entry says. */
  next: number;
  readonly indent: number;
  readonly entries: OpenEntry[];
}

interface OpenEntry {
  readonly read: ReadBlock;
  readonly children: OpenList[];
}

/**
 * Entries that follow each other, as lists: more indentation nests; another kind of marker, or a number
 * that does not go on with the count, begins a list of its own, so that all markers come out as written.
 */
export function listBlock(unit: Unit, blocks: readonly ReadBlock[], scope: Scope): readonly ListBlock[] {
  const top: OpenList[] = [];
  const open: OpenList[] = [];
  for (const read of blocks) {
    const indent = indentOf(unit, read);
    const { style, value } = markerOf(unit, read);
    while ((open.at(-1)?.indent ?? -1) > indent && open.length > 1) open.pop();
    let list = open.at(-1);
    if (list === undefined || list.indent < indent || list.style !== style || (style !== "bullet" && list.next !== value)) {
      if (list !== undefined && list.indent >= indent) open.pop();
      const siblings = open.at(-1)?.entries.at(-1)?.children ?? top;
      list = { style, first: style === "bullet" ? 1 : value, next: value, indent, entries: [] };
      siblings.push(list);
      open.push(list);
    }
    list.entries.push({ read, children: [] });
    list.next = value + 1;
  }
  return top.map((list) => closed(unit, list, scope));
}

function closed(unit: Unit, { style, first, entries }: OpenList, scope: Scope): ListBlock {
  const built = entries.map(({ read, children }): ListEntryBlock => {
    const lists = children.map((child) => closed(unit, child, scope));
    return { inlines: read.prose === null ? [] : inlinesOfProse(read.prose, scope), children: lists, source: spanning(sourceOf([read]), lists.at(-1)?.source) };
  });
  const source = built[0]?.source ?? sourceOf([]);
  return { kind: "list", style, first, entries: built, source: spanning(source, built.at(-1)?.source) };
}

function spanning(first: Source, last: Source = first): Source {
  return { start: first.start, line: first.line, end: last.end, endLine: last.endLine };
}

/** In PDF text one blank marks the top of a page. */
function indentOf(unit: Unit, { placed }: ReadBlock): number {
  const indent = unit.lines[placed.line]?.indent ?? 0;
  return unit.doubleSpaced && indent < 2 ? 0 : indent;
}

function markerOf(unit: Unit, { placed }: ReadBlock): { readonly style: ListBlock["style"]; readonly value: number } {
  const line = unit.lines[placed.line];
  if (line?.kind === "numbered") return { style: "number", value: line.numbers[0] ?? 1 };
  const marker = line?.kind === "bullet" ? line.marker : "";
  if (/^\d/u.test(marker)) return { style: "number", value: Number.parseInt(marker, 10) };
  const letter = "abcdefghijklmnopqrstuvwxyzæøå".indexOf(marker.charAt(0).toLowerCase());
  return letter >= 0 && marker !== "" ? { style: "letter", value: letter + 1 } : { style: "bullet", value: 1 };
}
