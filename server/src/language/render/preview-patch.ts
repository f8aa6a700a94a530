import type { PreviewPage, PreviewRegion, PreviewRow } from "./preview-page.js";

/** A region as the page is told of it for the first time. */
export interface NewRegion {
  readonly key: string;
  readonly kind: PreviewRegion["kind"];
  readonly rows: readonly PreviewRow[];
}

/** Rows to take away and put in. */
export interface RowsPatch {
  /** Counted among the new regions. */
  readonly region: number;
  readonly at: number;
  readonly removed: number;
  readonly inserted: readonly PreviewRow[];
  /** First and end line of every row of the region, one after the other, or null where those that stay are as before. */
  readonly lines: readonly number[] | null;
}

/** What to do with a page to get the next one, in this order. */
export interface PreviewPatch {
  /** Regions to take away and put in, or null where they are the same as before. */
  readonly regions: { readonly at: number; readonly removed: number; readonly inserted: readonly NewRegion[] } | null;
  readonly rows: readonly RowsPatch[];
  /** The first line of each region, or null where they are as before. */
  readonly lines: readonly (number | null)[] | null;
}

/** The smallest patch of this form that makes `after` of `before`. Looks into no region that is the same object inside. */
export function previewPatch(before: PreviewPage | null, after: PreviewPage): PreviewPatch {
  const old = before?.regions ?? [];
  const next = after.regions;
  const { start, oldEnd, newEnd } = difference(old, next, isSameRegion);
  const rows: RowsPatch[] = [];
  for (const [index, region] of next.entries()) {
    if (index >= start && index < newEnd) continue;
    const was = old[index < start ? index : index - newEnd + oldEnd];
    if (was !== undefined) rows.push(...rowsPatch(index, was, region));
  }
  const inserted = next.slice(start, newEnd).map(({ key, kind, head, rows: below }) => ({ key, kind, rows: [...head, ...below] }));
  const regions = start === oldEnd && start === newEnd ? null : { at: start, removed: oldEnd - start, inserted };
  const isMoved = regions !== null || next.some(({ line }, index) => old[index]?.line !== line);
  return { regions, rows, lines: isMoved ? next.map(({ line }) => line) : null };
}

function isSameRegion(one: PreviewRegion, other: PreviewRegion): boolean {
  return one.key === other.key && one.kind === other.kind;
}

function isSameList(one: readonly PreviewRow[], other: readonly PreviewRow[]): boolean {
  return one === other || (one.length === other.length && one.every((row, index) => row === other[index]));
}

/** Nothing where all rows are the same objects. */
function rowsPatch(region: number, was: PreviewRegion, now: PreviewRegion): readonly RowsPatch[] {
  if (isSameList(was.rows, now.rows) && isSameList(was.head, now.head)) return [];
  const old = [...was.head, ...was.rows];
  const next = [...now.head, ...now.rows];
  const { start, oldEnd, newEnd } = difference(old, next, (one, other) => one === other || one.html === other.html);
  const isMoved = next.some((row, index) => {
    const before = index < start ? old[index] : index >= newEnd ? old[index - newEnd + oldEnd] : row;
    return before?.line !== row.line || before.end !== row.end;
  });
  if (start === oldEnd && start === newEnd && !isMoved) return [];
  return [{ region, at: start, removed: oldEnd - start, inserted: next.slice(start, newEnd), lines: isMoved ? next.flatMap(({ line, end }) => [line, end]) : null }];
}

/** What two lists have not in common at their beginning and end: from `start`, up to `oldEnd` in one and `newEnd` in the other. */
function difference<T>(old: readonly T[], next: readonly T[], isSame: (one: T, other: T) => boolean): { readonly start: number; readonly oldEnd: number; readonly newEnd: number } {
  const at = (list: readonly T[], index: number): T => list[index] as T;
  let start = 0;
  while (start < old.length && start < next.length && isSame(at(old, start), at(next, start))) start++;
  let oldEnd = old.length;
  let newEnd = next.length;
  while (oldEnd > start && newEnd > start && isSame(at(old, oldEnd - 1), at(next, newEnd - 1))) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}
