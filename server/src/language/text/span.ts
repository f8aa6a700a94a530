/** A stretch of text: UTF-16 code units, `end` not included. What the offsets count from is said where a span is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in a text: line and UTF-16 code unit in it, both counted from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** One replacement in a text. Edits given together never overlap and all count from the text as it was. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** `span` moved by `by` code units. */
export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/**
 * `span`, counted from `base`. Not `shifted` by `-base`: where `base` is 0 that is -0, and the engine would keep the
 * offsets of this and all other spans as floating point numbers.
 */
export function countedFrom(span: Span, base: number): Span {
  return { start: span.start - base, end: span.end - base };
}

/** Whether `offset` lies in `span` or touches one of its ends. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** `text` with all `edits` made. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  const pieces: string[] = [];
  let from = text.length;
  for (const { span, newText } of ordered) {
    pieces.push(text.slice(span.end, from), newText);
    from = span.start;
  }
  pieces.push(text.slice(0, from));
  return pieces.reverse().join("");
}

/**
 * The last index whose value is not above `value` in ascending `starts` (so the line, segment or unit
 * that holds an offset); 0 when all are above.
 */
export function indexAt(starts: readonly number[], value: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
