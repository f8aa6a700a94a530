/** Where `text` ends without the blanks at its end. Most lines have none, and to cut them off takes longer than to see that. */
export function endOfText(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return last > 32 && last < 127 ? text.length : text.trimEnd().length;
}
