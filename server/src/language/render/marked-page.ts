import { inOrder } from "../comparison/compare.js";
import { entriesOf, matches, type Entry } from "../comparison/entries.js";
import type { Publication } from "../publication/nodes.js";
import { wording } from "../publication/wording.js";
import { escapeHtml } from "../text/html.js";
import { bareHtml, hiddenWords, markedHtml, wholeHtml } from "./marked-html.js";
import { markedRows, removedRow } from "./marked-rows.js";
import { previewPage, type PreviewPage, type PreviewRegion, type PreviewRow } from "./preview-page.js";

/** An entry and where it stands on its page; null for a front without text. */
interface Placed {
  readonly entry: Entry;
  readonly region: PreviewRegion | null;
}

/**
 * The pages of versions with what changed since an earlier one marked in them. All publications are for the same audience.
 *
 * The public is shown none of the old version's words, only where some were removed: they may be words that stand in a closed
 * item or a note now.
 */
export class MarkedPages {
  readonly #page: PreviewPage;
  readonly #entries: readonly Placed[];
  readonly #isSilent: boolean;
  readonly #known = new WeakMap<readonly PreviewRow[], Known>();

  constructor(before: Publication) {
    this.#page = previewPage(before);
    this.#entries = placed(before, this.#page);
    this.#isSilent = before.audience === "public";
  }

  /** Regions without changes are as on the plain page, those that nobody edited since the last call as in its answer. */
  page(after: Publication): PreviewPage {
    const plain = previewPage(after);
    const old = this.#entries;
    const fresh = placed(after, plain);
    const matched = matches(old.map(({ entry }) => entry), fresh.map(({ entry }) => entry));
    const taken = new Set(matched);
    const stayed = inOrder(matched);
    const regions = plain.regions.filter(({ kind }) => kind === "title" || kind === "contents").map((region) => (region.kind === "title" ? this.#title(region) : region));
    let next = 0;
    const below: PreviewRegion[] = [];
    const gone = (until: number): void => {
      for (; next < until; next++) {
        const { entry, region } = old[next] as Placed;
        if (region !== null && !taken.has(next)) below.push(removedRegion(entry, region, next, this.#isSilent));
      }
    };
    for (const [at, { entry, region }] of fresh.entries()) {
      const index = matched[at] ?? null;
      if (index !== null && stayed.has(at)) gone(index);
      if (region === null) continue;
      const other = index === null ? undefined : old[index];
      const labels = other === undefined ? [wording.added] : [...(stayed.has(at) ? [] : [wording.moved]), ...numberBefore(other.entry, entry)];
      below.push(this.#region(other?.region ?? null, region, labels));
    }
    gone(old.length);
    // The front stands above the contents.
    const front = below[0]?.kind === "front" ? below.splice(0, 1) : [];
    return { title: plain.title, regions: [...regions.slice(0, 1), ...front, ...regions.slice(1), ...below] };
  }

  #title(region: PreviewRegion): PreviewRegion {
    return { ...region, head: this.#rows(this.#page.regions[0]?.head ?? none, region.head, "", (old, now) => now.map((row, index) => marked(old[index] ?? null, row, this.#isSilent))) };
  }

  #region(old: PreviewRegion | null, region: PreviewRegion, labels: readonly string[]): PreviewRegion {
    const label = labels.join(", ");
    const head = this.#rows(old?.head ?? none, region.head, label, (was, now) => markedHead(was, now, label, this.#isSilent));
    const rows = this.#rows(old?.rows ?? none, region.rows, "", (was, now) => markedRows(was, now, this.#isSilent));
    return { ...region, head, rows };
  }

  /** Made once for as long as both sides are the same objects. */
  #rows(old: readonly PreviewRow[], now: readonly PreviewRow[], label: string, make: (old: readonly PreviewRow[], now: readonly PreviewRow[]) => readonly PreviewRow[]): readonly PreviewRow[] {
    const known = this.#known.get(now);
    if (known?.old === old && known.label === label) return known.rows;
    const rows = make(old, now);
    this.#known.set(now, { old, label, rows });
    return rows;
  }
}

interface Known {
  readonly old: readonly PreviewRow[];
  readonly label: string;
  readonly rows: readonly PreviewRow[];
}

const none: readonly PreviewRow[] = [];

/** Every entry with its region, which come in the same order. */
function placed(publication: Publication, { regions }: PreviewPage): readonly Placed[] {
  const left = regions.filter(({ kind }) => kind !== "title" && kind !== "contents");
  return entriesOf(publication).map((entry) => ({ entry, region: entry.what === "front" && left[0]?.kind !== "front" ? null : (left.shift() ?? null) }));
}

function numberBefore(before: Entry, after: Entry): readonly string[] {
  return before.number !== null && after.number !== null && before.number !== after.number ? [wording.numberBefore(before.number)] : [];
}

/** The label says what became of the number. */
const number = /<span class="number">[^<]*<\/span> /u;

function markedHead(old: readonly PreviewRow[], now: readonly PreviewRow[], label: string, isSilent: boolean): readonly PreviewRow[] {
  const rows = now.map((row, index) => {
    const was = old[index] ?? null;
    const own = number.exec(row.html)?.[0] ?? "";
    const renamed = was === null ? null : { ...was, html: was.html.replace(number, () => own) };
    return label === "" || index > 0 ? marked(renamed, row, isSilent) : labelled(marked(renamed, row, isSilent), label);
  });
  const end = rows.at(-1)?.end ?? 0;
  return [...rows, ...old.slice(now.length).map((row) => removedRow(row, end, isSilent))];
}

function marked(old: PreviewRow | null, row: PreviewRow, isSilent: boolean): PreviewRow {
  if (old !== null && bareHtml(old.html) === bareHtml(row.html)) return row;
  return { ...row, html: (old === null ? null : markedHtml(old.html, row.html, isSilent)) ?? wholeHtml(row.html, "ins") };
}

function labelled(row: PreviewRow, label: string): PreviewRow {
  return { ...row, html: row.html.replace(/<\/span><\/(h[23])>$/u, (_, heading: string) => ` <span class="change">${escapeHtml(label)}</span></span></${heading}>`) };
}

/** What is gone is listed by its heading, at the place it had; a front, which has none, by all of it. */
function removedRegion(entry: Entry, { kind, head: [heading], rows }: PreviewRegion, index: number, isSilent: boolean): PreviewRegion {
  const own = entry.number === null ? "" : `${escapeHtml(entry.number)}. `;
  const text = heading === undefined ? "" : isSilent ? `<p><del>${own}${hiddenWords}</del></p>` : wholeHtml(bareHtml(heading.html), "del");
  const label = `<p><span class="change">${wording.removed}</span></p>`;
  const head = [{ html: `<div class="row removed">${label}${text}</div>`, line: 0, end: 0 }];
  return { key: `udgaaet-${index}`, kind, line: null, head, rows: heading === undefined ? rows.map((row) => removedRow(row, 0, isSilent)) : none };
}
