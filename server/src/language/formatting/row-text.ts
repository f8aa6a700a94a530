import { undressed } from "../model/evidence.js";
import { joinLines } from "../model/join.js";
import type { NumberedLine } from "../syntax/nodes.js";
import { parseTitle } from "../syntax/parse.js";
import type { Row } from "./rows.js";

/** What a row's text depends on beside the row itself. */
export interface RowStyle {
  /** The blanks an entry begins with. */
  readonly indent: string;
  /** Whether part names keep the colon behind them: most of the document's have one. */
  readonly colons: boolean;
  /** Whether the row is an entry `1.` of a list that canonical form numbers `1)`. */
  readonly listNumber: boolean;
}

/** A row in canonical form. Tables are written by `table.ts`. */
export function rowText(row: Row, style: RowStyle): string {
  const { kind, line } = row;
  const text = line.text.slice(line.content).trim();
  switch (kind) {
    case "title":
      return titleText(row);
    case "case":
      return line.kind === "case" && line.label === "" ? line.text.trim().replace(/\s+/gu, " ") : line.text.trim();
    case "partName":
      return isWholeName(row) ? nameText(text, style.colons) : line.text.trim();
    case "listName":
      return nameText(text, false);
    case "entry":
      return style.indent + entryText(row, text, style.listNumber);
    case "continuation":
      return line.indent > 0 && row.unit.blocks[row.block]?.block.kind === "entry" ? `${style.indent}  ${line.text.trim()}` : line.text.trim();
    case "paragraph":
      return line.kind === "marked" ? `./. ${text}`.trimEnd() : line.text.trim();
    case "subheading":
      return line.kind === "subheading" ? `${"#".repeat(line.level)} ${text}`.trimEnd() : line.text.trim();
    case "field":
      return line.text.trim().replace(/^(\p{L}+):[^\S\r\n]*(?=\S)/u, "$1: ");
    case "documentKind":
      return line.text.trim().replace(/\s+/gu, " ");
    default:
      return line.text.trim();
  }
}

/** `2.1. Beslutningssag: Fælles cykelrute (15 min.)` on one line; no marks of other programs around it. */
function titleText({ line, lines }: Row): string {
  if (line.kind !== "numbered") return line.text.trim();
  const raw = lines.map(({ text }) => text).join("\n").slice(line.content);
  const title = withCanonicalMinutes(joinLines(undressed(raw, line)));
  const prefix = line.prefix === "" ? "" : `${line.prefix.trim()} `;
  const dot = line.numbers.length > 1 && !line.number.endsWith(".") ? "." : "";
  return `${prefix}${line.number}${dot} ${title}`.trimEnd();
}

/** `(5 min. )` and `(1. min)` as `(5 min.)` and `(1 min.)`; `(10 minutter)` keeps its word. */
function withCanonicalMinutes(title: string): string {
  const mark = parseTitle(title).marks.find(({ kind }) => kind === "minutes");
  if (mark === undefined) return title;
  const number = /^\(\s{0,3}(\d{1,4})\s{0,3}\.?\s{0,3}min\s{0,3}\.?\s{0,3}\)$/u.exec(title.slice(mark.start, mark.end))?.[1];
  return number === undefined ? title : `${title.slice(0, mark.start)}(${number} min.)${title.slice(mark.end)}`;
}

/** Whether nothing but the part's name stands on the line. */
function isWholeName({ unit, block }: Row): boolean {
  return unit.blocks[block]?.line !== unit.blocks[block + 1]?.line;
}

/** `**Indstilling:**` as `Indstilling`. */
function nameText(text: string, colons: boolean): string {
  const bare = text.replace(/^\*\*|\*\*(?=:?$)/gu, "").trim();
  return colons || !bare.endsWith(":") ? bare : bare.slice(0, -1).trimEnd();
}

function entryText({ line }: Row, text: string, listNumber: boolean): string {
  if (line.kind === "bullet") return `${/[\p{L}\p{N}]/u.test(line.marker) ? line.marker : "–"} ${text}`.trimEnd();
  if (line.kind !== "numbered") return line.text.trim();
  return `${entryNumber(line, listNumber)} ${text}`.trimEnd();
}

function entryNumber({ number }: NumberedLine, listNumber: boolean): string {
  return listNumber ? number.replace(/\.?$/u, ")") : number;
}
