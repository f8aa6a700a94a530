import type { Line } from "../syntax/nodes.js";
import { endOfText } from "../text/blanks.js";
import { isDigit, isLetter, isSmallLetter } from "../text/letters.js";

/** What tells double-spaced PDF text from text someone typed. Counts, so that segments can be added up. */
export interface SpacingEvidence {
  /** Gaps of exactly one empty line between two lines of text. */
  readonly single: number;
  /** Those of them that cut a sentence: no full stop before, a small letter after, or a hyphen at the break. */
  readonly cutting: number;
}

/** From how many gaps on a segment can speak for itself. */
const enoughGaps = 6;

export function lineSpacing(lines: readonly Line[]): SpacingEvidence {
  let single = 0;
  let cutting = 0;
  for (let index = 2; index < lines.length; index++) {
    const below = lines[index];
    const gap = lines[index - 1];
    const above = lines[index - 2];
    if (below?.kind !== "text" || gap?.kind !== "blank" || gap.text !== "" || above === undefined || !isRunningText(above)) continue;
    single++;
    if (cutsSentence(above, below)) cutting++;
  }
  return { single, cutting };
}

/** Whether these counts are those of double-spaced text. Real PDF text measures 0.5 and more, typed text below 0.05. */
export function isDoubleSpaced({ single, cutting }: SpacingEvidence): boolean {
  return cutting >= 2 && cutting > single / 4;
}

/** A segment's own word where it has enough lines, else its document's. */
export function segmentIsDoubleSpaced(segment: SpacingEvidence, document: boolean): boolean {
  return segment.single >= enoughGaps ? isDoubleSpaced(segment) : document;
}

function isRunningText(line: Line): boolean {
  return line.kind === "text" || line.kind === "bullet" || line.kind === "marked" || line.kind === "numbered";
}

function cutsSentence(above: Line, below: Line): boolean {
  const last = above.text.charAt(endOfText(above.text) - 1);
  if (last === "-") return true;
  if (!isLetter(last) && !isDigit(last) && last !== "," && last !== "–") return false;
  const first = below.text.charAt(below.indent);
  return isSmallLetter(first) || isDigit(first) || first === "(";
}
