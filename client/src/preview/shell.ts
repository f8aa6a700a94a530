import type { ClientTexts } from "../texts.js";
import type { PageLook } from "./messages.js";

/** What a page loads: its own script and style, and nothing else from anywhere. */
export interface ShellParts {
  readonly script: string;
  readonly style: string;
  /** VS Code's own source, for the policy. */
  readonly source: string;
  /** New for every page; only the script that has it is run. */
  readonly nonce: string;
  readonly look: PageLook;
}

/** The empty page of a preview. The document itself comes in messages. */
export function shellHtml({ script, style, source, nonce, look }: ShellParts, texts: ClientTexts, language: string): string {
  const { preview } = texts;
  const policy = `default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const button = (id: string, label: string, explained: string, toggles = true): string =>
    `<button type="button" id="${id}" title="${escaped(explained)}" aria-label="${escaped(explained)}"${toggles ? ` aria-pressed="false"` : ""}>${escaped(label)}</button>`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escaped(style)}">
<title>${escaped(preview.title)}</title>
</head>
<body data-zoom="${look.zoom}" data-paper="${look.paper}">
<div id="toolbar" role="toolbar" aria-label="${escaped(preview.toolbar)}">
<span role="group" aria-label="${escaped(preview.audience)}">${button("internal", preview.internal, preview.internalExplained)}${button("public", preview.public, preview.publicExplained)}</span>
<span role="group">${button("smaller", "−", preview.smaller, false)}${button("zoom", "100 %", preview.normalSize, false)}${button("larger", "+", preview.larger, false)}</span>
<span role="group">${button("paper", preview.paper, preview.paperExplained)}${button("lock", preview.lock, preview.lockExplained)}${button("print", preview.print, preview.printExplained, false)}</span>
</div>
<p id="notice" role="status" hidden></p>
<main id="document" lang="da"></main>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}
