import { type Diagnostic, Uri } from "vscode";

/** The command that shows a rule's page; its argument is the rule's id. */
export const openRulePage = "dagsorden.openRulePage";

/**
 * Makes the rule's name beside a finding open the rule's page in the preview. A plain link would show the page's Markdown
 * as text, and in a browser download it.
 */
export function withRulePage(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  if (typeof code !== "object") return diagnostic;
  const target = Uri.from({ scheme: "command", path: openRulePage, query: JSON.stringify([String(code.value)]) });
  diagnostic.code = { value: code.value, target };
  return diagnostic;
}
