import type { Publication } from "../../language/index.js";
import { dotted, flowOf, marksOf, type HeadingPiece, type Piece } from "../flow.js";
import type { FilePlaces } from "../links.js";
import type { HouseStyle } from "../style.js";
import { aboveTitle, facts, wording } from "../wording.js";
import { BlockWriter } from "./blocks.js";
import { escaped, scriptJson } from "./escape.js";
import { eventOf } from "./event.js";
import { inlinesHtml } from "./inlines.js";
import { styleSheet } from "./style-sheet.js";

export interface PageOptions {
  readonly style: HouseStyle;
  /** `Dagsorden 0.1.0`, for the page's own information. */
  readonly generator: string;
  readonly files: FilePlaces | null;
}

/** One file that holds all it needs, for browsers, screen readers and printers. */
export function htmlPage(publication: Publication, { style, generator, files }: PageOptions): string {
  const { title } = publication;
  const event = eventOf(publication);
  const body = bodyHtml(flowOf(publication), new BlockWriter(files), files);
  return `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="generator" content="${escaped(generator)}">
<title>${escaped(title)}</title>
<style>
${styleSheet(style)}
</style>${event === null ? "" : `\n<script type="application/ld+json">${scriptJson(event)}</script>`}
</head>
<body>
<a class="spring" href="#dokument">${wording.skip}</a>
${titleBlock(publication, style)}
${contents(publication)}<main id="dokument" tabindex="-1">
${[...style.opening.map(standardText), body, ...style.closing.map(standardText)].filter((text) => text !== "").join("\n")}
</main>
</body>
</html>
`;
}

function titleBlock(publication: Publication, { logo }: HouseStyle): string {
  const image = logo === null ? "" : `<img class="logo" src="data:${logo.type};base64,${base64(logo.bytes)}" alt="${escaped(logo.description)}" width="${logo.width}" height="${logo.height}">\n`;
  const lines = facts(publication).map(([label, value]) => `<div><dt>${label}</dt><dd>${escaped(value)}</dd></div>`);
  const above = aboveTitle(publication);
  return `<header>
${image}${above === "" ? "" : `<p class="organ">${escaped(above)}</p>\n`}<h1>${escaped(publication.title)}</h1>${lines.length === 0 ? "" : `\n<dl class="fakta">\n${lines.join("\n")}\n</dl>`}
</header>`;
}

function contents({ contents: entries }: Publication): string {
  if (entries.length === 0) return "";
  const lines = entries.map(({ targetId, level, number, title }) => {
    const label = [dotted(number), title].filter((text) => text !== "").join(" ");
    return `<li class="niveau-${level}"><a href="#${escaped(targetId)}">${escaped(label === "" ? wording.untitled : label)}</a></li>`;
  });
  return `<nav aria-labelledby="indhold">\n<h2 id="indhold">${wording.contents}</h2>\n<ul>\n${lines.join("\n")}\n</ul>\n</nav>\n`;
}

function bodyHtml(pieces: readonly Piece[], blocks: BlockWriter, files: FilePlaces | null): string {
  const written = pieces.map((piece) => {
    switch (piece.kind) {
      case "heading":
        return heading(piece, files);
      case "case":
        return `<p class="sag"><span class="skjult">${wording.case}: </span>${escaped(piece.number)}${piece.initials === null ? "" : ` <span class="initialer">${escaped(piece.initials)}</span>`}</p>`;
      case "block":
        return blocks.html(piece);
    }
  });
  return written.filter((text) => text !== "").join("\n");
}

function heading({ level, of, id, number, inlines, minutes, closed }: HeadingPiece, files: FilePlaces | null): string {
  const tag = `h${level + 1}`;
  const shown = dotted(number);
  const title = inlinesHtml(inlines, files);
  const marks = marksOf({ minutes, closed }).map((mark) => ` <span class="oplysning">(${escaped(mark)})</span>`);
  const label = `${shown === "" ? "" : `<span class="nummer">${escaped(shown)}</span> `}${title.trim() === "" && shown === "" ? wording.untitled : title}${marks.join("")}`;
  return `<${tag}${id === null ? "" : ` id="${escaped(id)}"`} class="${classes[of]}">${label}</${tag}>`;
}

const classes: Readonly<Record<HeadingPiece["of"], string>> = { section: "afsnit", item: "punkt", part: "del", list: "del", subheading: "underoverskrift" };

function standardText(text: string): string {
  return `<p class="standardtekst">${escaped(text)}</p>`;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
