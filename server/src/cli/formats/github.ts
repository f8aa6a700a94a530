import type { Severity } from "../../language/index.js";
import type { RulePage } from "../rule-page.js";
import type { LintFormat } from "./lint-format.js";
import { repositoryPath } from "./paths.js";

const commands: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", information: "notice", hint: "notice" };

/** Workflow commands that GitHub shows as annotations beside the lines. */
export function github(pages: readonly RulePage[]): LintFormat {
  const titles = new Map(pages.map(({ id, docs }) => [id, docs.title]));
  return {
    begin: "",
    file({ file, diagnostics }) {
      const lines = diagnostics.map(({ rule, severity, message, range: { start, end } }) => {
        const title = titles.get(rule) ?? rule;
        const properties = { file: repositoryPath(file), line: start.line, col: start.column, endLine: end.line, endColumn: end.column, title: `${title} (${rule})` };
        const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
        return `::${commands[severity]} ${written.join(",")}::${escapeData(message)}\n`;
      });
      return lines.join("");
    },
    between: "",
    end: () => "",
  };
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
