/** `text` as Markdown that shows it as it is. */
export function escapeMarkdown(text: string): string {
  // At the start of a line `- ` and `1. ` would begin a list.
  return text.replace(/[\\`*_[\]<>#|~&]/gu, "\\$&").replace(/^(\s{0,9})([-+])(?=\s)/gmu, "$1\\$2").replace(/^(\s{0,9}\d{1,9})([.)])(?=\s)/gmu, "$1\\$2");
}
