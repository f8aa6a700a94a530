import type { CheckedFile, Diagnostic } from "../diagnostic.js";
import { texts } from "../texts.js";
import type { LintFormat } from "./lint-format.js";
import { repositoryPath } from "./paths.js";

/**
 * What the test reports of build servers read (GitLab, Jenkins, Azure DevOps): a suite for each file, a case
 * for each finding. What fails is what makes the command end with 1: an error. Lesser findings are shown as
 * passed over, with their text.
 */
export const junit: LintFormat = {
  begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Dagsorden">\n',
  file: suiteOf,
  between: "",
  end({ failures }) {
    const cases = failures.map((sentence) => testCase("dagsorden", sentence, `<error message="${escaped(sentence)}"/>`));
    const suite = cases.length === 0 ? "" : `  <testsuite name="dagsorden" tests="${cases.length}" failures="0" errors="${cases.length}" skipped="0">\n${cases.join("")}  </testsuite>\n`;
    return `${suite}</testsuites>\n`;
  },
};

function suiteOf({ file, diagnostics }: CheckedFile): string {
  const path = repositoryPath(file);
  const failures = diagnostics.filter(({ severity }) => severity === "error").length;
  const cases = diagnostics.length === 0 ? [testCase(path, texts.noFindings(1, null), "")] : diagnostics.map((diagnostic) => caseOf(path, diagnostic));
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${diagnostics.length - failures}"`;
  return `  <testsuite name="${escaped(path)}" ${counts}>\n${cases.join("")}  </testsuite>\n`;
}

function caseOf(path: string, { rule, severity, message, range: { start }, quoted }: Diagnostic): string {
  const place = texts.place(path, start.line, start.column);
  const shown = `${texts.severities[severity]}: ${message}`;
  const result =
    severity === "error" ? `<failure type="${escaped(rule)}" message="${escaped(shown)}">${escaped(`${place}\n${quoted}`)}</failure>` : `<skipped message="${escaped(shown)}"/>`;
  return testCase(path, `${rule}, ${texts.line(start.line)}`, result);
}

function testCase(path: string, name: string, result: string): string {
  const begin = `    <testcase classname="${escaped(path)}" name="${escaped(name)}"`;
  return result === "" ? `${begin}/>\n` : `${begin}>${result}</testcase>\n`;
}

/** XML 1.0 has no place for control characters and halves of characters, not even escaped. */
function escaped(text: string): string {
  return (
    text
      .replace(/\p{Surrogate}/gu, "\ufffd")
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "\ufffd")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replace(/[\t\n\r]/gu, (character) => `&#${character.charCodeAt(0)};`)
  );
}
