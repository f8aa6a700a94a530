import { changeLine, nameOf, type Change, type Comparison, type EntryChange, type WordChange } from "../../language/index.js";
import type { HouseStyle } from "../style.js";
import { escaped } from "./escape.js";
import { styleSheet } from "./style-sheet.js";

/** What changed between two versions as a page: every change at its place, words that came and went marked. */
export function comparisonPage(comparison: Comparison, list: string, style: HouseStyle): string {
  const { title, entries, kind } = comparison;
  const heading = kind === "referat" ? "Ændringer i referatet" : "Ændringer i dagsordenen";
  // The short list's own heading is that of the page.
  const short = list.split("\n").slice(2).join("\n").trim();
  return `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${heading}: ${title}`)}</title>
<style>
${styleSheet(style)}
${marks}
</style>
</head>
<body>
<header>
<p class="organ">${heading}</p>
<h1>${escaped(title)}</h1>
</header>
<main>
<h2 class="afsnit">Kort fortalt</h2>
<p class="liste">${short.split("\n").map(escaped).join("\n")}</p>
${entries.length === 0 ? "" : `<h2 class="afsnit">Ændringerne i teksten</h2>\n${entries.map(entry).join("\n")}`}
</main>
</body>
</html>
`;
}

const marks = `.liste { white-space: pre-wrap; }
ins { background: #d7f0d9; color: #0d3b12; text-decoration: underline; }
del { background: #fadcdc; color: #5c1212; text-decoration: line-through; }
@media (prefers-color-scheme: dark) { ins { background: #16401c; color: #d7f0d9; } del { background: #541d1d; color: #fadcdc; } }
@media (forced-colors: active) { ins, del { background: Canvas; color: CanvasText; } }`;

const states: Readonly<Record<EntryChange["state"], string>> = { added: "nyt", removed: "udgået", moved: "flyttet", changed: "ændret" };

function entry(change: EntryChange): string {
  const { state, numberBefore, changes } = change;
  const before = numberBefore === null ? "" : `, før ${numberBefore}.`;
  const name = escaped(nameOf(change));
  const shown = state === "added" ? inserted(name) : state === "removed" ? deleted(name) : name;
  return [`<h3 class="punkt">${shown} <span class="oplysning">(${states[state]}${escaped(before)})</span></h3>`, ...changes.map(changeHtml)].join("\n");
}

function changeHtml(change: Change): string {
  switch (change.kind) {
    case "title":
      return `<p>${words(change.words)}</p>`;
    case "part": {
      const paragraphs = change.paragraphs.map((paragraph) => `<p>${words(paragraph)}</p>`).join("\n");
      return change.name === null ? paragraphs : `<h4 class="del">${escaped(change.name)}</h4>\n${paragraphs}`;
    }
    case "attachment":
      return `<p>Bilag: ${change.state === "added" ? inserted(escaped(change.title)) : deleted(escaped(change.title))}</p>`;
    default:
      return `<p>${escaped(changeLine(change))}.</p>`;
  }
}

function words(runs: readonly WordChange[]): string {
  return runs.map(({ state, text }) => (state === "added" ? inserted(escaped(text)) : state === "removed" ? deleted(escaped(text)) : escaped(text))).join("");
}

/** Screen readers rarely tell of ins and del, so words do. */
function inserted(html: string): string {
  return `<ins><span class="skjult">[tilføjet: </span>${html}<span class="skjult">]</span></ins>`;
}

function deleted(html: string): string {
  return `<del><span class="skjult">[udgået: </span>${html}<span class="skjult">]</span></del>`;
}
