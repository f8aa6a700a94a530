/** An entry that holds its mark alone: `– `, `  1) `, `./. `. The mark must be followed by the space that the list continuation wrote. */
const emptyEntry = /^([ \t]*)(?:[–•*-]|\d{1,2}\)|[a-zæøå]\)|\.\/\.)[ \t]+$/u;

/**
 * What Enter makes of an empty list entry: a nested one moves one level out, an outer one becomes an empty line and ends
 * the list. Undefined if the line is anything else.
 */
export function endedListEntry(line: string): string | undefined {
  const indentation = emptyEntry.exec(line)?.[1];
  if (indentation === undefined) return undefined;
  return indentation === "" ? "" : line.replace(/^(?:\t| {1,2})/u, "");
}
