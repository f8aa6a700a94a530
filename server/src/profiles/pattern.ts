/** Why a regular expression is refused: it is none, or some text could keep it busy for ever. */
export type PatternFault = "broken" | "slow";

/** Whether `source` can be used as a regular expression in a profile, or why not. */
export function patternFault(source: string): PatternFault | null {
  try {
    new RegExp(`^(?:${source})$`, "u");
    // A pattern that leaves a parenthesis to the one around it is none of its own.
    new RegExp(source, "u");
  } catch {
    return "broken";
  }
  return source.length > longest || hasNestedRepetition(source) ? "slow" : null;
}

/** Longer than any pattern for a number or an address. */
const longest = 500;

/**
 * Whether an endless repetition stands in another, as in `(a+)+`, or three of them in one pattern could
 * share a text among them. Classes and escaped letters are skipped.
 */
function hasNestedRepetition(source: string): boolean {
  const open: boolean[] = [];
  let inner = false;
  let endless = 0;
  let inClass = false;
  for (let at = 0; at < source.length; at++) {
    const letter = source[at];
    let closed = false;
    if (letter === "\\") at++;
    else if (inClass) inClass = letter !== "]";
    else if (letter === "[") inClass = true;
    else if (letter === "(") {
      open.push(inner);
      inner = false;
      continue;
    } else if (letter === ")") closed = true;
    if (inClass) continue;
    const repeats = isEndless(source, at + 1);
    if (closed) {
      if (inner && (repeats || isRepeated(source, at + 1))) return true;
      inner = (open.pop() ?? false) || inner || repeats;
    } else if (repeats) inner = true;
    if (repeats) endless++;
  }
  return endless > 3;
}

/** `+`, `*` or `{2,}` at `at`. */
function isEndless(source: string, at: number): boolean {
  return source[at] === "+" || source[at] === "*" || /^\{\d{1,9},\}/u.test(source.slice(at, at + 12));
}

/** Any repetition of more than one at `at`: `{2}` and `{1,3}` too. */
function isRepeated(source: string, at: number): boolean {
  return source[at] === "{";
}
