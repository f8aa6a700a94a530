import type { LinkTarget, PublishedInline } from "../../language/index.js";
import { addressOf, type FilePlaces } from "../links.js";
import { escaped } from "./escape.js";

/** Running text as HTML. */
export function inlinesHtml(inlines: readonly PublishedInline[], files: FilePlaces | null): string {
  return inlines.map((inline) => inlineHtml(inline, files)).join("");
}

function inlineHtml(inline: PublishedInline, files: FilePlaces | null): string {
  switch (inline.kind) {
    case "text":
      return escaped(inline.text);
    case "strong":
      return `<strong>${inlinesHtml(inline.inlines, files)}</strong>`;
    case "emphasis":
      return `<em>${inlinesHtml(inline.inlines, files)}</em>`;
    case "link":
      return linkHtml(inline.text, inline.target, files);
    case "reference":
    case "attachmentReference":
      return `<a href="#${escaped(inline.targetId)}">${escaped(inline.text)}</a>`;
    case "caseNumber":
      return `<span class="sagsnummer">${escaped(inline.text)}</span>`;
  }
}

/** A link; its text alone where nobody could follow it. */
export function linkHtml(text: string, target: LinkTarget | null, files: FilePlaces | null): string {
  const address = target === null ? null : addressOf(target, files);
  return address === null ? escaped(text) : `<a href="${escaped(address)}">${escaped(text)}</a>`;
}
