import type { LintFormat } from "./lint-format.js";

/** For programs; the form is fixed, that of `JSON.stringify({ files: [{ file, diagnostics: […] }] }, null, 2)`. */
export const lintJson: LintFormat = {
  begin: '{\n  "files": [',
  file({ file, diagnostics }) {
    const found = { file, diagnostics: diagnostics.map(({ rule, severity, message, range, fix }) => ({ rule, severity, message, range, fixable: fix !== null })) };
    return `\n${indented(found, "    ")}`;
  },
  between: ",",
  end: (_run, isEmpty) => (isEmpty ? "]\n}\n" : "\n  ]\n}\n"),
};

/** A value as JSON in the depth of a larger one. */
export function indented(value: unknown, margin: string): string {
  return margin + JSON.stringify(value, null, 2).replaceAll("\n", `\n${margin}`);
}
