import type { LinkTarget, PublishedInline } from "../publication/nodes.js";
import { escapeHtml } from "../text/html.js";
import { encodedPath } from "../text/targets.js";

const cache = new WeakMap<readonly PublishedInline[], string>();

/** Running text as HTML. Nothing of the document comes out unescaped, and only web addresses and files become links. */
export function inlinesHtml(inlines: readonly PublishedInline[]): string {
  let html = cache.get(inlines);
  if (html === undefined) {
    html = inlines.map(inlineHtml).join("");
    cache.set(inlines, html);
  }
  return html;
}

function inlineHtml(inline: PublishedInline): string {
  switch (inline.kind) {
    case "text":
      return escapeHtml(inline.text);
    case "strong":
      return `<strong>${inlinesHtml(inline.inlines)}</strong>`;
    case "emphasis":
      return `<em>${inlinesHtml(inline.inlines)}</em>`;
    case "link":
      return linkHtml(inline.text, inline.target);
    case "reference":
    case "attachmentReference":
      return `<a class="reference" href="#${escapeHtml(inline.targetId)}">${escapeHtml(inline.text)}</a>`;
    case "caseNumber":
      return `<span class="case-number">${escapeHtml(inline.text)}</span>`;
  }
}

/** A place inside the house is named and not linked: no browser may open it from a page. */
function linkHtml(text: string, target: LinkTarget): string {
  const href = hrefOf(target);
  const shown = escapeHtml(text);
  return href === null ? `<span class="house-link">${shown}</span>` : `<a class="${target.kind}" href="${escapeHtml(href)}">${shown}</a>`;
}

/** The address for a browser, or null where it gets none. */
export function hrefOf(target: LinkTarget): string | null {
  switch (target.kind) {
    case "web":
      // Browsers leave these out; what they would read otherwise is not what was checked.
      return target.address.replace(/[\s\p{Cc}]/gu, (character) => encodeURIComponent(character));
    case "file":
      return encodedPath(target.path);
    case "house":
      return null;
  }
}
