import type { Texts } from "../messages/texts.js";
import { escapeHtml } from "../text/html.js";
import type { Readiness, ReadinessLine } from "./checklist.js";

/** What the report says of the file beside the checklist. */
export interface ReportFacts {
  readonly file: string;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
  /** When it was checked, as the user should read it. */
  readonly checked: string;
  /** Name and version of the program. */
  readonly tool: string;
}

/** The report as one page of its own: no script, no address, readable without colours. */
export function readinessHtml(readiness: Readiness, facts: ReportFacts, texts: Texts, language: "da" | "en"): string {
  const rows = [
    [texts.readinessFile, facts.file],
    [texts.readinessChecked, facts.checked],
    [texts.readinessTool, facts.tool],
    [texts.readinessHash, facts.hash],
  ].map(([name = "", value = ""]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(`${texts.readinessTitle} ${facts.file}`)}</title>
<style>
body { font: 1rem/1.5 Calibri, "Segoe UI", sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { text-align: left; vertical-align: top; padding: .15rem 1rem .15rem 0; overflow-wrap: anywhere; }
section { border-left: .5rem solid #1e7b34; padding: .1rem 0 .1rem 1rem; margin: 1rem 0; }
section.yellow { border-color: #b26a00; border-left-style: dashed; }
section.red { border-color: #b00020; border-left-style: double; }
h2 { margin: 0; font-size: 1.1rem; }
p { margin: .2rem 0; }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(texts.readinessTitle)}</h1>
<p><strong>${escapeHtml(texts.readinessStatus[readiness.light])}.</strong> ${escapeHtml(readiness.verdict)}</p>
<table>
${rows.join("\n")}
</table>
${readiness.lines.map((line) => section(line, texts)).join("\n")}
<h2>${escapeHtml(texts.readinessManual)}</h2>
<ul>
${readiness.manual.map((point) => `<li>${escapeHtml(point)}</li>`).join("\n")}
</ul>
</main>
</body>
</html>
`;
}

function section({ light, title, summary, findings }: ReadinessLine, texts: Texts): string {
  const list = findings.map(({ line, message, rule }) => `<li>${escapeHtml(texts.readinessLine(line))}: ${escapeHtml(message)} (${escapeHtml(rule)})</li>`);
  return `<section class="${light}">
<h2>${escapeHtml(title)}: ${escapeHtml(texts.readinessStatus[light])}</h2>
<p>${escapeHtml(summary)}</p>${list.length === 0 ? "" : `\n<ul>\n${list.join("\n")}\n</ul>`}
</section>`;
}
