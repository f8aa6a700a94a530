/** `text` as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  // A number or dash at the start of a line would begin a list.
  return text.replace(/[\\`*_[\]<>#|~&]/gu, "\\$&").replace(/^(\s*)([-+]|\d+(?=[.)]))/gmu, (_, blanks: string, mark: string) => (/\d/u.test(mark) ? `${blanks}${mark}\u200b` : `${blanks}\\${mark}`));
}
