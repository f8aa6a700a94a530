import type { PreviewAnswer } from "../../../server/src/protocol/preview.js";

/** A page for the printer: one file with its style, without any script. */
export function printHtml({ title, patch }: PreviewAnswer, style: string): string {
  const regions = (patch.regions?.inserted ?? []).map(({ kind, key, rows }) => {
    const tag = kind === "contents" ? "nav" : "section";
    return `<${tag} id="${escaped(key)}" class="region ${kind}">${rows.map(({ html }) => html).join("")}</${tag}>`;
  });
  return `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${style.replace(/<\//gu, "<\\/")}
</style>
</head>
<body class="paper printed">
<main id="document">
${regions.join("\n")}
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}
