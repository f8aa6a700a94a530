import { changedWords } from "../comparison/words.js";
import { escapeHtml } from "../text/html.js";

/** A tag, or the text between two of them. A tag where a line or cell begins or ends counts as a line break. */
interface Piece {
  readonly tag: string | null;
  readonly text: string;
}

/** Stands for removed words that this page's readers may not see. */
export const hiddenWords = "[…]";

/**
 * `after` with the words that came in `<ins>` and those that went in `<del>`; without both it is `after` again. Null where
 * there is no text to put a mark into. Both are HTML that this folder made: `<` and `"` stand in no text unescaped.
 *
 * @param isSilent removed words are not shown, only that some were removed
 */
export function markedHtml(before: string, after: string, isSilent: boolean): string | null {
  const pieces = piecesOf(after);
  const words = changedWords(textOf(piecesOf(before)), textOf(pieces));
  const texts = pieces.map(() => "");
  let [at, offset, last] = [0, 0, -1];
  const put = (index: number, html: string): void => {
    texts[index] = (texts[index] ?? "") + html;
  };
  const keep = (length: number, isAdded: boolean): void => {
    for (let left = length; left > 0; ) {
      const piece = pieces[at];
      if (piece === undefined) return;
      const part = piece.text.slice(offset, offset + left);
      if (piece.tag === null) {
        if (part !== "") last = at;
        put(at, isAdded && part.trim() !== "" ? `<ins>${escapeHtml(part)}</ins>` : escapeHtml(part));
      } else if (part !== "") last = -1;
      left -= part.length;
      offset += part.length;
      if (offset < piece.text.length) continue;
      at++;
      offset = 0;
    }
  };
  for (const { state, text } of words) {
    if (state !== "removed") keep(text.length, state === "added");
    else if (text.trim() !== "") {
      // Where nothing of this line has come yet, at its beginning; after the end of all, behind the last text.
      const next = pieces.findIndex(({ tag }, index) => index >= at && tag === null);
      const target = last >= 0 ? last : next >= 0 ? next : pieces.map(({ tag }) => tag).lastIndexOf(null);
      if (target < 0) return null;
      put(target, `<del>${isSilent ? hiddenWords : escapeHtml(text.replace(/\n+/gu, " "))}</del>`);
    }
  }
  return pieces.map(({ tag }, index) => tag ?? texts[index]).join("");
}

/** All of its text in one of the two. */
export function wholeHtml(html: string, name: "ins" | "del"): string {
  return piecesOf(html).map(({ tag, text }) => tag ?? (text.trim() === "" ? escapeHtml(text) : `<${name}>${escapeHtml(text)}</${name}>`)).join("");
}

/** Without the names and links of its elements, which say where something stands and not what it says. */
export function bareHtml(html: string): string {
  return piecesOf(html).map(({ tag, text }) => tag?.replace(/ (?:id|href|data-line|data-end)="[^"]*"/gu, "") ?? escapeHtml(text)).join("");
}

/** As a reader sees it, a line for each line or cell. */
export function shownText(html: string): string {
  return textOf(piecesOf(html));
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

const pieceOf = /(<(?:[^"<>]|"[^"]*")*>)|([^<]+)/gu;
const inText = /^<\/?(?:a|span|strong|em)\b/u;

function piecesOf(html: string): readonly Piece[] {
  return Array.from(html.matchAll(pieceOf), ([, tag, text = ""]) => (tag === undefined ? { tag: null, text: unescaped(text) } : { tag, text: inText.test(tag) ? "" : "\n" }));
}

const characters: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };

function unescaped(text: string): string {
  return text.includes("&") ? text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => characters[entity] ?? entity) : text;
}
