import type { TextEdit } from "../text/span.js";

/**
 * What the formatter may add and take away: blanks, line ends, and the marks that canonical form writes
 * its own way. Everything else, above all letters and digits, stays as it is.
 */
const changeable: ReadonlySet<number> = new Set(Array.from(" \t\n\r\f\v\u00a0\ufeff\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000-–—•·▪*./…,:|#\"”“»«„)", (character) => character.charCodeAt(0)));

function isChangeable(code: number): boolean {
  // Nearly every character is a small letter.
  return (code < 97 || code > 122) && changeable.has(code);
}

/**
 * The smallest edits that make `after` of `before`: only what stands between letters and digits is
 * touched, so a cursor in a word stays there. Null where a letter or digit differs: then nothing may be
 * changed at all.
 */
export function editsBetweenLetters(before: string, after: string): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  let old = 0;
  let fresh = 0;
  for (;;) {
    const oldEnd = endOfGap(before, old);
    const freshEnd = endOfGap(after, fresh);
    const edit = smallest(before, old, oldEnd, after.slice(fresh, freshEnd));
    if (edit !== null) edits.push(edit);
    if (oldEnd === before.length || freshEnd === after.length) return oldEnd === before.length && freshEnd === after.length ? edits : null;
    if (before.charCodeAt(oldEnd) !== after.charCodeAt(freshEnd)) return null;
    old = oldEnd + 1;
    fresh = freshEnd + 1;
  }
}

function endOfGap(text: string, from: number): number {
  let at = from;
  while (at < text.length && isChangeable(text.charCodeAt(at))) at++;
  return at;
}

/** The edit that makes `newText` of `start`–`end`, without what both begin and end with. A line's end of two characters is not cut. */
function smallest(text: string, start: number, end: number, newText: string): TextEdit | null {
  let from = 0;
  const old = text.slice(start, end);
  if (old === newText) return null;
  while (from < old.length && from < newText.length && old.charAt(from) === newText.charAt(from)) from++;
  let back = 0;
  while (back < old.length - from && back < newText.length - from && old.charAt(old.length - 1 - back) === newText.charAt(newText.length - 1 - back)) back++;
  if (from > 0 && old.charAt(from - 1) === "\r") from--;
  if (back > 0 && old.charAt(old.length - back) === "\n") back--;
  return { span: { start: start + from, end: end - back }, newText: newText.slice(from, newText.length - back) };
}
