/** Text of one kind in a paragraph of Word. A line's end inside the paragraph is `\n`. */
export interface WordRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The address of the link it is part of, or null. */
  readonly link: string | null;
}

/** A line and the links in it; code units of `text`. */
export interface WordLine {
  readonly text: string;
  readonly links: readonly { readonly start: number; readonly end: number; readonly target: string }[];
}

/** The lines of a paragraph, blank ones left out. Bold and italic are marked where they are to be kept. */
export function wordLines(runs: readonly WordRun[], keepsStyle: boolean): readonly WordLine[] {
  const lines: { text: string; links: { start: number; end: number; target: string }[] }[] = [{ text: "", links: [] }];
  for (const run of merged(runs)) {
    for (const [index, piece] of run.text.split("\n").entries()) {
      if (index > 0) lines.push({ text: "", links: [] });
      const line = lines.at(-1);
      if (line === undefined || piece === "") continue;
      const start = line.text.length;
      line.text += run.link === null && keepsStyle ? styled(piece, run) : piece;
      if (run.link !== null && piece.trim() !== "") line.links.push({ start, end: line.text.length, target: run.link });
    }
  }
  return lines.filter(({ text }) => text.trim() !== "");
}

/** Neighbours of one kind are one: Word cuts runs wherever somebody typed. */
function merged(runs: readonly WordRun[]): readonly WordRun[] {
  const result: WordRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const isBlank = run.text.trim() === "" && run.link === null;
    if (last !== undefined && last.link === run.link && ((last.bold === run.bold && last.italic === run.italic) || isBlank)) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

/** `**fed**` and `*kursiv*`, without the blanks at the ends; both at once is bold. */
function styled(text: string, { bold, italic }: WordRun): string {
  const words = text.trim();
  if ((!bold && !italic) || words === "" || words.includes("*") || !/[\p{L}\p{N}]/u.test(words)) return text;
  const mark = bold ? "**" : "*";
  const from = text.indexOf(words);
  return text.slice(0, from) + mark + words + mark + text.slice(from + words.length);
}
