import type { Line } from "../syntax/nodes.js";
import { parseLines } from "../syntax/parse.js";
import type { TextChange } from "./agenda.js";

/** Lines after a change. */
export interface Relexed {
  readonly lines: readonly Line[];
  /** The first line that was parsed anew. */
  readonly firstChanged: number;
}

/** The lines after `change` (offsets from the first line's start), parsing no more than the lines it touches and one on each side. */
export function relexed(lines: readonly Line[], change: TextChange): Relexed {
  let from = 0;
  let fromOffset = 0;
  let offset = 0;
  let to = 0;
  for (const line of lines) {
    const length = line.text.length + line.eol.length;
    if (offset + length < change.start) {
      from = to + 1;
      fromOffset = offset + length;
    }
    offset += length;
    to++;
    if (offset > change.end) break;
  }
  if (from > 0) {
    from--;
    fromOffset -= (lines[from]?.text.length ?? 0) + (lines[from]?.eol.length ?? 0);
  }
  to = Math.min(lines.length, to + 1);
  const old = lines.slice(from, to).map((line) => line.text + line.eol).join("");
  const text = old.slice(0, change.start - fromOffset) + change.text + old.slice(change.end - fromOffset);
  let fresh = parseLines(text);
  // Text that ends in a line end has an empty last line; it is real only at the end of the document.
  const reachesEnd = to === lines.length && lines[to - 1]?.eol === "";
  if (!reachesEnd && fresh.at(-1)?.text === "" && fresh.at(-1)?.eol === "") fresh = fresh.slice(0, -1);
  return { lines: withKept(lines, from, to, fresh), firstChanged: from };
}

/** Lines parsed anew that are as they were keep their old object, and with it everything cached for them. */
function withKept(lines: readonly Line[], from: number, to: number, fresh: readonly Line[]): readonly Line[] {
  const result = fresh.slice();
  let head = 0;
  for (; head < fresh.length && from + head < to; head++) {
    const kept = same(lines[from + head], fresh[head]);
    if (kept === null) break;
    result[head] = kept;
  }
  for (let tail = 1; tail <= fresh.length - head && to - tail >= from + head; tail++) {
    const kept = same(lines[to - tail], fresh[fresh.length - tail]);
    if (kept === null) break;
    result[fresh.length - tail] = kept;
  }
  return lines.slice(0, from).concat(result, lines.slice(to));
}

/** The old line, where the new one is the same. */
function same(old: Line | undefined, fresh: Line | undefined): Line | null {
  return old !== undefined && old.text === fresh?.text && old.eol === fresh.eol ? old : null;
}
