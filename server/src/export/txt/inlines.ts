import type { PublishedInline } from "../../language/index.js";
import { addressOf } from "../links.js";
import { legible } from "../legible.js";

/** Running text with the addresses of its links in angle brackets, as mail programs find them. */
export function inlinesText(inlines: readonly PublishedInline[]): string {
  return inlines.map(inlineText).join("");
}

function inlineText(inline: PublishedInline): string {
  if ("inlines" in inline) return inlinesText(inline.inlines);
  const text = legible(inline.text);
  if (inline.kind !== "link") return text;
  const address = addressOf(inline.target);
  const shown = inline.target.kind === "web" ? address : null;
  return shown === null || shown === text || shown === `https://${text}` || shown === `${text}/` ? text : `${text} <${shown}>`;
}
