import type { CheckedFile } from "../diagnostic.js";

/** For programs; the form is fixed. */
export function lintJson(files: readonly CheckedFile[]): string {
  const report = {
    files: files.map(({ file, diagnostics }) => ({
      file,
      diagnostics: diagnostics.map(({ rule, severity, message, range, fix }) => ({ rule, severity, message, range, fixable: fix !== null })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
