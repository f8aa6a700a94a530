import type { TextChange } from "./language/index.js";

/** A stretch of the text that was replaced: `start` to `end` before, `start` to `newEnd` after. */
interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
  readonly text: string;
}

/** More places than this are replaced as one: reading what lies between is cheaper than reading so often. */
const mostPlaces = 8;

/**
 * The edits a document has had since its agenda was last asked for. Edits that touch each other become
 * one, so that a burst of typing is read once, however many keys it was.
 */
export class PendingChanges {
  #changes: Replaced[] = [];

  /**
   * @param textAfter the text from one offset to another as it is after `change`
   */
  add(change: TextChange, textAfter: (start: number, end: number) => string): void {
    const next: Replaced = { ...change, newEnd: change.start + change.text.length };
    const last = this.#changes.at(-1);
    const joins = last !== undefined && change.start <= last.newEnd && change.end >= last.start;
    if (!joins) this.#changes.push(next);
    else this.#changes[this.#changes.length - 1] = joined(last, next, textAfter);
    if (this.#changes.length > mostPlaces) this.#changes = [this.#changes.reduce((all, one) => joined(all, one, textAfter))];
  }

  /** The edits, to be made one after another, and forgets them. */
  take(): readonly TextChange[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes.map(({ start, end, text }) => ({ start, end, text }));
  }
}

/** One replacement that does what `first` and then `second` do. */
function joined(first: Replaced, second: Replaced, textAfter: (start: number, end: number) => string): Replaced {
  const start = Math.min(first.start, second.start);
  const end = first.end + Math.max(0, second.end - first.newEnd);
  const newEnd = Math.max(first.newEnd, second.end) + second.newEnd - second.end;
  return { start, end, newEnd, text: textAfter(start, newEnd) };
}
