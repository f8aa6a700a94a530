import { diffArrays } from "diff";
import { similarity } from "../comparison/words.js";
import { bareHtml, hiddenWords, markedHtml, shownText, wholeHtml } from "./marked-html.js";
import type { PreviewRow } from "./preview-page.js";

/** Rows that share less of their words than this are two different ones. */
const alike = 0.3;

/** Rows that differ are compared one with each other as long as there are no more than this many pairs. */
const mostPairs = 400;

/**
 * The rows with what changed in them marked, and between them those that are gone. A row without changes is the same object.
 *
 * @param isSilent as for {@link markedHtml}
 */
export function markedRows(before: readonly PreviewRow[], after: readonly PreviewRow[], isSilent: boolean): readonly PreviewRow[] {
  const [old, next] = [before.map(bareOf), after.map(bareOf)];
  const parts = diffArrays(old, next, { maxEditLength: 600 }) ?? [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: next },
  ];
  const rows: PreviewRow[] = [];
  let [from, to] = [0, 0];
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    const following = parts[index + 1];
    if (part === undefined) continue;
    const isReplaced = part.removed && following?.added === true;
    const gone = part.added ? [] : before.slice(from, from + part.value.length);
    const come = part.removed ? (isReplaced ? after.slice(to, to + following.value.length) : []) : after.slice(to, to + part.value.length);
    from += gone.length;
    to += come.length;
    if (part.removed || part.added) rows.push(...replaced(gone, come, rows.at(-1)?.end ?? 0, isSilent));
    else rows.push(...come);
    if (isReplaced) index++;
  }
  return rows;
}

/** Each new row with the first old one left that is like it; what is gone stands before the row that came after it. */
function replaced(gone: readonly PreviewRow[], come: readonly PreviewRow[], line: number, isSilent: boolean): readonly PreviewRow[] {
  const rows: PreviewRow[] = [];
  let next = 0;
  const goneUntil = (end: number): void => {
    for (; next < end; next++) rows.push(removedRow(gone[next] as PreviewRow, rows.at(-1)?.end ?? line, isSilent));
  };
  const isEach = gone.length * come.length <= mostPairs;
  for (const [at, row] of come.entries()) {
    const index = isEach ? gone.findIndex((old, place) => place >= next && isLike(old, row)) : at < gone.length ? at : -1;
    const marked = index < 0 ? null : markedHtml((gone[index] as PreviewRow).html, row.html, isSilent);
    if (marked === null) rows.push({ ...row, html: wholeHtml(row.html, "ins") });
    else {
      goneUntil(index);
      next = index + 1;
      rows.push({ ...row, html: marked });
    }
  }
  goneUntil(gone.length);
  return rows;
}

/** Of the same kind, with words in common. */
function isLike(one: PreviewRow, other: PreviewRow): boolean {
  return tagOf(one) === tagOf(other) && similarity(shownText(one.html), shownText(other.html)) >= alike;
}

function tagOf({ html }: PreviewRow): string {
  return html.slice(0, html.indexOf(">"));
}

/** It comes from no line: it begins and ends where the row above it ends. */
export function removedRow({ html }: PreviewRow, line: number, isSilent: boolean): PreviewRow {
  const shown = isSilent ? `<p><del>${hiddenWords}</del></p>` : wholeHtml(bareHtml(html), "del");
  return { html: `<div class="row removed">${shown}</div>`, line, end: line };
}

const bare = new WeakMap<PreviewRow, string>();

function bareOf(row: PreviewRow): string {
  let html = bare.get(row);
  if (html === undefined) {
    html = bareHtml(row.html);
    bare.set(row, html);
  }
  return html;
}
