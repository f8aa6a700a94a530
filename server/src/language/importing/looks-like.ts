import { lineSpacing, isDoubleSpaced } from "../model/spacing.js";
import { parseLines } from "../syntax/parse.js";

/** So many lines that go on in the middle of a sentence are no coincidence. */
const fewestWraps = 4;

/** Beyond this nobody pastes. */
const longest = 2_000_000;

/** Whether text looks as if it came out of a PDF: double-spaced, words divided at line ends, page numbers, sentences cut by line ends. */
export function looksLikePdfText(text: string): boolean {
  if (text.length > longest) return false;
  const lines = parseLines(text);
  if (isDoubleSpaced(lineSpacing(lines)) || lines.some(({ kind }) => kind === "furniture")) return true;
  let wraps = 0;
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above === undefined || line.kind !== "text" || !/^\p{Ll}/u.test(line.text)) continue;
    if (/\p{Ll}-$/u.test(above.text.trimEnd())) return true;
    if (above.text.length >= 40 && above.text.length <= 120 && /[\p{L},]$/u.test(above.text.trimEnd())) wraps++;
  }
  return wraps >= fewestWraps;
}
