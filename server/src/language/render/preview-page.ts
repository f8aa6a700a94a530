import type { ContentsEntry, Publication, PublishedBlock, PublishedContent, PublishedItem, PublishedSection } from "../publication/nodes.js";
import { dayInWords, timeInWords, wording } from "../publication/wording.js";
import { escapeHtml } from "../text/html.js";
import { blockHtml } from "./blocks.js";

/**
 * A page of the preview: regions, one for each section and item, and in them rows, each one element.
 * What did not change between two versions is the same object, or at least the same string.
 */
export interface PreviewPage {
  readonly title: string;
  readonly regions: readonly PreviewRegion[];
}

export interface PreviewRegion {
  /** The id of its element. */
  readonly key: string;
  readonly kind: "title" | "front" | "contents" | "section" | "group" | "item";
  /** The first line it comes from, counted from 0; null where it comes from everywhere. */
  readonly line: number | null;
  /** Title, number, case. */
  readonly head: readonly PreviewRow[];
  /** The same array as before as long as nobody edits the section or item. */
  readonly rows: readonly PreviewRow[];
}

/** One element, and the lines it comes from, counted from the region's. Lines inside of it count from `line`, so moving it changes no HTML. */
export interface PreviewRow {
  readonly html: string;
  readonly line: number;
  /** Not included. */
  readonly end: number;
}

/** The page for a publication, in the layout of the house. */
export function previewPage(publication: Publication): PreviewPage {
  const { front, contents, sections, title } = publication;
  const regions: PreviewRegion[] = [{ key: "titel", kind: "title", line: 0, head: [at(0, titleBlock(publication))], rows: [] }];
  if (front !== null && (front.blocks.length > 0 || front.parts.length > 0)) regions.push({ key: "forside", kind: "front", line: 0, head: [], rows: rowsOf(front, 3) });
  if (contents.length > 2) regions.push({ key: "indhold", kind: "contents", line: null, head: [at(0, `<h2>${escapeHtml(wording.contents)}</h2>`)], rows: contents.map(contentsRow) });
  for (const section of sections) {
    if (section.kind !== "none") regions.push(sectionRegion(section, section.kind));
    for (const item of section.items) regions.push(itemRegion(item));
  }
  return { title, regions };
}

function titleBlock({ heading, body, date, start, end, place }: Publication): string {
  const clock = start === null ? "" : `<span class="time">${escapeHtml(timeInWords(start, end))}</span>`;
  const facts = [
    [wording.date, [date === null ? "" : escapeHtml(dayInWords(date)), clock].join(" ").trim()],
    [wording.place, escapeHtml(place ?? "")],
  ].flatMap(([name = "", value = ""]) => (value === "" ? [] : [`<dt>${escapeHtml(name)}</dt><dd>${value}</dd>`]));
  return `<header><h1>${escapeHtml(heading)}${body === null ? "" : `<span class="body">${escapeHtml(body)}</span>`}</h1>${facts.length === 0 ? "" : `<dl>${facts.join("")}</dl>`}</header>`;
}

/** By the entry, which is the same object as long as nobody edits the section or item. */
const entries = new WeakMap<ContentsEntry, PreviewRow>();

function contentsRow(entry: ContentsEntry): PreviewRow {
  let row = entries.get(entry);
  if (row === undefined) {
    const { targetId, level, number, title } = entry;
    row = at(0, `<a class="entry level-${level}" href="#${escapeHtml(targetId)}">${numberHtml(number)}<span>${escapeHtml(title)}</span></a>`);
    entries.set(entry, row);
  }
  return row;
}

function sectionRegion({ id, number, title, source, content }: PublishedSection, kind: "section" | "group"): PreviewRegion {
  return { key: id, kind, line: source?.line ?? 0, head: [at(0, `<h2>${numberHtml(number)}<span>${escapeHtml(title)}</span></h2>`)], rows: content === null ? [] : rowsOf(content, 4) };
}

/** By the content, which is made of the same unit; only whether a group closes the item is not in it. */
const heads = new WeakMap<PublishedContent, { readonly closed: boolean; readonly head: readonly PreviewRow[] }>();

function itemRegion(item: PublishedItem): PreviewRegion {
  const { id, closed, source, content } = item;
  const known = content === null ? undefined : heads.get(content);
  const head = known?.closed === closed ? known.head : itemHead(item);
  if (content !== null && known?.head !== head) heads.set(content, { closed, head });
  return { key: id, kind: "item", line: source.line, head, rows: content === null ? [] : rowsOf(content, 5) };
}

function itemHead({ number, title, minutes, closed, withheld, case: own }: PublishedItem): readonly PreviewRow[] {
  const marks = `${minutes === null ? "" : ` <span class="minutes">(${escapeHtml(wording.minutes(minutes))})</span>`}${closed && !withheld ? ` <span class="closed">${escapeHtml(wording.closed)}</span>` : ""}`;
  const heading = at(0, `<h3>${numberHtml(number)}<span>${escapeHtml(title)}${marks}</span></h3>`);
  if (own === null) return [heading];
  return [heading, at(1, `<p class="case">${escapeHtml([own.number, own.initials ?? ""].join(" ").trim())}</p>`)];
}

function numberHtml(number: string | null): string {
  return number === null || number === "" ? "" : `<span class="number">${escapeHtml(number)}.</span> `;
}

/** A row that comes from one line. */
function at(line: number, html: string): PreviewRow {
  return { html, line, end: line + 1 };
}

const cache = new WeakMap<PublishedContent, readonly PreviewRow[]>();

/**
 * A row for each block and each name of a part, made once for as long as nobody edits the unit.
 *
 * @param level of a heading inside a part, 3 to 6
 */
function rowsOf(content: PublishedContent, level: number): readonly PreviewRow[] {
  let rows = cache.get(content);
  if (rows === undefined) {
    rows = [
      ...content.blocks.map((block) => row(block, level, "none")),
      ...content.parts.flatMap(({ id, name, role, source, blocks }) => [
        { html: `<div class="row part role-${role}"><h${level - 1} id="${escapeHtml(id)}">${escapeHtml(name)}</h${level - 1}></div>`, line: source.line, end: source.endLine },
        ...blocks.map((block) => row(block, level, role)),
      ]),
    ];
    cache.set(content, rows);
  }
  return rows;
}

function row(block: PublishedBlock, level: number, role: string): PreviewRow {
  const { line, endLine } = block.source;
  return { html: `<div class="row ${block.kind} role-${role}">${blockHtml(block, { from: line, level })}</div>`, line, end: endLine };
}
